import type { Cx } from '../../../kernel/cx.ts';
import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import { overdueFrom } from '../../sharing/index.ts';

/** A signal that nobody opened in time; never its words, because who sees this may have no place at that table. */
export interface DutyItem {
  readonly signalId: string;
  readonly householdId: string;
  readonly householdName: string;
  /** ISO instant. */
  readonly sentAt: string;
  readonly sentOn: string;
  /** The case manager now, or the starter: whom to remind. */
  readonly caseManagerId: string;
  readonly caseManager: string;
  readonly phone: string;
  /** 'deputy' when this actor stands in for the case manager, else 'team'. */
  readonly why: 'deputy' | 'team';
}

interface Row extends Omit<DutyItem, 'sentAt' | 'sentOn' | 'why'> {
  readonly sentAt: Date;
  readonly deputy: boolean;
  readonly days: number;
}

/**
 * Signals of other people's households that were not opened within two working days (`signalDays` of the municipality),
 * where the case manager works for this actor's organisation or has this actor as deputy. Worked out while reading,
 * never stored: opening the signal takes it off every list at once.
 */
export async function dutyList(cx: Cx): Promise<DutyItem[]> {
  const rows = await cx.statement<Row>(
    'duty-list',
    `select s.id as "signalId", s.household_id as "householdId", h.name as "householdName", s.sent_at as "sentAt",
            p.id as "caseManagerId", trim(p.given_name || ' ' || p.surname) as "caseManager", p.phone,
            d.deputy, d.days
     from signal s
     join household h on h.tenant_id = s.tenant_id and h.id = s.household_id
     left join role_assignment a on a.tenant_id = h.tenant_id and a.household_id = h.id
       and a.role = 'case-manager' and a.until_date is null
     join person p on p.tenant_id = h.tenant_id and p.id = coalesce(a.person_id, h.initiator_person_id)
     left join affiliation f on f.tenant_id = p.tenant_id and f.person_id = p.id
     cross join lateral (select
       a.deputy_person_id is not distinct from $1::uuid or exists (select from absence b where b.tenant_id = p.tenant_id
         and b.person_id = p.id and b.deputy_person_id = $1 and $3::date between b.from_date and b.until_date) as deputy,
       (select case when jsonb_typeof(m.settings -> 'signalDays') = 'number' then (m.settings ->> 'signalDays')::numeric::int else 2 end
        from municipality m where m.id = s.tenant_id) as days) d
     where s.tenant_id = current_tenant() and h.joined_into_id is null and s.sent_at < $4
       and p.id <> $1 and (d.deputy or f.organisation_id = $2)
       and (s.household_id, s.id) in (select r.household_id, r.signal_id from signal_reader r
         where r.tenant_id = current_tenant() and r.read_at is null and r.reason in ('case-manager', 'deputy'))
       and not exists (select from signal_reader r where r.tenant_id = s.tenant_id and r.household_id = s.household_id
         and r.signal_id = s.id and r.reason in ('case-manager', 'deputy') and r.read_at is not null)
     order by s.sent_at, s.id`,
    [cx.actor.personId, cx.actor.organisationId, cx.today, cx.now],
  );
  const overdue = rows.filter((row) => overdueFrom(row.sentAt, row.days) <= cx.today);
  for (const row of overdue) {
    cx.record({
      action: 'signal.view',
      objectKind: 'signal',
      objectId: row.signalId,
      householdId: row.householdId,
      role: row.deputy ? 'deputy' : 'team',
      reason: 'overdue',
    });
  }
  return overdue.map(({ deputy, days: _days, ...row }) => ({
    ...row,
    sentAt: row.sentAt.toISOString(),
    sentOn: calendarDay(row.sentAt),
    why: deputy ? 'deputy' : 'team',
  }));
}

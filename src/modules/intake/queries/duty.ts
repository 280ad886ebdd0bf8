import type { Ground } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { Refusal } from '../../../kernel/errors.ts';
import { calendarDay } from '../../../kernel/i18n/calendar.ts';
import { type TableFacts, tableFacts } from '../../households/index.ts';
import { groundFacts, overdueFrom, type ReadingFacts, readingFacts, readingTableFrom } from '../../sharing/index.ts';
import { signalDays } from './signal-table.ts';
import { readsSignal, signalJson, type SignalRow } from './signals.ts';
import { tableFor } from './stand-in.ts';

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
  /** Who stands in and can open it, or null: whom to call when the case manager does not answer. */
  readonly deputy: { readonly name: string; readonly phone: string } | null;
  /** 'deputy' when this actor stands in for the case manager and may open it, else 'team': that one sees whom to call. */
  readonly why: 'deputy' | 'team';
}

interface Row extends Omit<DutyItem, 'sentAt' | 'sentOn' | 'why'> {
  readonly sentAt: Date;
  readonly stands: boolean;
  readonly days: number;
  readonly facts: TableFacts;
  readonly grounds: Ground[];
  readonly signal: SignalRow;
  readonly reading: ReadingFacts | null;
}

/** Facts of one household ($1), read for the household of row `s`, this actor and today. */
const ofRow = (sql: string): string =>
  sql.replaceAll('$2', '@me').replaceAll('$1', 's.household_id').replaceAll('@me', '$1');

/**
 * Signals of other people's households that were not opened within two working days (`signalDays` of the municipality),
 * where the case manager works for this actor's organisation or has this actor as deputy. Worked out while reading,
 * never stored: opening the signal takes it off every list at once.
 */
export async function dutyList(cx: Cx): Promise<DutyItem[]> {
  const rows = await cx.onErrand('duty-list', () =>
    cx.statement<Row>(
      'duty-list',
      `select s.id as "signalId", s.household_id as "householdId", h.name as "householdName", s.sent_at as "sentAt",
            p.id as "caseManagerId", trim(p.given_name || ' ' || p.surname) as "caseManager", p.phone,
            d.stands, d.days, case when q.id is null then null else
              json_build_object('name', trim(q.given_name || ' ' || q.surname), 'phone', q.phone) end as deputy,
            ${signalJson} as signal, ${ofRow(tableFacts)} as facts, ${ofRow(groundFacts)} as grounds,
            ${ofRow(readingFacts)} as reading
     from signal s
     join household h on h.tenant_id = s.tenant_id and h.id = s.household_id
     left join role_assignment a on a.tenant_id = h.tenant_id and a.household_id = h.id
       and a.role = 'case-manager' and a.until_date is null
     join person p on p.tenant_id = h.tenant_id and p.id = coalesce(a.person_id, h.initiator_person_id)
     left join affiliation f on f.tenant_id = p.tenant_id and f.person_id = p.id
     left join lateral (select b.deputy_person_id from stand_in b where b.tenant_id = p.tenant_id and b.household_id = h.id
       and b.person_id = p.id and b.refused is null and $3::date between b.from_date and b.until_date
       order by b.from_date limit 1) away on true
     left join person q on q.tenant_id = h.tenant_id and q.id = coalesce(a.deputy_person_id, away.deputy_person_id)
     cross join lateral (select
       a.deputy_person_id is not distinct from $1::uuid or exists (select from stand_in b where b.tenant_id = p.tenant_id
         and b.household_id = h.id and b.person_id = p.id and b.deputy_person_id = $1 and b.refused is null
         and $3::date between b.from_date and b.until_date) as stands,
       ${signalDays} as days) d
     where s.tenant_id = current_tenant() and h.joined_into_id is null and s.sent_at < $4
       and p.id <> $1 and (d.stands or f.organisation_id = $2)
       and (s.household_id, s.id) in (select r.household_id, r.signal_id from signal_reader r
         where r.tenant_id = current_tenant() and r.read_at is null and r.reason in ('case-manager', 'deputy'))
       and not exists (select from signal_reader r where r.tenant_id = s.tenant_id and r.household_id = s.household_id
         and r.signal_id = s.id and r.reason in ('case-manager', 'deputy') and r.read_at is not null)
     order by s.sent_at, s.id`,
      [cx.actor.personId, cx.actor.organisationId, cx.today, cx.now],
    ),
  );
  const overdue = rows.filter((row) => overdueFrom(row.sentAt, row.days) <= cx.today);
  for (const row of overdue) {
    cx.record({
      action: 'signal.view',
      objectKind: 'signal',
      objectId: row.signalId,
      householdId: row.householdId,
      role: row.stands ? 'deputy' : 'team',
      reason: 'overdue',
    });
  }
  return overdue.map((row) => {
    const { signalId, householdId, householdName, sentAt, caseManagerId, caseManager, phone, deputy } = row;
    const about = { signalId, householdId, householdName, caseManagerId, caseManager, phone, deputy };
    const why = row.stands && opens(cx, row) ? 'deputy' : 'team';
    return { ...about, sentAt: sentAt.toISOString(), sentOn: calendarDay(sentAt), why };
  });
}

/** Whether this deputy may open it: role and place, ground and audience decide here as on the page of the signal. */
function opens(cx: Cx, { facts, grounds, reading, days, signal, householdId }: Row): boolean {
  try {
    const table = readingTableFrom(cx, householdId, facts, grounds);
    return readsSignal(cx, tableFor(cx, { table, reading, days }, signal), signal);
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

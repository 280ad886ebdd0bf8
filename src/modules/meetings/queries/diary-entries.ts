import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';

/** A meeting as the own diary of one person gets it: which, and when. */
export interface DiaryEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly minutesLong: number;
}

/** What was longer ago nobody looks up in a diary that is fetched. */
const daysBack = 60;

/**
 * The meetings of one person for the own diary: planned and held, where this person is asked and did not say no, as long
 * as there is a place at that table. A meeting that was called off is not in the list.
 */
export const diaryEntries = (cx: AnonymousCx | Cx, personId: string): Promise<DiaryEntry[]> =>
  cx.statement<DiaryEntry>(
    'diary-entries',
    `select calendar_uid(a.tenant_id, a.calendar_id) as uid, m.sequence, m.starts_at as "startsAt", m.minutes_long as "minutesLong"
     from attendance a
     join meeting m on m.tenant_id = a.tenant_id and m.household_id = a.household_id and m.id = a.meeting_id
     where a.tenant_id = current_tenant() and a.person_id = $1 and a.answer in ('asked', 'comes', 'perhaps')
       and m.state in ('planned', 'held') and m.starts_at > $2
       and (exists (select from place p where p.tenant_id = a.tenant_id and p.household_id = a.household_id
                      and p.person_id = $1 and p.state = 'accepted')
            or exists (select from member b where b.tenant_id = a.tenant_id and b.household_id = a.household_id
                         and b.person_id = $1 and b.client)
            or exists (select from role_assignment r where r.tenant_id = a.tenant_id and r.household_id = a.household_id
                         and r.person_id = $1 and r.until_date is null))
     order by m.starts_at, a.calendar_id limit 500`,
    [personId, new Date(cx.now.getTime() - daysBack * 86_400_000)],
  );

import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';

/**
 * Takes into the minutes what people who were present answered on their own screen, from the start of the meeting until
 * a day later: whether they stand behind the whole plan.
 */
export async function linkOwnAnswers(cx: Cx, householdId: string, meetingId: string): Promise<void> {
  await sql`
    insert into meeting_change (tenant_id, household_id, meeting_id, number, phase)
    select c.tenant_id, c.household_id, m.id, c.number, 'agreement'
    from meeting m
    join plan_change c on c.tenant_id = m.tenant_id and c.household_id = m.household_id
    join attendance a on a.tenant_id = m.tenant_id and a.household_id = m.household_id and a.meeting_id = m.id
      and a.present and a.person_id = (c.snapshot ->> 'person_id')::uuid
    where m.tenant_id = ${cx.tenant} and m.household_id = ${householdId} and m.id = ${meetingId}
      and c.item_kind = 'standing' and c.snapshot ->> 'goal_id' is null and c.snapshot ->> 'action_id' is null
      and c.at between m.starts_at and m.starts_at + interval '1 day'
    on conflict do nothing`.execute(cx.db);
}

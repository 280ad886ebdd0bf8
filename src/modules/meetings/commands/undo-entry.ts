import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { reopenDisputes, undoChange } from '../../plan/index.ts';
import { recordingAt } from './recording-at.ts';

/**
 * Takes one entry of the minutes back, in one tap, until the meeting closes: a goal, solution, choice, action, how it goes, or
 * an answer. It is not in the minutes, the plan is as it was before, and its history says that it was taken back. What was
 * only looked at leaves the minutes alone.
 * @throws not-found, forbidden; conflict when the meeting was closed, or something came after it
 */
export async function undoEntry(cx: Cx, householdId: string, meetingId: string, number: number): Promise<void> {
  await recordingAt(cx, householdId, meetingId);
  const link = await cx.db
    .selectFrom('meeting_change')
    .select('unchanged')
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('number', '=', number)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  if (link === undefined) throw notFound();
  await reopenDisputes(cx, householdId, number);
  const { gone } = link.unchanged ? { gone: [] } : await undoChange(cx, householdId, number);
  // With a goal go the lines of everything under it.
  await sql`
    update meeting_change l set undone_at = ${cx.now}, undone_by_person_id = ${cx.actor.personId}
    where l.household_id = ${householdId} and l.meeting_id = ${meetingId} and l.undone_at is null
      and (l.number = ${number} or exists (select from plan_change c where c.tenant_id = l.tenant_id
        and c.household_id = l.household_id and c.number = l.number and c.item_id = any (${[...gone]}::uuid[])))`.execute(
    cx.db,
  );
}

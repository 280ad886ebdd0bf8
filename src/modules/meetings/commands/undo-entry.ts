import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { reopenDisputes, undoChange } from '../../plan/index.ts';
import { atTable } from '../../households/index.ts';
import { meetingAt } from '../queries/meeting.ts';
import { topicsOf } from '../queries/topics.ts';
import { cancelMeeting } from './cancel-meeting.ts';
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

/** A topic that was marked as talked about lies on the table again. @throws not-found when it was not, at this meeting */
export async function undoTopic(cx: Cx, householdId: string, meetingId: string, topicId: string): Promise<void> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  const known = await topicsOf(cx, table, meetingId);
  if (!known.some((topic) => topic.id === topicId && topic.discussed)) throw notFound();
  await cx.db
    .updateTable('topic')
    .set({ state: 'open', meeting_id: null })
    .where('household_id', '=', householdId)
    .where('id', '=', topicId)
    .execute();
  cx.record({
    action: 'meeting.record',
    objectKind: 'topic',
    objectId: topicId,
    ...atTable(table),
    fields: ['state'],
    reason: 'undone',
  });
}

/**
 * The next date that was agreed at this table is off again: that meeting is called off, and who was told of it is told so.
 * @throws not-found when none was agreed here, or that meeting was moved since
 */
export async function undoNext(cx: Cx, householdId: string, meetingId: string): Promise<void> {
  await recordingAt(cx, householdId, meetingId);
  const { meeting } = await meetingAt(cx, householdId, meetingId, 'meeting.record');
  const next =
    meeting.nextStartsAt === null
      ? undefined
      : await cx.db
          .selectFrom('meeting')
          .select(['id', 'version'])
          .where('household_id', '=', householdId)
          .where('id', '<>', meetingId)
          .where('state', '=', 'planned')
          .where('starts_at', '=', meeting.nextStartsAt)
          .executeTakeFirst();
  if (next === undefined) throw notFound();
  await cancelMeeting(cx, householdId, next.id, { reason: '', version: next.version });
  await cx.db
    .updateTable('meeting')
    .set({ next_starts_at: null, next_place: '' })
    .where('household_id', '=', householdId)
    .where('id', '=', meetingId)
    .execute();
}

import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { meetingAt } from '../queries/meeting.ts';

/** Says whether one comes to a planned meeting, or perhaps. A professional can note a client's answer ("ingevuld samen met"). */
export async function answerMeeting(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: { readonly answer: 'comes' | 'perhaps' | 'cannot' },
): Promise<void> {
  const { table, meeting } = await meetingAt(cx, householdId, meetingId, 'meeting.answer');
  if (meeting.state !== 'planned') throw conflict('meeting');
  const whose = authorOf(cx);
  const { numUpdatedRows } = await cx.db
    .updateTable('attendance')
    .set({
      answer: input.answer,
      cannot_code: '',
      cannot_words: '',
      answer_typed_by_person_id: cx.togetherWith === null ? null : cx.actor.personId,
    })
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', whose)
    .where('answer', '<>', 'not-asked')
    .executeTakeFirst();
  // Not asked: there is nothing to answer.
  if (numUpdatedRows === 0n) throw notFound();
  cx.record({
    action: 'meeting.answer',
    objectKind: 'meeting',
    objectId: meetingId,
    ...atTable(table),
    reason: input.answer,
  });
}

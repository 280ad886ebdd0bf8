import type { Cx } from '../../../kernel/cx.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import type { z } from 'zod';
import { atTable } from '../../households/index.ts';
import { meetingAt } from '../queries/meeting.ts';
import type { whyNotInput } from '../schema.ts';

/** Says why one cannot come to a planned meeting: one of the known objections, and own words. */
export async function sayWhyNot(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: z.output<typeof whyNotInput>,
): Promise<void> {
  const { table, meeting } = await meetingAt(cx, householdId, meetingId, 'meeting.answer');
  if (meeting.state !== 'planned') throw conflict('meeting');
  const { numUpdatedRows } = await cx.db
    .updateTable('attendance')
    .set({ answer: 'cannot', cannot_code: input.code, cannot_words: input.words })
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', cx.actor.personId)
    .where('answer', '<>', 'not-asked')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound();
  cx.record({
    action: 'meeting.answer',
    objectKind: 'meeting',
    objectId: meetingId,
    ...atTable(table),
    fields: ['cannot_code', 'cannot_words'],
    reason: 'cannot',
  });
}

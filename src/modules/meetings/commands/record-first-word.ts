import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { attendeesOf } from '../queries/attendees.ts';
import { recordingAt } from './recording-at.ts';

/**
 * Notes who spoke first. The client is introduced first and invited to speak first, and may pass (method, step 7).
 * @returns `not-there` when that person was not marked present
 */
export async function recordFirstWord(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: { readonly speaker: string | null; readonly passed: boolean },
): Promise<'done' | 'not-there'> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  const { speaker } = input;
  if (speaker !== null && !(await attendeesOf(cx, householdId, meetingId)).present.includes(speaker))
    return 'not-there';
  await cx.db
    .updateTable('meeting')
    .set({ spoke_first_person_id: speaker, client_passed: input.passed, recorded_at: cx.now })
    .where('household_id', '=', householdId)
    .where('id', '=', meetingId)
    .execute();
  cx.record({
    action: 'meeting.record',
    objectKind: 'meeting',
    objectId: meetingId,
    ...atTable(table),
    fields: ['spoke_first', 'client_passed'],
  });
  return 'done';
}

import type { Cx } from '../../../kernel/cx.ts';
import { conflict } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { type Meeting, meetingAt } from '../queries/meeting.ts';
import { takeBackEarlier, tellPeople } from './tell-people.ts';

/** Calls a planned meeting off, with a reason that everybody asked can read. */
export async function cancelMeeting(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: { readonly reason: string; readonly version: number },
): Promise<{ readonly done: true } | { readonly refused: 'overtaken'; readonly now: Meeting }> {
  const { table, meeting } = await meetingAt(cx, householdId, meetingId, 'meeting.plan');
  if (meeting.state !== 'planned') throw conflict('meeting');
  const { numUpdatedRows } = await cx.db
    .updateTable('meeting')
    .set((each) => ({
      state: 'cancelled',
      state_words: input.reason,
      version: each('version', '+', 1),
      sequence: each('sequence', '+', 1),
    }))
    .where('household_id', '=', householdId)
    .where('id', '=', meetingId)
    .where('version', '=', input.version)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    return { refused: 'overtaken', now: (await meetingAt(cx, householdId, meetingId, 'meeting.plan')).meeting };
  }
  const invited = meeting.people.filter(({ answer }) => answer !== 'not-asked').map(({ personId }) => personId);
  await takeBackEarlier(cx, meetingId);
  const told = { householdId, id: meetingId, startsAt: meeting.startsAt, version: input.version + 1 };
  await tellPeople(cx, 'meeting-cancelled', told, invited);
  cx.record({
    action: 'meeting.plan',
    objectKind: 'meeting',
    objectId: meetingId,
    ...atTable(table),
    fields: ['state'],
    reason: 'cancelled',
  });
  return { done: true };
}

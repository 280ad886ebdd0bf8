import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { HouseholdAction } from '../../../kernel/access/actions.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { type Meeting, meetingAt } from '../queries/meeting.ts';

/**
 * A held meeting of which this actor reads the minutes, its row held, so that two who change them take turns.
 * @throws not-found, forbidden
 */
export async function minutesAt(
  cx: Cx,
  householdId: string,
  meetingId: string,
  action: HouseholdAction,
): Promise<{ table: ReadingTable; meeting: Meeting }> {
  await cx.db
    .selectFrom('meeting')
    .select('id')
    .where('household_id', '=', householdId)
    .where('id', '=', meetingId)
    .forUpdate()
    .execute();
  const found = await meetingAt(cx, householdId, meetingId, action);
  if (!found.meeting.readsMinutes) throw notFound();
  return found;
}

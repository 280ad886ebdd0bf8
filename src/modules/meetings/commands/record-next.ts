import type { Cx } from '../../../kernel/cx.ts';
import { instantOf } from '../../../kernel/i18n/calendar.ts';
import { type PlanMeetingInput, type PlanMeetingOutcome, planMeeting } from './plan-meeting.ts';
import { recordingAt } from './recording-at.ts';

/**
 * Plans the next meeting at this table, and keeps what was agreed for the minutes: those stay as they are when the
 * next meeting is moved later.
 */
export async function recordNext(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: PlanMeetingInput,
): Promise<PlanMeetingOutcome> {
  await recordingAt(cx, householdId, meetingId);
  const here = cx.db.updateTable('meeting').where('household_id', '=', householdId).where('id', '=', meetingId);
  await here.set({ recorded_at: cx.now }).execute();
  const planned = await planMeeting(cx, householdId, input);
  if ('refused' in planned) return planned;
  await here.set({ next_starts_at: instantOf(input.date, input.time), next_place: input.place }).execute();
  return planned;
}

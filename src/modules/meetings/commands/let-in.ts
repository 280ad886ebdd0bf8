import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { recordingAt } from './recording-at.ts';

/** Lets a phone or screen in that asked by the code, or turns it away; also one that was in. Who leads the meeting does. */
export async function letIn(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: { readonly deviceId: string; readonly allowed: boolean },
): Promise<void> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  const device = await cx.db
    .updateTable('table_device')
    .set(
      input.allowed
        ? { admitted_at: cx.now, admitted_by_person_id: cx.actor.personId }
        : { ended_at: cx.now, wants: null },
    )
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('id', '=', input.deviceId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (device === undefined) throw notFound();
  cx.record({
    action: 'meeting.record',
    objectKind: 'table-device',
    objectId: input.deviceId,
    ...atTable(table),
    fields: ['admitted'],
    reason: input.allowed ? 'let-in' : 'turned-away',
  });
}

/** Who leads saw what somebody wanted to say by the phone. */
export async function seeHand(cx: Cx, householdId: string, meetingId: string, deviceId: string): Promise<void> {
  await recordingAt(cx, householdId, meetingId);
  await cx.db
    .updateTable('table_device')
    .set({ wants: null })
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('id', '=', deviceId)
    .execute();
}

import { randomInt } from 'node:crypto';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { codeSigns } from '../../../kernel/i18n/code-signs.ts';
import { type AgendaStep, agendaFor, codeLength } from '../model.ts';
import { attendeesOf } from '../queries/attendees.ts';
import { recordingAt } from './recording-at.ts';

const newCode = (): string => Array.from({ length: codeLength }, () => codeSigns[randomInt(codeSigns.length)]).join('');

/** Opens the room of a meeting: from now on it is shared, and phones can ask for a chair. Once; the code stays. */
export async function openRoom(cx: Cx, householdId: string, meetingId: string): Promise<void> {
  const { kind } = await recordingAt(cx, householdId, meetingId);
  const [first = 'arrival'] = agendaFor(kind, { money: false });
  await cx.db
    .insertInto('meeting_room')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      meeting_id: meetingId,
      opened_at: cx.now,
      step: first,
      step_at: cx.now,
      code: newCode(),
    })
    .onConflict((known) => known.columns(['tenant_id', 'household_id', 'meeting_id']).doNothing())
    .execute();
}

/**
 * What the shared screen is at: a step, an item of it, or who has the word. Opens the room when it was not open yet.
 * @throws not-found when who gets the word is not at the table, or left it
 */
export async function moveRoom(
  cx: Cx,
  householdId: string,
  meetingId: string,
  to: { readonly step?: AgendaStep; readonly itemId?: string | null; readonly speakerId?: string | null },
): Promise<void> {
  await openRoom(cx, householdId, meetingId);
  const speaker = to.speakerId ?? null;
  if (speaker !== null && !(await attendeesOf(cx, householdId, meetingId)).here.includes(speaker)) throw notFound();
  await cx.db
    .updateTable('meeting_room')
    .set({
      ...(to.step === undefined ? {} : { step: to.step, step_at: cx.now, item_id: null }),
      ...(to.itemId === undefined ? {} : { item_id: to.itemId }),
      ...(to.speakerId === undefined ? {} : { speaker_person_id: to.speakerId }),
    })
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('closed_at', 'is', null)
    .execute();
}

/**
 * Lays what was just decided or chosen on the table, so that it shows on every screen; null: nothing in particular. Where no
 * room was opened, as when a meeting is entered afterwards, nothing happens.
 */
export async function layOnTable(cx: Cx, householdId: string, meetingId: string, itemId: string | null): Promise<void> {
  await cx.db
    .updateTable('meeting_room')
    .set({ item_id: itemId })
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('closed_at', 'is', null)
    .execute();
}

/** The meeting is over: every screen and phone that joined ends with it, and a question that was open is closed. */
export async function closeRoom(cx: Cx, householdId: string, meetingId: string): Promise<void> {
  await cx.db
    .updateTable('table_device')
    .set({ ended_at: cx.now })
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('ended_at', 'is', null)
    .execute();
  await cx.db
    .updateTable('meeting_room')
    .set({ closed_at: cx.now })
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('closed_at', 'is', null)
    .execute();
}

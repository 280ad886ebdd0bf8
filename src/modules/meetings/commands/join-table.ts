import { randomBytes, randomInt } from 'node:crypto';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { allAnswered, type Hand } from '../model.ts';
import { repliedTo } from '../queries/room.ts';
import type { SharedScreen } from '../queries/screen.ts';
import { hashOfToken, roomByCode, type TableSeat } from '../queries/seat.ts';
import { keepReply } from './ask-table.ts';

/**
 * A phone or screen asks for a chair with the code on the shared screen. Who leads the meeting lets it in, by the mark
 * that both see. @returns the token of the device, or null when there is no such meeting or chair
 */
export async function joinTable(
  cx: AnonymousCx | Cx,
  input: { readonly code: string; readonly personId: string | null },
): Promise<string | null> {
  const room = await roomByCode(cx, input.code);
  if (room === null) return null;
  if (input.personId !== null && !room.chairs.some(({ personId }) => personId === input.personId)) return null;
  const token = randomBytes(32).toString('base64url');
  await cx.db
    .insertInto('table_device')
    .values({
      tenant_id: cx.tenant,
      household_id: room.householdId,
      meeting_id: room.meetingId,
      id: cx.newId(),
      token_hash: hashOfToken(token),
      person_id: input.personId,
      mark: String(randomInt(100)).padStart(2, '0'),
      asked_at: cx.now,
    })
    .execute();
  return token;
}

/** Answers the open question from the own phone. The last answer of all closes it. @returns whether it was still open */
export async function replyFromSeat(
  cx: AnonymousCx | Cx,
  seat: TableSeat,
  screen: SharedScreen,
  input: {
    readonly questionId: string;
    readonly answer: 'yes' | 'partly' | 'no' | 'could-not-answer' | null;
    readonly words: string;
  },
): Promise<boolean> {
  const { question } = screen.room;
  const { personId, householdId } = seat;
  if (personId === null || question === null || question.closed || question.id !== input.questionId) return false;
  if (!screen.thereIds.includes(personId)) return false;
  await keepReply(cx, householdId, { ...input, personId, typedBy: null });
  if (allAnswered(screen.thereIds, await repliedTo(cx, householdId, question.id))) {
    await cx.db
      .updateTable('meeting_question')
      .set({ closed_at: cx.now })
      .where('household_id', '=', householdId)
      .where('id', '=', question.id)
      .execute();
  }
  return true;
}

/** "Ik wil iets zeggen", a pause, explain again: shown to who leads until it is seen. */
export async function raiseHand(cx: AnonymousCx | Cx, seat: TableSeat, wants: Hand): Promise<void> {
  await cx.onErrand('shared-screen', () =>
    cx.db
      .updateTable('table_device')
      .set({ wants })
      .where('household_id', '=', seat.householdId)
      .where('id', '=', seat.deviceId)
      .execute(),
  );
}

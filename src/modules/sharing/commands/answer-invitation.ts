import type { Cx } from '../../../kernel/cx.ts';
import { answerPlace, lockTable, type PlaceAnswer } from '../../households/index.ts';
import { giveByTask } from './give-by-task.ts';

/**
 * Answers an invitation; with the client's yes standing, the organisation of whoever accepts gets the grounds of its task at
 * once. A yes that is taken back at the same moment waits, and takes these along.
 */
export async function answerInvitation(cx: Cx, householdId: string, input: PlaceAnswer): Promise<{ placeId: string }> {
  if (input.answer === 'accept') await lockTable(cx, householdId);
  const answered = await answerPlace(cx, householdId, input);
  if (input.answer === 'accept') await giveByTask(cx, householdId);
  return answered;
}

import type { Cx } from '../../../kernel/cx.ts';
import { answerPlace, type PlaceAnswer } from '../../households/index.ts';
import { firstClientSaidYes } from '../queries/consent.ts';
import { giveWorkingTogether } from './give-working-together.ts';

/** Answers an invitation; with the client's yes standing, whoever accepts gets the ground to read at once. */
export async function answerInvitation(cx: Cx, householdId: string, input: PlaceAnswer): Promise<{ placeId: string }> {
  const answered = await answerPlace(cx, householdId, input);
  if (input.answer === 'accept' && (await firstClientSaidYes(cx, householdId))) {
    await giveWorkingTogether(cx, householdId);
  }
  return answered;
}

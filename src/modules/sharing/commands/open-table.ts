import type { Cx } from '../../../kernel/cx.ts';
import { type NewHousehold, openHousehold } from '../../households/index.ts';
import { openingLaw } from '../model.ts';
import { giveGrounds } from './give-ground.ts';

/**
 * Opens a household with the ground on which the opener's organisation may know of it before the client's yes: the Wmo,
 * or the Participatiewet for the side of work and income.
 */
export async function openTable(cx: Cx, input: NewHousehold): ReturnType<typeof openHousehold> {
  const opened = await openHousehold(cx, input);
  const { organisationId, side } = cx.actor;
  if (organisationId !== null) {
    const ground = { holder: { organisationId }, domain: null, law: openingLaw(side), consentId: null };
    await giveGrounds(cx, opened.householdId, [ground]);
  }
  return opened;
}

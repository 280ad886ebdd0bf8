import type { Cx } from '../../../kernel/cx.ts';
import { type NewHousehold, openHousehold } from '../../households/index.ts';
import { openingLaw } from '../model.ts';
import { giveGround } from './give-ground.ts';

/**
 * Opens a household with the ground on which the opener's organisation may know of it before the client's yes: the Wmo,
 * or the Participatiewet for the side of work and income.
 */
export async function openTable(cx: Cx, input: NewHousehold): ReturnType<typeof openHousehold> {
  const opened = await openHousehold(cx, input);
  await giveGround(cx, opened.householdId, {
    organisationId: cx.actor.organisationId,
    law: openingLaw(cx.actor.side),
  });
  return opened;
}

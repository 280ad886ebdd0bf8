import type { Cx } from '../cx.ts';
import { invalid } from '../errors.ts';
import type { Table } from './can.ts';

/**
 * Whose it may be that somebody writes down of one adult: a client writes of the own person or (null) of all of them, never of
 * another adult, and so does who acts for that client; a professional of any client, or, filling in together, of that one.
 * @throws invalid 'adult'
 */
export function checkWhose(cx: Pick<Cx, 'actor' | 'togetherWith'>, table: Table, adultId: string | null): void {
  if (adultId === null) return;
  const own = table.clientIds.includes(cx.actor.personId) ? cx.actor.personId : cx.togetherWith;
  const speaker = cx.actor.onBehalfOf ?? own;
  if (!table.clientIds.includes(adultId) || (speaker !== null && speaker !== adultId)) throw invalid('adult');
}

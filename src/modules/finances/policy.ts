import type { Table } from '../../kernel/access/can.ts';
import type { Cx } from '../../kernel/cx.ts';
import { invalid } from '../../kernel/errors.ts';

export type FinanceAction = 'money.view' | 'money.write' | 'money.grip';

/**
 * Whose money it may be: a client writes for the own person or for both, never for another adult, and so does who acts for
 * that client; a professional for any client, or, filling in together, for that client.
 * @throws invalid 'adult'
 */
export function checkWhose(cx: Pick<Cx, 'actor' | 'togetherWith'>, table: Table, adultId: string | null): void {
  if (adultId === null) return;
  const own = table.clientIds.includes(cx.actor.personId) ? cx.actor.personId : cx.togetherWith;
  const speaker = cx.actor.onBehalfOf ?? own;
  if (!table.clientIds.includes(adultId) || (speaker !== null && speaker !== adultId)) throw invalid('adult');
}

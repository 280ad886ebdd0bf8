import type { Table } from '../../kernel/access/can.ts';
import type { Cx } from '../../kernel/cx.ts';
import { invalid } from '../../kernel/errors.ts';

export type WorkAction = 'work.view' | 'work.write' | 'work.release';

/**
 * Whose work it may be: a client writes for the own person and for nobody else, and so does who acts for that client; a
 * professional for any client, or, filling in together, for that client.
 * @throws invalid 'adult'
 */
export function checkWhose(cx: Pick<Cx, 'actor' | 'togetherWith'>, table: Table, adultId: string): void {
  const own = table.clientIds.includes(cx.actor.personId) ? cx.actor.personId : cx.togetherWith;
  const speaker = cx.actor.onBehalfOf ?? own;
  if (!table.clientIds.includes(adultId) || (speaker !== null && speaker !== adultId)) throw invalid('adult');
}

/**
 * A profile belongs to the client: shown and taken back by that client alone, or by a professional together with that client.
 * @throws invalid 'together', 'adult'
 */
export function checkOwn(cx: Cx, table: Table, adultId: string): void {
  const client = table.clientIds.includes(cx.actor.personId) ? cx.actor.personId : cx.togetherWith;
  if (client === null) throw invalid('together');
  if (client !== adultId) throw invalid('adult');
}

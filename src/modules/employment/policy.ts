import type { Table } from '../../kernel/access/can.ts';
import type { Cx } from '../../kernel/cx.ts';
import { invalid } from '../../kernel/errors.ts';

export type WorkAction = 'work.view' | 'work.write' | 'work.release';

/**
 * A profile belongs to the client: shown and taken back by that client alone, or by a professional together with that client.
 * @throws invalid 'together', 'adult'
 */
export function checkOwn(cx: Cx, table: Table, adultId: string): void {
  const client = table.clientIds.includes(cx.actor.personId) ? cx.actor.personId : cx.togetherWith;
  if (client === null) throw invalid('together');
  if (client !== adultId) throw invalid('adult');
}

import type { Cx } from '../../kernel/cx.ts';
import { ownSeatsWith } from '../households/index.ts';
import { type OwnTables, ownTablesFrom, ownTablesJson, type OwnTablesRow } from './queries/own-tables.ts';

export { takeBackYes } from './commands/take-back-yes.ts';
export { wishOpen } from './commands/wish-open.ts';

/** For tests: what pages alone use. */
export { nameInWish } from './commands/wish-open.ts';

/** The tables of an actor without the rest of a page. */
export async function ownTables(cx: Cx): Promise<OwnTables> {
  const text = `with ${ownSeatsWith} select ${ownTablesJson}`;
  const [row] = await cx.statement<OwnTablesRow>('own-tables', text, [cx.actor.personId, cx.today]);
  if (row === undefined) throw new Error('the own tables are always one row');
  return ownTablesFrom(cx, row);
}

import type { Position } from '../../kernel/access/actions.ts';
import { type Asker, can, type ItemAudience, type ReadingTable, type Table } from '../../kernel/access/can.ts';
import type { Cx } from '../../kernel/cx.ts';
import { invalid } from '../../kernel/errors.ts';
import { decidesOf, mayBeOf } from '../sharing/index.ts';

const leads: readonly Position[] = ['client', 'starter', 'case-manager', 'coordinator', 'representative'];

/**
 * Whether somebody who may read an action may also change it, tick it or enter its decision: clients, who acts for one and
 * who leads the table always; everybody else what they do or wrote themselves.
 */
export const mayWorkOn = (
  asker: Pick<Asker, 'personId'>,
  table: Pick<Table, 'positions'>,
  action: { readonly doer_person_id: string; readonly author_person_id: string },
): boolean =>
  table.positions.some((position) => leads.includes(position)) ||
  action.doer_person_id === asker.personId ||
  action.author_person_id === asker.personId;

/**
 * The client whose choice this is: the actor, or the one with whom a professional fills it in.
 * @throws invalid 'together' when a professional says so without a client
 */
export function clientWhoDecides(cx: Cx, table: Table): string {
  if (table.clientIds.includes(cx.actor.personId)) return cx.actor.personId;
  if (cx.togetherWith !== null) return cx.togetherWith;
  throw invalid('together');
}

/** @throws invalid 'adult' when an item may not be of this adult, or about this child */
export function checkAdult(cx: Pick<Cx, 'actor' | 'togetherWith'>, table: Table, adult: string | null): void {
  if (!mayBeOf(cx, table, adult)) throw invalid('adult');
}

/**
 * Who may change the readers of an item that is there: the client whose it is (each client for what is of the
 * household), also filled in together; and who wrote a note that nobody else reads.
 * @throws invalid 'together' for anybody else: sharing is the client's own choice
 */
export function checkSharer(cx: Pick<Cx, 'actor' | 'togetherWith'>, table: Table, item: ItemAudience): void {
  // Nobody chooses that in a client's place, also not who is a client too.
  if (cx.actor.onBehalfOf !== null) throw invalid('together');
  const client = table.clientIds.includes(cx.actor.personId) ? cx.actor.personId : cx.togetherWith;
  const chooses = client !== null && decidesOf(table, item.adultId, client);
  if (!chooses && !(client === null && isOwnNote(cx.actor, item))) throw invalid('together');
}

/** Something that nobody but its writer reads yet. */
export const isOwnNote = (asker: Pick<Asker, 'personId'>, item: ItemAudience): boolean =>
  item.kind === 'only-me' && item.authorId === asker.personId;

/**
 * What somebody writes who acts for a client lies on the table, where that client reads it, and within the scope.
 * @throws invalid 'audience', 'goal'
 */
export function checkScope(cx: Pick<Cx, 'actor' | 'togetherWith'>, table: ReadingTable, item: ItemAudience): void {
  if (item.kind !== 'table') throw invalid('audience');
  if (!can(cx.actor, 'item.read', table, item)) throw invalid('goal');
}

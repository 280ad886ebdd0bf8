import type { Position } from '../../kernel/access/actions.ts';
import { type Asker, can, type ItemAudience, type ReadingTable, type Table } from '../../kernel/access/can.ts';
import type { Cx } from '../../kernel/cx.ts';
import { invalid } from '../../kernel/errors.ts';

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

/**
 * Whether it is for this client to say: what is of the household for each of them, one's own, and what is about a child for
 * who has authority over that child.
 */
export const decidesOf = (
  { clientIds, children }: Pick<Table, 'clientIds' | 'children'>,
  adultId: string | null,
  clientId: string,
): boolean =>
  adultId === null ||
  adultId === clientId ||
  (clientIds.includes(clientId) &&
    children.some((child) => child.personId === adultId && !child.ofAge && child.parentIds.includes(clientId)));

/** Children about whom something can be written here: somebody at this table decides for them. */
export const childrenWithParent = ({ clientIds, children }: Pick<Table, 'clientIds' | 'children'>): string[] =>
  children
    .filter(({ ofAge, parentIds }) => !ofAge && parentIds.some((parentId) => clientIds.includes(parentId)))
    .map(({ personId }) => personId);

/**
 * Whose an item may be: a client writes for the own person, the household or an own child, not for another adult, and so
 * does who acts for that client, never about a child; a professional for any of these, or, filling in together, as that client.
 * @throws invalid 'adult'
 */
export function checkAdult(cx: Pick<Cx, 'actor' | 'togetherWith'>, table: Table, adult: string | null): void {
  if (adult === null) return;
  const own = table.clientIds.includes(cx.actor.personId) ? cx.actor.personId : cx.togetherWith;
  const { onBehalfOf } = cx.actor;
  if (onBehalfOf !== null && onBehalfOf !== adult) throw invalid('adult');
  const known = table.clientIds.includes(adult) || childrenWithParent(table).includes(adult);
  const speaker = onBehalfOf ?? own;
  if (!known || (speaker !== null && !decidesOf(table, adult, speaker))) throw invalid('adult');
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

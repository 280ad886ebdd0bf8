import type { Position } from '../../kernel/access/actions.ts';
import { type Asker, can, type ItemAudience, type ReadingTable, type Table } from '../../kernel/access/can.ts';
import type { Cx } from '../../kernel/cx.ts';
import { invalid } from '../../kernel/errors.ts';
import { type AudienceChoice, decidesOf, mayBeOf, ofNetwork, type Readers } from '../sharing/index.ts';

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

type Speaker = Pick<Cx, 'actor' | 'togetherWith'>;

/** Who speaks as a client here: that client, or who fills it in together. Nobody who acts for one, also not who is a client too. */
const clientHere = ({ actor, togetherWith }: Speaker, { clientIds }: Table): string | null => {
  if (actor.onBehalfOf !== null) return null;
  return clientIds.includes(actor.personId) ? actor.personId : togetherWith;
};

/** Whether who reads this is for this actor to choose: the client whose it is, each client for what is of the household. */
const choosesReaders = (cx: Speaker, table: Table, item: Pick<ItemAudience, 'adultId'>): boolean => {
  const client = clientHere(cx, table);
  return client !== null && decidesOf(table, item.adultId, client);
};

/**
 * Who may change the readers of an item that is there: the client whose it is (each client for what is of the
 * household), also filled in together; and who wrote a note that nobody else reads.
 * @throws invalid 'together' for anybody else: sharing is the client's own choice
 */
export function checkSharer(cx: Speaker, table: Table, item: ItemAudience): void {
  const isAlone = cx.actor.onBehalfOf === null && clientHere(cx, table) === null;
  if (!choosesReaders(cx, table, item) && !(isAlone && isOwnNote(cx.actor, item))) throw invalid('together');
}

/**
 * To whom of the network one item may be shown apart: who sits here so, when a client chooses it, and never what the client
 * keeps.
 * @throws invalid 'shownTo'
 */
export function checkShown(
  cx: Speaker,
  table: Table,
  readers: Readers,
  item: ItemAudience,
  {
    audience,
    shownTo = null,
  }: { readonly audience: AudienceChoice['kind']; readonly shownTo?: string | null | undefined },
): void {
  if (shownTo === null) return;
  const isThere = ofNetwork(readers).some(({ personId }) => personId === shownTo);
  if (!isThere || audience === 'only-me' || !choosesReaders(cx, table, item)) throw invalid('shownTo');
}

/**
 * To whom an action is shown once this person does it. Who promises something from the network reads that promise and
 * nothing else, when it is the client who gives it, or when they promise it themselves; to who did it before it is not
 * shown any more.
 * @param doer whether this person sits here as somebody of the network
 */
export function shownWith(
  cx: Speaker,
  table: Table,
  item: Pick<ItemAudience, 'kind' | 'adultId' | 'shownTo'>,
  doer: { readonly personId: string; readonly ofNetwork: boolean; readonly before?: string },
): string | null {
  if (item.kind === 'only-me') return null;
  const isOwn = doer.personId === cx.actor.personId;
  if (doer.ofNetwork && (isOwn || choosesReaders(cx, table, item))) return doer.personId;
  return item.shownTo === doer.before ? null : (item.shownTo ?? null);
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

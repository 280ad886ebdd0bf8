import type { Asker, Table } from '../../kernel/access/can.ts';
import type { Cx } from '../../kernel/cx.ts';
import { forbidden, invalid, notFound } from '../../kernel/errors.ts';

/**
 * What organisations may know is the choice of the client who asked first, as the yes is. A professional fills it in
 * together with that client, never alone.
 * @throws forbidden, invalid 'together'
 */
export function checkDecides(cx: Cx, table: Table): void {
  const first = table.clientIds[0];
  if (cx.actor.kind === 'staff') {
    if (cx.togetherWith !== first) throw invalid('together');
  } else if (cx.actor.personId !== first) throw forbidden();
}

/**
 * A wish about one's own items is every client's own; a professional notes it together with that client.
 * @throws not-found, invalid 'together'
 */
export function checkOwnWish(cx: Cx, table: Table, clientId: string): void {
  if (!table.clientIds.includes(clientId)) throw notFound();
  if (cx.actor.kind === 'staff') {
    if (cx.togetherWith !== clientId) throw invalid('together');
  } else if (cx.actor.personId !== clientId) throw notFound();
}

/** The children about whom the client who asked first can agree something: those over whom this client has authority. */
export const childrenOfFirst = ({ clientIds, children }: Pick<Table, 'clientIds' | 'children'>): string[] =>
  children
    .filter(({ ofAge, parentIds }) => !ofAge && clientIds[0] !== undefined && parentIds.includes(clientIds[0]))
    .map(({ personId }) => personId);

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
const childrenWithParent = ({ clientIds, children }: Pick<Table, 'clientIds' | 'children'>): string[] =>
  children
    .filter(({ ofAge, parentIds }) => !ofAge && parentIds.some((parentId) => clientIds.includes(parentId)))
    .map(({ personId }) => personId);

/** The children about whom this actor can write here: a client only about the own, who acts for a client about none. */
export const childrenToWriteAbout = (
  { actor }: { readonly actor: Pick<Asker, 'kind' | 'personId'> & { readonly onBehalfOf: string | null } },
  table: Pick<Table, 'clientIds' | 'children'>,
): string[] =>
  actor.onBehalfOf === null
    ? childrenWithParent(table).filter((id) => actor.kind !== 'resident' || decidesOf(table, id, actor.personId))
    : [];

/**
 * Whose an item may be: a client writes for the own person, the household or an own child, not for another adult, and so
 * does who acts for that client, never about a child; a professional for any of these, or, filling in together, as that client.
 */
export function mayBeOf(cx: Pick<Cx, 'actor' | 'togetherWith'>, table: Table, adult: string | null): boolean {
  if (adult === null) return true;
  const own = table.clientIds.includes(cx.actor.personId) ? cx.actor.personId : cx.togetherWith;
  const { onBehalfOf } = cx.actor;
  if (onBehalfOf !== null && onBehalfOf !== adult) return false;
  const known = table.clientIds.includes(adult) || childrenWithParent(table).includes(adult);
  const speaker = onBehalfOf ?? own;
  return known && (speaker === null || decidesOf(table, adult, speaker));
}

/**
 * The same for what is of adults alone: money and work.
 * @throws invalid 'adult'
 */
export function checkWhose(cx: Pick<Cx, 'actor' | 'togetherWith'>, table: Table, adult: string | null): void {
  if (!mayBeOf(cx, { ...table, children: [] }, adult)) throw invalid('adult');
}

/**
 * What only this adult can tell: how it feels, whether it fits, in own words. A professional fills it in together with that
 * adult, never alone: the page says it as the adult's own.
 * @throws invalid 'together'
 */
export function checkOwnWords({ actor, togetherWith }: Pick<Cx, 'actor' | 'togetherWith'>, adult: string): void {
  if (actor.kind === 'staff' && actor.personId !== adult && togetherWith !== adult) throw invalid('together');
}

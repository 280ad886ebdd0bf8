import type { Table } from '../../kernel/access/can.ts';
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

import { can, type Table } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { clientsOf, type PersonAtTable, tableAt, tablePage } from '../../households/index.ts';
import { type Consent, consentsOf } from './consent.ts';

export interface ConsentPage {
  readonly householdId: string;
  readonly table: Table;
  readonly maySay: boolean;
  /** Whose answers this actor sees: a client the own, who leads the table those of every client. */
  readonly clients: readonly PersonAtTable[];
  readonly consents: readonly Consent[];
}

/** Answers to working together, as far as this actor may see them. @throws as `tableAt` */
export async function consentPage(cx: Cx, householdId: string): Promise<ConsentPage> {
  const table = await tableAt(cx, householdId, 'consent.view');
  const mine = (personId: string) => cx.actor.kind === 'staff' || personId === cx.actor.personId;
  const clients = clientsOf(await tablePage(cx, householdId)).filter((client) => mine(client.personId));
  const consents = (await consentsOf(cx, householdId)).filter((consent) => mine(consent.personId));
  return { householdId, table, maySay: can(cx.actor, 'consent.say', table), clients, consents };
}

/** The answer of one client that stands today. */
export const standingOf = (page: Pick<ConsentPage, 'consents'>, personId: string): Consent | undefined =>
  page.consents.find((consent) => consent.personId === personId && consent.takenBackOn === null);

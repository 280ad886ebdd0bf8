import { can, type Table } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { listsFor } from '../../../kernel/db/lists-of.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { clientsOf, type Member, membersOf, type PersonAtTable, tablePage } from '../../households/index.ts';
import { childrenOfFirst } from '../policy.ts';
import { firstYesOf } from './consent.ts';
import { type GroundRow, groundsOfHousehold } from './grounds.ts';
import { type HolderHere, holdersOf, municipalOrganisations } from './holders.ts';
import { type LawSwitch, switchedLaws, switchesFrom, type SwitchRow } from './laws.ts';
import { type Wish, wishesOfHousehold } from './wishes.ts';

/** What "Afspraak over delen" shows and its acts need. */
export interface SharingPage {
  readonly householdId: string;
  readonly table: Table;
  readonly clients: readonly PersonAtTable[];
  /** Children about whom the client who asked first can agree something. */
  readonly children: readonly Pick<Member, 'personId' | 'givenName'>[];
  readonly holders: readonly HolderHere[];
  readonly grounds: readonly GroundRow[];
  /** Of the network: to whom something of the plan is shown apart now. */
  readonly shown: readonly string[];
  readonly switches: readonly LawSwitch[];
  /** The yes of the client who asked first, on which agreements rest; null = none stands. */
  readonly consentId: string | null;
  /** Wishes that everybody may read along: a client sees the own, who leads those of every client. */
  readonly wishes: readonly Wish[];
  /** Whether this actor decides what organisations may know, alone or together with the client who asked first. */
  readonly decides: boolean;
}

interface Asked extends Record<string, unknown> {
  readonly grounds: GroundRow;
  readonly shown: { readonly personId: string };
  readonly municipal: { readonly id: string };
  readonly switched: SwitchRow;
  readonly yes: { readonly id: string };
  readonly wishes: Wish;
}

const asked = {
  grounds: groundsOfHousehold,
  shown: 'select shown_apart($1) as "personId"',
  municipal: municipalOrganisations,
  switched: switchedLaws,
  yes: firstYesOf,
  wishes: wishesOfHousehold,
};

/**
 * The agreements of one table. What an agreement is for stands in the words of the client who asked first: another
 * adult does not read those.
 * @throws as `tableAt` with `sharing.view`
 */
export async function sharingPage(cx: Cx, householdId: string): Promise<SharingPage> {
  const seen = await tablePage(cx, householdId);
  const { table } = seen;
  if (!can(cx.actor, 'sharing.view', table)) throw forbidden();
  const first = cx.actor.kind === 'staff' || cx.actor.personId === table.clientIds[0];
  const { grounds, shown, municipal, switched, yes, wishes } = await listsFor<Asked>(cx, 'sharing-page', asked, [
    householdId,
  ]);
  const mine = (clientId: string) => cx.actor.kind === 'staff' || clientId === cx.actor.personId;
  return {
    householdId,
    table,
    clients: clientsOf(seen),
    children: await childrenHere(cx, table),
    holders: holdersOf(
      seen.people,
      municipal.map(({ id }) => id),
    ),
    grounds: first ? grounds : grounds.map((ground) => ({ ...ground, purpose: '' })),
    shown: shown.map(({ personId }) => personId),
    switches: switchesFrom(switched),
    consentId: yes[0]?.id ?? null,
    wishes: wishes.filter((wish) => mine(wish.clientId)),
    decides: first && can(cx.actor, 'sharing.agree', table),
  };
}

/** The grounds of one organisation or person of the network. */
export const groundsOfHolder = (page: Pick<SharingPage, 'grounds'>, holderId: string): GroundRow[] =>
  page.grounds.filter((ground) => (ground.organisationId ?? ground.personId) === holderId);

async function childrenHere(cx: Cx, table: Table): Promise<Member[]> {
  const ids = childrenOfFirst(table);
  return ids.length === 0 ? [] : (await membersOf(cx, table)).filter(({ personId }) => ids.includes(personId));
}

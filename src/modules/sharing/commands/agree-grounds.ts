import type { Table } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { lockTable, peopleAtTable, tableAt } from '../../households/index.ts';
import { domainsOf, type Group, groups } from '../model.ts';
import { checkDecides, childrenOfFirst } from '../policy.ts';
import { firstYes } from '../queries/consent.ts';
import { type GroundRow, groundsAt, stands, versionOf } from '../queries/grounds.ts';
import { type HolderHere, holdersOf, lawsFor, municipalIds } from '../queries/holders.ts';
import { lawSwitches } from '../queries/laws.ts';
import { endShowings } from './end-showings.ts';
import { giveGrounds, type NewGround, withdrawGrounds } from './give-ground.ts';

export interface Agreement {
  /** The groups that this organisation or person may know of from now on; what is left out ends today. */
  readonly groups: readonly Group[];
  /** Children of this client whom the agreement names too; left out: none. */
  readonly childIds?: readonly string[];
  /** For what, in the client's words. */
  readonly purpose: string;
  readonly until: string | null;
  /** As `versionOf` said when the form was shown; left out: whatever stands. */
  readonly version?: number;
}

/** `no-yes`: agreements rest on the yes to working together; `not-free`: neither a law of the task nor free consent;
 * `no-authority`: about a child somebody else decides. */
export type Agreed = 'agreed' | 'no-yes' | 'not-free' | 'past' | 'overtaken' | 'no-authority';

/**
 * What one organisation, or one person of the network, may know from now on: more, less, or until another day. It works
 * on the next request; what was before stays in the history. The ground of the first talk is not agreed here.
 * @throws not-found when this holder sits at no chair here, or knows what it knows by the first talk; forbidden, invalid 'together' as `checkDecides`
 */
export async function agreeGrounds(cx: Cx, householdId: string, holderId: string, input: Agreement): Promise<Agreed> {
  const found = await holderAt(cx, householdId, holderId);
  const childIds = [...new Set(input.childIds)].sort();
  if (childIds.some((id) => !childrenOfFirst(found.table).includes(id))) return 'no-authority';
  if (input.until !== null && input.until < cx.today) return 'past';
  const consentId = await firstYes(cx, householdId);
  if (consentId === null) return 'no-yes';
  if (input.version !== undefined && input.version !== versionOf(found.grounds)) return 'overtaken';
  const switches = await lawSwitches(cx);
  const { here, grounds } = found;
  const wanted: NewGround[] = [];
  for (const group of groups.filter((each) => input.groups.includes(each))) {
    const laws = lawsFor(here, group, switches);
    if (laws.length === 0) return 'not-free';
    const { holder } = here;
    const { purpose, until } = input;
    for (const law of laws) {
      for (const domain of domainsOf(group)) wanted.push({ holder, domain, childIds, law, consentId, purpose, until });
    }
  }
  const standing = grounds.filter((ground) => ground.consentId !== null && stands(ground, cx.today));
  const kept = standing.filter((ground) => wanted.some((each) => same(each, ground)));
  await withdrawGrounds(cx, householdId, idsOf(standing.filter((ground) => !kept.includes(ground))));
  await giveGrounds(
    cx,
    householdId,
    wanted.filter((each) => !kept.some((ground) => same(each, ground))),
  );
  return 'agreed';
}

/**
 * Withdraws all that was agreed with, or follows from the task of, one organisation or person of the network, and what was
 * shown apart to that person.
 * @throws as `agreeGrounds`
 */
export async function endGrounds(cx: Cx, householdId: string, holderId: string): Promise<void> {
  const { table, here, grounds } = await holderAt(cx, householdId, holderId);
  const standing = grounds.filter((ground) => ground.consentId !== null && stands(ground, cx.today));
  await withdrawGrounds(cx, householdId, idsOf(standing));
  if (here.network) await endShowings(cx, table, holderId);
}

const idsOf = (grounds: readonly GroundRow[]): string[] => grounds.map(({ id }) => id);

const same = (wanted: NewGround, ground: GroundRow): boolean =>
  wanted.domain === ground.domain &&
  wanted.law === ground.law &&
  (wanted.until ?? null) === ground.untilDate &&
  (wanted.purpose ?? '') === ground.purpose &&
  (wanted.childIds ?? []).join(' ') === ground.childIds.join(' ');

async function holderAt(
  cx: Cx,
  householdId: string,
  holderId: string,
): Promise<{ table: Table; here: HolderHere; grounds: GroundRow[] }> {
  await lockTable(cx, householdId);
  const table = await tableAt(cx, householdId, 'sharing.agree');
  checkDecides(cx, table);
  const municipal = await municipalIds(cx);
  const holders = holdersOf(await peopleAtTable(cx, householdId), municipal);
  const here = holders.find((each) => each.id === holderId);
  if (here === undefined) throw notFound();
  const grounds = (await groundsAt(cx, householdId)).filter(
    (ground) => (ground.organisationId ?? ground.personId) === holderId,
  );
  // What the first talk opened was agreed with nobody: it is no agreement to change or to end.
  if (grounds.some((ground) => ground.consentId === null)) throw notFound();
  return { table, here, grounds };
}

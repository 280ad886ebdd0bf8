import { can, type Ground, type ReadingTable } from '../../../kernel/access/can.ts';
import type { HouseholdAction } from '../../../kernel/access/actions.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { type TableFacts, tableFacts, tableFrom } from '../../households/index.ts';

/** SQL: who is added by name to a client's wish, for a ground `g` of an organisation `o` with duties. */
const named = `case when o.participation_act_duty then (
      select coalesce(json_agg(json_build_object('clientId', w.person_id, 'personId', n.person_id)), '[]')
      from wish w join wish_name n on n.tenant_id = w.tenant_id and n.household_id = w.household_id and n.wish_id = w.id
      where w.tenant_id = g.tenant_id and w.household_id = g.household_id and w.taken_back_on is null) end`;
/** SQL: a ground `g` is not withdrawn, not over before a day, and of a law that this municipality counts. */
const holdsFrom = (
  day: string,
): string => `g.withdrawn_on is null and (g.until_date is null or g.until_date >= ${day}::date)
    and g.law_code <> all ((select laws_off())::text[])`;

const factsOf = (whose: string, dates = ''): string => `(
  select coalesce(json_agg(json_build_object('law', g.law_code, 'organisationId', g.organisation_id,
    'personId', g.person_id, 'domain', g.domain_code, 'childIds', g.child_person_ids${dates}, 'named', ${named})), '[]')
  from ground g left join organisation o on o.tenant_id = g.tenant_id and o.id = g.organisation_id
  where g.tenant_id = current_tenant() and g.household_id = $1${whose} and ${holdsFrom('$3')})`;

/**
 * SQL: the grounds that hold in household $1 on day $3, as a JSON list. With a ground of an organisation with duties
 * stands who is added by name to a client's wish.
 */
export const groundFacts = factsOf(' and g.from_date <= $3::date');

/** A ground as it is kept beside a household: it holds on the days from its first to its last. */
export interface KeptGround extends Ground {
  readonly from: string;
  readonly until: string | null;
}

/** SQL: the same with the grounds that are still to begin, as `KeptGround`: for what is built on a day and read later. */
export const groundsToKeep = factsOf('', `, 'from', g.from_date, 'until', g.until_date`);

/** Those of the kept grounds that hold on a day. */
export const groundsOn = (kept: readonly KeptGround[], day: string): readonly Ground[] =>
  kept.filter(({ from, until }) => from <= day && (until === null || until >= day));

/** Kept grounds that differ in their life domain only: a fifth of the room. */
export interface GroundOfMany extends Omit<KeptGround, 'domain'> {
  readonly domains: readonly Ground['domain'][];
}

export function groundsTogether(kept: readonly KeptGround[]): GroundOfMany[] {
  const apart = kept.map(({ domain, ...ground }) => ({ domain, ground, key: JSON.stringify(ground) }));
  return [...Map.groupBy(apart, ({ key }) => key).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first.ground, domains: group.map(({ domain }) => domain) }];
  });
}

/** Of the kept grounds those of one reader, or of the organisation of the worn hat, that hold on a day. */
export const groundsOfReader = (
  kept: readonly GroundOfMany[],
  { personId, organisationId }: Pick<Cx['actor'], 'personId' | 'organisationId'>,
  day: string,
): Ground[] =>
  kept
    .filter(
      (ground) =>
        ground.from <= day &&
        (ground.until === null || ground.until >= day) &&
        (ground.personId === personId || (organisationId !== null && ground.organisationId === organisationId)),
    )
    .flatMap(({ domains, ...ground }) => domains.map((domain) => ({ ...ground, domain })));

/** Facts and grounds together as `can` wants them. @throws as `tableFrom` */
export function readingTableFrom(
  cx: Cx,
  householdId: string,
  facts: TableFacts | null,
  grounds: readonly Ground[],
): ReadingTable {
  const table = tableFrom(cx, householdId, facts);
  // A representative stands on the representation, whatever was agreed with the person.
  if (table.scope !== undefined) return { ...table, grounds: [] };
  const { personId, organisationId } = cx.actor;
  const mine = grounds.filter(
    (ground) => ground.personId === personId || (organisationId !== null && ground.organisationId === organisationId),
  );
  const laws = [...new Set(mine.flatMap(({ law }) => law ?? []))].sort();
  if (laws.length > 0) cx.standOn(householdId, laws);
  return { ...table, grounds };
}

/**
 * This actor's table in one household with its grounds, for acts on items with a life domain or an audience.
 * @throws not-found, forbidden: as `tableAt`
 */
export async function readingTableAt(cx: Cx, householdId: string, action: HouseholdAction): Promise<ReadingTable> {
  const rows = await cx.statement<{ facts: TableFacts | null; grounds: Ground[] }>(
    'reading-table',
    `select ${tableFacts} as facts, ${groundFacts} as grounds`,
    [householdId, cx.actor.personId, cx.today],
  );
  const table = readingTableFrom(cx, householdId, rows[0]?.facts ?? null, rows[0]?.grounds ?? []);
  if (!can(cx.actor, action, table)) throw forbidden();
  return table;
}

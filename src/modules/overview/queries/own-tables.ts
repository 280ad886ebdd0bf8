import { can, type Ground, type ItemAudience, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { compareSurnames } from '../../../kernel/i18n/names.ts';
import { positionsOf, type TableFacts, tableFacts } from '../../households/index.ts';
import { needsNext } from '../../meetings/index.ts';
import { ownGroundFacts } from '../../sharing/index.ts';

interface Led {
  readonly facts: TableFacts | null;
  readonly grounds: readonly Ground[];
  readonly trajectory: string | null;
  readonly planned: boolean;
  readonly last: { readonly kind: 'first' | 'later' | 'closing'; readonly noNextReason: string } | null;
  readonly goals: readonly (ItemAudience & {
    readonly id: string;
    readonly words: string;
    readonly reviewOn: string;
  })[];
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly seated: boolean;
  /** Only of a table that this professional leads. */
  readonly led: Led | null;
}

/** A table that this professional leads and where something is past its date. */
export interface OverdueTable {
  readonly householdId: string;
  readonly householdName: string;
  readonly needsNext: boolean;
  /** Goals whose day to look again has come, as far as this professional may read them. */
  readonly goals: readonly { readonly id: string; readonly words: string; readonly reviewOn: string }[];
}

/** The fragments speak of household $1, person $2 and day $3; here the household is a column of the row. */
const perHousehold = (fragment: string): string =>
  fragment.replaceAll('$1', 'w.id').replaceAll('$2', '$1').replaceAll('$3', '$2');
const here = (alias: string): string => `${alias}.tenant_id = current_tenant() and ${alias}.household_id = w.id`;

const overdueOf = `json_build_object(
    'facts', ${perHousehold(tableFacts)}, 'grounds', ${perHousehold(ownGroundFacts)},
    'trajectory', (select t.state from trajectory t where ${here('t')} and t.state in ('agreed', 'running') limit 1),
    'planned', exists (select from meeting m where ${here('m')} and m.state = 'planned'),
    'last', (select json_build_object('kind', m.kind, 'noNextReason', m.no_next_reason) from meeting m
       where ${here('m')} and m.state = 'held' order by m.starts_at desc limit 1),
    'goals', (select coalesce(json_agg(json_build_object('id', g.id, 'words', g.words, 'reviewOn', g.review_on, 'kind', u.kind,
        'domains', u.domains, 'adultId', u.adult_person_id, 'authorId', u.author_person_id, 'domain', g.domain_code)
        order by g.review_on, g.id), '[]')
       from goal g join audience u on u.tenant_id = g.tenant_id and u.household_id = g.household_id and u.id = g.audience_id
       where ${here('g')} and g.state = 'open' and g.review_on <= $2::date))`;

const statement = `
  select w.id, w.name, w.seated, case when w.leads then ${overdueOf} end as led
  from (select h.id, h.name,
      exists (select from place p where p.tenant_id = h.tenant_id and p.household_id = h.id and p.person_id = $1
        and p.state = 'accepted') as seated,
      exists (select from role_assignment r where r.tenant_id = h.tenant_id and r.household_id = h.id and r.person_id = $1
        and r.until_date is null) as leads
    from household h where h.tenant_id = current_tenant() and h.joined_into_id is null and h.id in (
      select p.household_id from place p where p.tenant_id = current_tenant() and p.person_id = $1 and p.state = 'accepted'
      union select r.household_id from role_assignment r where r.tenant_id = current_tenant() and r.person_id = $1
        and r.until_date is null)) w`;

export interface OwnTables {
  /** Where this professional sits, in Dutch order of name. */
  readonly households: readonly { readonly id: string; readonly name: string }[];
  /** Where this professional is case manager or coordinator and a goal waits to be looked at, or a next meeting is missing. */
  readonly overdue: readonly OverdueTable[];
}

/** The tables of this professional, and what is past its date at those that this one leads. One statement. */
export async function ownTables(cx: Cx): Promise<OwnTables> {
  const rows = await cx.statement<Row>('own-tables', statement, [cx.actor.personId, cx.today]);
  const sorted = rows.toSorted((a, b) => compareSurnames(a.name, b.name));
  return {
    households: sorted.filter(({ seated }) => seated).map(({ id, name }) => ({ id, name })),
    overdue: sorted.flatMap((row) => overdueAt(cx, row) ?? []),
  };
}

function overdueAt(cx: Cx, { id, name, led }: Row): OverdueTable | null {
  if (led === null || led.facts === null) return null;
  const { facts, grounds, trajectory, last } = led;
  const table: ReadingTable = {
    householdId: id,
    positions: positionsOf(facts),
    clientIds: facts.clients,
    readOnly: false,
    grounds,
  };
  const goals = led.goals.filter((goal) => can(cx.actor, 'item.read', table, goal));
  const held = last === null ? [] : [{ ...last, state: 'held' as const, startsAt: cx.now, heldOn: cx.today }];
  const missing = !led.planned && needsNext(trajectory, held);
  return goals.length === 0 && !missing ? null : { householdId: id, householdName: name, needsNext: missing, goals };
}

import { can, type ItemAudience, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { compareSurnames } from '../../../kernel/i18n/names.ts';
import { ownSeatsWith, childrenOn, positionsOf } from '../../households/index.ts';
import { needsNext } from '../../meetings/index.ts';
import { type OwnTable, type OwnTables, ownTablesFrom, ownTablesJson, type OwnTablesRow } from '../../sharing/index.ts';

/** How a table goes on: whether a meeting comes, and which goals are to be looked at again. */
interface Rhythm {
  readonly id: string;
  readonly trajectory: string | null;
  readonly planned: boolean;
  readonly last: { readonly kind: 'first' | 'later' | 'closing'; readonly noNextReason: string } | null;
  readonly goals: readonly (ItemAudience & {
    readonly id: string;
    readonly words: string;
    readonly reviewOn: string;
    readonly domain: string | null;
  })[];
}

/** A table that this professional leads and where something is past its date. */
export interface OverdueTable {
  readonly householdId: string;
  readonly householdName: string;
  readonly needsNext: boolean;
  /** Goals whose day to look again has come, as far as this professional may read them. */
  readonly goals: readonly { readonly id: string; readonly words: string; readonly reviewOn: string }[];
}

const here = (alias: string): string => `${alias}.tenant_id = current_tenant() and ${alias}.household_id = w.id`;

/** Of the tables of person $1 on day $2. */
const statement = `
  with ${ownSeatsWith} select ${ownTablesJson}, (select coalesce(json_agg(x), '[]') from (
  select w.id, (select t.state from trajectory t where ${here('t')} and t.state in ('agreed', 'running') limit 1) as trajectory,
    exists (select from meeting m where ${here('m')} and m.state = 'planned') as planned,
    (select json_build_object('kind', m.kind, 'noNextReason', m.no_next_reason) from meeting m
      where ${here('m')} and m.state = 'held' order by m.starts_at desc limit 1) as last,
    (select coalesce(json_agg(json_build_object('id', g.id, 'words', g.words, 'reviewOn', g.review_on, 'kind', u.kind,
        'domains', u.domains, 'adultId', u.adult_person_id, 'authorId', u.author_person_id, 'domain', g.domain_code)
        order by g.review_on, g.id), '[]')
      from goal g join audience u on u.tenant_id = g.tenant_id and u.household_id = g.household_id and u.id = g.audience_id
      where ${here('g')} and g.state = 'open' and g.review_on <= $2::date) as goals
  from unnest((select ids from mine)) w(id)) x) as rhythm`;

export interface SortedTables {
  /** Where this professional sits, in Dutch order of name. */
  readonly households: readonly { readonly id: string; readonly name: string }[];
  /** Where this professional is case manager or coordinator and a goal waits to be looked at, or a next meeting is missing. */
  readonly overdue: readonly OverdueTable[];
}

/** The tables of this professional, also by name, and what is past its date at those that this one leads. One statement. */
export async function sortedTables(cx: Cx): Promise<SortedTables & { readonly tables: OwnTables }> {
  const [row] = await cx.statement<OwnTablesRow & { readonly rhythm: readonly Rhythm[] }>('sorted-tables', statement, [
    cx.actor.personId,
    cx.today,
  ]);
  if (row === undefined) throw new Error('the own tables are always one row');
  const tables = ownTablesFrom(cx, row);
  const rhythm = new Map(row.rhythm.map((each) => [each.id, each]));
  const sorted = [...tables]
    .filter(([, { facts }]) => !facts.joined)
    .toSorted(([, a], [, b]) => compareSurnames(a.facts.name, b.facts.name));
  return {
    tables,
    households: sorted
      .filter(([, { facts }]) => facts.place?.state === 'accepted')
      .map(([id, { facts }]) => ({ id, name: facts.name })),
    overdue: sorted.flatMap(([id, table]) => {
      const here = rhythm.get(id);
      return here === undefined || table.facts.roles.length === 0 ? [] : (overdueAt(cx, table, here) ?? []);
    }),
  };
}

function overdueAt(cx: Cx, { facts, grounds }: OwnTable, rhythm: Rhythm): OverdueTable | null {
  const { id, trajectory, last } = rhythm;
  const table: ReadingTable = {
    householdId: id,
    positions: positionsOf(facts),
    clientIds: facts.clients,
    children: childrenOn(facts.children, cx.today),
    readOnly: false,
    grounds,
  };
  const goals = rhythm.goals.filter((goal) => can(cx.actor, 'item.read', table, goal));
  const held = last === null ? [] : [{ ...last, state: 'held' as const, startsAt: cx.now, heldOn: cx.today }];
  const missing = !rhythm.planned && needsNext(trajectory, held);
  return goals.length === 0 && !missing
    ? null
    : { householdId: id, householdName: facts.name, needsNext: missing, goals };
}

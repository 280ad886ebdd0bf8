import { can, type ItemAudience, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { compareSurnames } from '../../../kernel/i18n/names.ts';
import { positionsOf } from '../../households/index.ts';
import { needsNext } from '../../meetings/index.ts';
import type { OwnTable, OwnTables } from '../../sharing/index.ts';

/** Of a table that this professional leads. */
interface Led {
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

/** Households $2 on day $1. */
const statement = `
  select w.id, (select t.state from trajectory t where ${here('t')} and t.state in ('agreed', 'running') limit 1) as trajectory,
    exists (select from meeting m where ${here('m')} and m.state = 'planned') as planned,
    (select json_build_object('kind', m.kind, 'noNextReason', m.no_next_reason) from meeting m
      where ${here('m')} and m.state = 'held' order by m.starts_at desc limit 1) as last,
    (select coalesce(json_agg(json_build_object('id', g.id, 'words', g.words, 'reviewOn', g.review_on, 'kind', u.kind,
        'domains', u.domains, 'adultId', u.adult_person_id, 'authorId', u.author_person_id, 'domain', g.domain_code)
        order by g.review_on, g.id), '[]')
      from goal g join audience u on u.tenant_id = g.tenant_id and u.household_id = g.household_id and u.id = g.audience_id
      where ${here('g')} and g.state = 'open' and g.review_on <= $1::date) as goals
  from unnest($2::uuid[]) w(id)`;

export interface SortedTables {
  /** Where this professional sits, in Dutch order of name. */
  readonly households: readonly { readonly id: string; readonly name: string }[];
  /** Where this professional is case manager or coordinator and a goal waits to be looked at, or a next meeting is missing. */
  readonly overdue: readonly OverdueTable[];
}

/** The tables of this professional by name, and what is past its date at those that this one leads. One statement. */
export async function sortedTables(cx: Cx, tables: OwnTables): Promise<SortedTables> {
  const sorted = [...tables]
    .filter(([, { facts }]) => !facts.joined)
    .toSorted(([, a], [, b]) => compareSurnames(a.facts.name, b.facts.name));
  const leads = sorted.filter(([, { facts }]) => facts.roles.length > 0).map(([id]) => id);
  const rows = await cx.statement<Led>('overdue-tables', statement, [cx.today, leads]);
  const led = new Map(rows.map((row) => [row.id, row]));
  return {
    households: sorted
      .filter(([, { facts }]) => facts.place?.state === 'accepted')
      .map(([id, { facts }]) => ({ id, name: facts.name })),
    overdue: sorted.flatMap(([id, table]) => {
      const row = led.get(id);
      return row === undefined ? [] : (overdueAt(cx, table, row) ?? []);
    }),
  };
}

function overdueAt(cx: Cx, { facts, grounds }: OwnTable, led: Led): OverdueTable | null {
  const { id, trajectory, last } = led;
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
  return goals.length === 0 && !missing
    ? null
    : { householdId: id, householdName: facts.name, needsNext: missing, goals };
}

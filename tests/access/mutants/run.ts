/**
 * Runs inside the instrumented copy: asks everything once and notes which checks each request meets; then takes away
 * each check, rule and policy in turn and asks again what met it, until an answer does not fit the model any more.
 */
import { readFileSync } from 'node:fs';
import { actionRules, personRules } from '../../../src/kernel/access/actions.ts';
import { ask, type Asking, askings } from '../matrix/asking.ts';
import { actsThatDiffer } from '../matrix/acts.ts';
import { itemsThatDiffer } from '../matrix/items.ts';
import { makeWorlds } from '../matrix/matrix.ts';
import { ownDatabase } from '../matrix/own-database.ts';
import { policiesOf, showsMore, without } from './policies.ts';
import type { Site } from './sites.ts';

export interface Survivor {
  readonly kind: string;
  readonly what: string;
  /** Requests that met it; 0: nobody asked anything that comes by here. */
  readonly met: number;
  readonly site?: number;
}

type Hits = Set<number | string>;
interface State {
  /** The check that is tried, and those that are left out with it because they stand before it. */
  active: number | string | null;
  before: ReadonlySet<number | string>;
  hits: Hits;
}
const state: State = { active: null, before: new Set(), hits: new Set() };
const taken = (id: number | string): boolean => {
  state.hits.add(id);
  return id === state.active || state.before.has(id);
};
(globalThis as { omtafelMutant?: unknown }).omtafelMutant = taken;

/** Every entry of the rules becomes a switch: taken away, it lets in whatever somebody is. */
function switchRules(rules: object): string[] {
  const names = Object.keys(rules);
  const everybody = [...new Set(Object.values(rules).flat() as string[]), 'asked', 'member', 'requested'];
  for (const name of names) {
    const own: unknown = (rules as Record<string, unknown>)[name];
    Object.defineProperty(rules, name, { get: () => (taken(`rule ${name}`) ? everybody : own) });
  }
  return names.map((name) => `rule ${name}`);
}

const most = Number(process.argv[2] ?? 400);
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const sites = JSON.parse(readFileSync('sites.json', 'utf8')) as Site[];
const database = await ownDatabase();
try {
  const worlds = await makeWorlds(database, 2, 20261130);
  const [town, other] = worlds.towns;
  if (town === undefined || other === undefined) throw new Error('two municipalities are needed');
  const killed: string[] = [];
  const survivors: Survivor[] = [];
  const note = (dead: boolean, survivor: Survivor): void => {
    if (dead) killed.push(survivor.what);
    else survivors.push(survivor);
  };

  const policies = await policiesOf(database);
  for (const policy of policies) {
    const dead = await without(database, [policy], () => showsMore(database, worlds, policy));
    note(dead, { kind: 'policy', what: `policy ${policy.name} on ${policy.table}`, met: 1 });
  }
  say(`policies: ${killed.length} of ${policies.length}`);

  const rules = [...switchRules(actionRules), ...switchRules(personRules)];
  // Each layer answers for itself: while the checks are tried, rows are kept per municipality only.
  await without(
    database,
    policies.filter(({ name }) => name === 'reads'),
    async () => {
      const sampling = { seed: 11, visitors: 100, objects: 0.15, say };
      const planned = await askings(town, other, worlds.visits, sampling);
      const all: { id: number | string; kind: string; what: string }[] = [
        ...rules.map((id) => ({ id, kind: 'rule', what: id })),
        ...sites.map(({ id, kind, file, line, text }) => ({ id, kind, what: `${file}:${line} ${text}` })),
      ];
      const itemsWrong = (): number => worlds.towns.reduce((sum, { facts }) => sum + itemsThatDiffer(facts).length, 0);
      // What does not fit without any check taken away tells nothing of those that are.
      const usual = { acts: actsThatDiffer().length, items: itemsWrong() };
      const counts = new Map<number | string, number>();
      let left = all;
      for (const { name, before, asks } of layers(sites)) {
        const met = await meetings(planned.filter(asks), before);
        const still: typeof all = [];
        for (const each of left) {
          counts.set(each.id, (counts.get(each.id) ?? 0) + (met.get(each.id)?.length ?? 0));
          if (!before.has(each.id) && (await dies(each.id, before, met.get(each.id) ?? []))) killed.push(each.what);
          else still.push(each);
        }
        left = still;
        say(`${name}: ${left.length} left of ${all.length}`);
      }
      for (const each of left) note(false, { kind: each.kind, what: each.what, met: counts.get(each.id) ?? 0 });

      /** Which requests come by which check while those before it are gone, of those that still fit the model then. */
      async function meetings(asked: readonly Asking[], before: ReadonlySet<number | string>) {
        const met = new Map<number | string, Asking[]>();
        for (const asking of asked) {
          state.before = before;
          state.hits = new Set();
          const { wrong } = await ask(worlds.visits, asking);
          state.before = new Set();
          if (wrong.length === 0) for (const id of state.hits) met.set(id, [...(met.get(id) ?? []), asking]);
        }
        return met;
      }
      async function dies(id: number | string, before: ReadonlySet<number | string>, met: readonly Asking[]) {
        state.active = id;
        try {
          if (actsThatDiffer().length > usual.acts) return true;
          if (itemsWrong() > usual.items) return true;
          state.before = before;
          for (const asking of spread(met, most)) if ((await ask(worlds.visits, asking)).wrong.length > 0) return true;
          return false;
        } finally {
          state.active = null;
          state.before = new Set();
        }
      }
    },
  );
  worlds.close();
  process.stdout.write(
    `${JSON.stringify({ killed: killed.length, total: killed.length + survivors.length, survivors })}\n`,
  );
} finally {
  await database.close();
}

/**
 * Checks stand behind each other: the door, the page, the command. A later one is only seen to work while those before
 * it are gone, so it is tried with everything there, without the door, and without door and page.
 */
function layers(sites: readonly Site[]) {
  const of = (pattern: RegExp) =>
    new Set<number | string>(sites.flatMap(({ id, file }) => (pattern.test(file) ? [id] : [])));
  const refused = ({ verdicts }: Asking): boolean => !verdicts.includes('in');
  return [
    { name: 'everything there', before: of(/^$/), asks: () => true },
    { name: 'without the door', before: of(/kernel\/web\/gate/), asks: refused },
    {
      name: 'without door and page',
      before: of(/kernel\/web\/gate|\/pages\/|one-goal\.ts|works-on\.ts/),
      asks: (asking: Asking) => asking.route.method === 'POST' && refused(asking),
    },
  ];
}

/** At most so many of a list: refusals first, because a check that is gone shows there; then a spread of the rest. */
function spread(list: readonly Asking[], count: number): Asking[] {
  const refused = list.filter(({ verdicts }) => !verdicts.includes('in'));
  const rest = list.filter(({ verdicts }) => verdicts.includes('in'));
  const every = (from: readonly Asking[], wanted: number): Asking[] => {
    const step = Math.max(1, Math.ceil(from.length / wanted));
    return from.filter((_, place) => place % step === 0);
  };
  return [...every(refused, count / 2), ...every(rest, count / 2)];
}

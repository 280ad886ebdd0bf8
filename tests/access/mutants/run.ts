/**
 * Runs inside the instrumented copy: asks everything once and notes which checks each request meets; then takes away
 * each check, rule and policy in turn and asks again what met it, until an answer does not fit the model any more.
 */
import { readFileSync } from 'node:fs';
import { actionRules, personRules } from '../../../src/kernel/access/actions.ts';
import { ask, type Asking, askings } from '../matrix/asking.ts';
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
const state: { active: number | string | null; hits: Hits } = { active: null, hits: new Set() };
const taken = (id: number | string): boolean => {
  state.hits.add(id);
  return id === state.active;
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
      const sampling = { seed: 11, visitors: 100, objects: 0.25, say };
      const planned = await askings(town, other, worlds.visits, sampling);
      const met = new Map<number | string, Asking[]>();
      let wrong = 0;
      for (const asking of planned) {
        state.hits = new Set();
        if ((await ask(worlds.visits, asking)).wrong.length > 0) {
          wrong += 1;
          continue;
        }
        for (const id of state.hits) met.set(id, [...(met.get(id) ?? []), asking]);
      }
      say(
        `${planned.length} requests meet ${met.size} checks; ${wrong} of them do not fit the model now and are left out`,
      );
      const dies = async (id: number | string): Promise<boolean> => {
        state.active = id;
        try {
          for (const asking of spread(met.get(id) ?? [], most)) {
            if ((await ask(worlds.visits, asking)).wrong.length > 0) return true;
          }
          return false;
        } finally {
          state.active = null;
        }
      };
      for (const rule of rules) note(await dies(rule), { kind: 'rule', what: rule, met: met.get(rule)?.length ?? 0 });
      say(`with rules: ${killed.length} killed, ${survivors.length} left`);
      for (const site of sites) {
        const what = `${site.file}:${site.line} ${site.text}`;
        note(await dies(site.id), { kind: site.kind, what, met: met.get(site.id)?.length ?? 0, site: site.id });
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

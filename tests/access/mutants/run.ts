/**
 * Runs inside the instrumented copy and writes a line of JSON for every mutant: each condition of a policy, each entry of
 * the rules, each check and refusal is taken away in turn. What was tried before is in the file that is named, and left out.
 */
import { readFileSync } from 'node:fs';
import { actsThatDiffer } from '../matrix/acts.ts';
import { askings } from '../matrix/asking.ts';
import { itemsThatDiffer } from '../matrix/items.ts';
import { makeWorlds } from '../matrix/matrix.ts';
import { ownDatabase } from '../matrix/own-database.ts';
import { fillEveryTable, guardedTables } from '../every-policy.ts';
import { meetings, missed } from './peeling.ts';
import { isMissed, policiesOf, without } from './policies.ts';
import type { Line, Tried } from './results.ts';
import type { Site } from './sites.ts';
import { type Id, switchRules, withoutChecks } from './switches.ts';

const [before = '', until = ''] = process.argv.slice(2);
const known = new Set((JSON.parse(readFileSync(before, 'utf8')) as Tried[]).map(({ what }) => what));
const sites = JSON.parse(readFileSync('sites.json', 'utf8')) as Site[];
const write = (line: Line): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const inTime = (): boolean => Date.now() < Number(until);
const named = ({ file, line, text }: Site): string => `${file}:${line} ${text}`;

/** Tries what was not tried before, in turn, while there is time. */
async function each<T>(
  list: readonly T[],
  what: (one: T) => string,
  attempt: (one: T) => Promise<Omit<Tried, 'what'>>,
): Promise<void> {
  for (const one of list.filter((any) => !known.has(what(any)))) {
    if (!inTime()) return;
    write({ trying: what(one) });
    write({ what: what(one), ...(await attempt(one)) });
  }
}

async function policies(): Promise<void> {
  const database = await ownDatabase();
  try {
    await fillEveryTable(database.owner);
    const tables = await guardedTables(database.owner);
    const all = await policiesOf(database);
    write({ total: all.length });
    await each(
      all,
      ({ table, name, part }) => `policy ${name} on ${table}, ${part}`,
      async (policy) => ({ kind: 'policy', met: 1, how: (await isMissed(database, tables, policy)) ? 'alone' : null }),
    );
  } finally {
    await database.close();
  }
}

async function rulesByThemselves(): Promise<void> {
  const rules = switchRules();
  write({ total: rules.length });
  const usual = actsThatDiffer().length;
  await each(
    rules,
    (rule) => rule,
    async (rule) => {
      const { result } = await withoutChecks(new Set([rule]), () => actsThatDiffer().length);
      return { kind: 'rule', met: 1, how: result > usual ? 'alone' : null };
    },
  );
}

async function checks(): Promise<void> {
  write({ total: sites.length });
  if (sites.every((site) => known.has(named(site)))) return;
  const database = await ownDatabase();
  try {
    // What waits for what another holds ends, and is an answer too.
    await database.owner.query(`alter database matrix set statement_timeout = '10s'`);
    const worlds = await makeWorlds(database, 2, 20261130);
    const [town, other] = worlds.towns;
    if (town === undefined || other === undefined) throw new Error('two municipalities are needed');
    // Each layer answers for itself: while the checks are tried, rows are kept per municipality only.
    const rows = (await policiesOf(database)).filter(({ name }) => name === 'reads');
    await without(database, rows, async () => {
      const items = (off: ReadonlySet<Id>) =>
        withoutChecks(off, () => worlds.towns.reduce((sum, { facts }) => sum + itemsThatDiffer(facts).length, 0));
      const usual = (await items(new Set())).result;
      const ofItems = async (id: Id): Promise<boolean> => {
        try {
          return (await items(new Set([id]))).result > usual;
        } catch {
          // What stops the rule from being asked is noticed too.
          return true;
        }
      };
      let left = sites.filter((site) => !known.has(named(site)));
      const counts = new Map<Id, number>();
      const notYet = (): void =>
        write({ notYet: left.map((site) => ({ what: named(site), kind: site.kind, met: counts.get(site.id) ?? 0 })) });
      // A part of everything at a time: what one part does not miss is met by other people in the next.
      for (const part of [1, 2, 3]) {
        const sampling = { seed: part + known.size, visitors: 14, objects: 0.12, say: () => undefined };
        const planned = await askings(town, other, worlds.visits, sampling);
        const wanted = new Set(left.map(({ id }) => id));
        const met = await meetings(worlds.visits, planned, wanted, (done) => {
          write({ alive: `${done} of ${planned.length}, part ${part}, ${left.length} checks left` });
          return inTime();
        });
        const still: Site[] = [];
        for (const site of left) {
          const { id, kind, file } = site;
          if (!inTime()) return notYet();
          const list = met.get(id) ?? [];
          counts.set(id, (counts.get(id) ?? 0) + list.length);
          write({ trying: named(site) });
          const rule = part === 1 && /kernel\/access|policy\.ts/.test(file) && (await ofItems(id));
          const how = rule ? 'alone' : await missed(worlds.visits, id, list);
          if (how === null) still.push(site);
          else write({ what: named(site), kind, met: list.length, how });
        }
        left = still;
      }
      for (const site of left) write({ what: named(site), kind: site.kind, met: counts.get(site.id) ?? 0, how: null });
    });
    worlds.close();
  } finally {
    await database.close();
  }
}

await policies();
await rulesByThemselves();
await checks();

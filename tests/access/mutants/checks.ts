import { type Asking, askings } from '../matrix/asking.ts';
import { itemsThatDiffer } from '../matrix/items.ts';
import { makeWorlds, type Worlds } from '../matrix/matrix.ts';
import { ownDatabase } from '../matrix/own-database.ts';
import type { Town } from '../matrix/town.ts';
import { meetings, missed } from './peeling.ts';
import { policiesOf, without } from './policies.ts';
import type { Line, Progress } from './results.ts';
import { type Site, siteName } from './sites.ts';
import { type Id, withoutChecks } from './switches.ts';

/** Requests between two moments at which what was found is written down. */
const atOnce = 1500;
/** Everything by some; then twice the routes that matter, by everybody. */
const parts = [
  { visitors: 14, objects: 0.12 },
  { visitors: Number.MAX_SAFE_INTEGER, objects: 0.2 },
  { visitors: Number.MAX_SAFE_INTEGER, objects: 0.6 },
] as const;

/** Tries each of these checks over two generated municipalities, going on where an earlier run was stopped. */
export async function triedChecks(
  sites: readonly Site[],
  earlier: Progress | null,
  write: (line: Line) => void,
  inTime: () => boolean,
): Promise<void> {
  const database = await ownDatabase();
  try {
    // What waits for what another holds ends, and is an answer too.
    await database.owner.query(`alter database matrix set statement_timeout = '10s'`);
    const worlds = await makeWorlds(database, 2, 20261130);
    // Each layer answers for itself: while the checks are tried, rows are kept per municipality only.
    const rows = (await policiesOf(database)).filter(({ name }) => name === 'reads');
    await without(database, rows, () => each(worlds, sites, earlier, write, inTime));
    worlds.close();
  } finally {
    await database.close();
  }
}

async function each(
  worlds: Worlds,
  sites: readonly Site[],
  earlier: Progress | null,
  write: (line: Line) => void,
  inTime: () => boolean,
): Promise<void> {
  const [town, other] = worlds.towns;
  if (town === undefined || other === undefined) throw new Error('two municipalities are needed');
  let left = [...sites];
  const counts = new Map<Id, number>();
  const reached = new Map(Object.entries(earlier?.reached ?? {}).map(([what, routes]) => [what, new Set(routes)]));
  const nameOf = new Map<Id, string>(sites.map((site) => [site.id, siteName(site)]));
  const reaches = (route: string, ids: readonly Id[]): void => {
    for (const id of ids) {
      const name = nameOf.get(id);
      if (name === undefined) continue;
      const routes = reached.get(name) ?? new Set();
      reached.set(name, routes.add(route));
    }
  };
  const found = (site: Site, met: number, how: 'alone' | 'behind' | null): void => {
    write({ what: siteName(site), kind: site.kind, met, how });
    if (how !== null) left = left.filter(({ id }) => id !== site.id);
  };
  if (earlier === null) await byTheRule(worlds, left, found);

  for (let part = earlier?.part ?? 1; part <= parts.length; part++) {
    const going = part === earlier?.part;
    const only = going ? earlier.only : part === 1 ? null : routesOf(left, reached);
    const planned = await plan(town, other, worlds, part, only);
    for (let at = going ? earlier.at : 0; at < planned.length; at += atOnce) {
      const wanted = new Set(left.map(({ id }) => id));
      const met = await meetings(worlds.visits, planned.slice(at, at + atOnce), wanted, reaches, (done) => {
        write({ alive: `${at + done} of ${planned.length}, part ${part}, ${left.length} checks left` });
        return inTime();
      });
      for (const site of left) {
        const list = met.get(site.id) ?? [];
        counts.set(site.id, (counts.get(site.id) ?? 0) + list.length);
        if (list.length === 0) continue;
        write({ trying: siteName(site) });
        const how = await missed(worlds.visits, site.id, list);
        if (how !== null) found(site, list.length, how);
      }
      if (!inTime()) {
        write({
          notYet: left.map((site) => ({ what: siteName(site), kind: site.kind, met: counts.get(site.id) ?? 0 })),
        });
        return;
      }
      const routes = Object.fromEntries([...reached].map(([what, list]) => [what, [...list]]));
      write({ progress: { part, at: at + atOnce, only, reached: routes } });
    }
  }
  for (const site of left) write({ what: siteName(site), kind: site.kind, met: counts.get(site.id) ?? 0, how: null });
}

function plan(
  town: Town,
  other: Town,
  { visits }: Worlds,
  part: number,
  only: readonly string[] | null,
): Promise<Asking[]> {
  const sampling = { ...(parts[part - 1] ?? parts[0]), seed: part, say: () => undefined };
  return askings(town, other, visits, only === null ? sampling : { ...sampling, only });
}

const routesOf = (left: readonly Site[], reached: ReadonlyMap<string, ReadonlySet<string>>): string[] => [
  ...new Set(left.flatMap((site) => [...(reached.get(siteName(site)) ?? [])])),
];

/** What the rule of access says of every item, without a part of it. */
async function byTheRule(
  { towns }: Worlds,
  sites: readonly Site[],
  found: (site: Site, met: number, how: 'alone') => void,
): Promise<void> {
  const items = (off: ReadonlySet<Id>) =>
    withoutChecks(off, () => towns.reduce((sum, { facts }) => sum + itemsThatDiffer(facts).length, 0));
  const usual = (await items(new Set())).result;
  for (const site of sites.filter(({ file }) => /kernel\/access|policy\.ts/.test(file))) {
    // What stops the rule from being asked is noticed too.
    const differs = await items(new Set([site.id])).then(
      ({ result }) => result > usual,
      () => true,
    );
    if (differs) found(site, 1, 'alone');
  }
}

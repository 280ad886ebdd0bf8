import type { TestDatabase } from '../../../src/testing/database.ts';
import { type World, worldOver } from '../../../src/testing/world.ts';
import { canariesIn } from './canaries.ts';
import type { Difference, Sampling } from './asking.ts';
import { type Compared, compareTown } from './compare.ts';
import { rows } from './rows.ts';
import { compareRows, type RowSecurity } from './row-security.ts';
import { compareScreen } from './screen.ts';
import { compareShown } from './shown.ts';
import { makeTown, type Town } from './town.ts';
import { visitorsOf } from './visitors.ts';
import { type MatrixVisits, openVisits } from './visits.ts';
import { randomUUID } from 'node:crypto';

/** What one run found. */
export interface Matrix {
  readonly routes: number;
  readonly routesCovered: number;
  readonly roles: readonly string[];
  /** Role states that the product does not know yet: nothing is asked for them. */
  readonly rolesNotInProduct: readonly string[];
  readonly requests: number;
  /** Tables read without WHERE, once for each person; and how far row security goes by itself. */
  readonly selects: number;
  /** Words that somebody may read, each looked for on the page where it stands. */
  readonly shown: number;
  readonly rowSecurity: RowSecurity;
  readonly differences: number;
  readonly canaryLeaks: number;
  readonly routesWithoutRow: readonly string[];
  readonly rowsWithoutRoute: readonly string[];
  readonly formsSent: number;
  readonly list: readonly Difference[];
}

export interface Worlds {
  readonly towns: readonly Town[];
  readonly visits: MatrixVisits;
  close(): void;
}

/** Generates municipalities in one database and opens the product over all of them. */
export async function makeWorlds(database: TestDatabase, count: number, seed: number): Promise<Worlds> {
  const towns: Town[] = [];
  for (let each = 0; each < count; each++) towns.push(await makeTown(await municipality(database, each), seed + each));
  const sessions = towns.flatMap((town) =>
    visitorsOf(town).flatMap(({ session }) => (session === null ? [] : [{ world: town.world, name: session }])),
  );
  const acting = new Map(
    towns.flatMap(({ large }) => large.representations.map(({ personId, clientId }) => [personId, clientId] as const)),
  );
  const visits = await openVisits(database.app, sessions, towns[0]?.enteringIn ?? '', acting);
  return { towns, visits, close: () => visits.close() };
}

async function municipality(database: TestDatabase, number: number): Promise<World> {
  const tenant = randomUUID();
  await database.owner.query('insert into municipality (id, name, settings) values ($1, $2, $3)', [
    tenant,
    `Gemeente ${number}`,
    { teamPhone: '024 123 45 67' },
  ]);
  return worldOver(database, tenant);
}

/** Asks every route as everybody in every municipality, with one of the others as its neighbour. */
export async function runMatrix(
  database: TestDatabase,
  { towns, visits }: Worlds,
  sampling: Sampling,
): Promise<Matrix> {
  let rowSecurity: RowSecurity = 'municipality';
  const found: Compared = {
    requests: 0,
    selects: 0,
    shown: 0,
    routes: new Set(),
    covered: new Set(),
    roles: new Set(),
    found: [],
    written: 0,
  };
  for (const [place, town] of towns.entries()) {
    const other = towns[(place + 1) % towns.length];
    if (other === undefined || other === town) throw new Error('one municipality has no neighbour');
    await compareTown(town, other, visits, { ...sampling, seed: sampling.seed + place }, found);
    await compareScreen(town, visits, found);
    await compareShown(town, visits, found);
    rowSecurity = await compareRows(database, town, found);
    sampling.say(`${place + 1} of ${towns.length}: ${found.requests} requests, ${found.found.length} findings`);
  }
  for (const line of visits.lines) {
    const about = { role: 'server', route: 'log', kind: 'none', leak: true, model: 'no line holds words' };
    for (const canary of canariesIn(line)) found.found.push({ ...about, http: canary });
  }
  return {
    routes: found.routes.size,
    routesCovered: found.covered.size,
    roles: [...found.roles].sort(),
    rolesNotInProduct: rolesAsked.filter((role) => !found.roles.has(role)),
    requests: found.requests,
    selects: found.selects,
    shown: found.shown,
    rowSecurity,
    differences: found.found.filter(({ leak }) => !leak).length,
    canaryLeaks: found.found.filter(({ leak }) => leak).length,
    routesWithoutRow: [...found.routes].filter((route) => rows[route] === undefined),
    rowsWithoutRoute: Object.entries(rows).flatMap(([route, { demo }]) =>
      found.routes.has(route) || demo ? [] : [route],
    ),
    formsSent: found.written,
    list: found.found,
  };
}

/** The role states that the access rules speak of; who builds one adds a row to `visitorsOf`. */
const rolesAsked = [
  'client',
  'partner',
  'partner-parted',
  'shared-screen',
  'case-manager',
  'coordinator',
  'professional',
  'network-person',
  'observer',
  'team-lead',
  'policy-adviser',
  'functional-administrator',
  'privacy-officer',
  'representative-money',
  'representative-mentor',
  'representative-guardian',
  'employer',
];

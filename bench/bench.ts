import pg from 'pg';
import { openTemporaryCluster } from '../src/kernel/db/embedded/temporary.ts';
import { countStatements } from './counting.ts';
import { median, rounded } from './figures.ts';
import { isLimit, type Job, jobs } from './jobs.ts';
import { type Machine, machineOf, memoryOf } from './machine.ts';
import type { LoadTurn, Shown } from './messages.ts';
import { type Listening, type Load, startLimit, startLoad, startProduct } from './processes.ts';
import { type LoadedTown, makeTowns } from './towns.ts';

/** What to measure. */
export interface Plan {
  readonly sizes: readonly number[];
  readonly jobs: readonly Job[];
  readonly connections: readonly number[];
  /** These jobs are measured at 8 connections only, and in every other round: they are many, and the run should end. */
  readonly once: readonly Job[];
  readonly rounds: number;
  readonly roundMs: number;
  /** How many processes of the product serve a town. */
  readonly processes: number;
  /** Unmeasured: once per job and size before everything, and a little before each turn. */
  readonly warmMs: number;
  readonly say: (line: string) => void;
}

export const usualPlan = {
  sizes: [1_000, 10_000],
  jobs,
  connections: [1, 8, 32],
  once: ['open-week', 'search', 'aggregates', 'record-meeting', 'limit-read'],
  rounds: 5,
  roundMs: 3_000,
  processes: 1,
  warmMs: 250,
} as const;

/** One line of the result: medians over the rounds. */
export interface Result {
  readonly job: Job;
  readonly households: number;
  readonly connections: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly bytes: number;
  readonly statements: number;
}

export interface Report {
  readonly results: readonly Result[];
  readonly machine: Machine;
  readonly measuredOn: string;
  readonly rounds: number;
  readonly secondsPerRound: number;
  readonly loadSeconds: Readonly<Record<string, number>>;
  /** Over how many municipalities each number of households is spread. */
  readonly municipalities: Readonly<Record<string, number>>;
  /** How many processes of the product served each town. */
  readonly processes: number;
  /** For each number of households: from the start of the slower one until it is ready, and the memory of all at the end. */
  readonly product: Readonly<Record<string, { readonly coldStartMs: number; readonly memoryMB: number | null }>>;
  /** The first openings of plans, by 8 connections, before all else: nothing of them was ready yet. By number of households. */
  readonly firstOpening: Readonly<Record<string, Pick<Result, 'requestsPerSecond' | 'p50Ms' | 'p95Ms'>>>;
  /** Answers that were not the right ones, over all rounds; they are in no figure. */
  readonly wrongAnswers: number;
}

/** Before each turn: connections open and pools fill. */
const breathMs = 20;

/**
 * Measures in a PostgreSQL, a product and a load of its own, that disappear afterwards.
 * @throws Error when something cannot be measured: a page that is not there, a process that ends
 */
export async function runBench(plan: Plan): Promise<Report> {
  const cleanUp: (() => Promise<void> | void)[] = [];
  try {
    plan.say('starting PostgreSQL');
    const cluster = await openTemporaryCluster(true);
    cleanUp.unshift(() => cluster.stop());
    plan.say(`loading ${plan.sizes.join(' and ')} households`);
    const towns = await makeTowns(cluster, plan.sizes);
    for (const { households, loadSeconds } of towns) plan.say(`loaded ${households} in ${loadSeconds.toFixed(1)} s`);
    const load = startLoad(towns.map((town) => town.targets));
    cleanUp.unshift(() => load.stop());
    const products = await Promise.all(
      towns.map(({ app, owner }) =>
        Promise.all(Array.from({ length: plan.processes }, () => startProduct(app, owner))),
      ),
    );
    cleanUp.unshift(...products.flat().map((product) => () => product.stop()));
    const limit = await startLimit(towns.map(({ owner }) => owner));
    cleanUp.unshift(() => limit.stop());
    const first = plan.jobs.includes('open-plan') ? await openAllOnce(plan, load, products) : {};
    for (const { owner } of towns) await describeSheets(owner);
    plan.say('counting statements');
    const statements = await countStatements(plan.jobs, towns, load);
    const shown = await takeTurns(plan, { load, products, limit });
    return reportOf(plan, { towns, products, statements, first, shown }, await machineOf(towns[0]?.owner ?? {}));
  } finally {
    for (const step of cleanUp) await step();
  }
}

/** The sheets that were made just now: autovacuum would come by within a minute, and some rounds would be before it. */
async function describeSheets(owner: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query('vacuum analyze household_sheet');
  } finally {
    await client.end();
  }
}

type Products = readonly (readonly Listening[])[];

const portsOf = (products: readonly Listening[] = []): number[] => products.map(({ port }) => port);

interface Running {
  readonly load: Load;
  /** The processes of the product, per town. */
  readonly products: Products;
  readonly limit: Listening;
}

/** So many plans of which nothing is ready are opened first, by their clients; the other sheets are made for lists. */
const firstOpenings = 150;

/**
 * As on a day when everybody looked: what is measured after this was read since it changed, or is read after a change.
 * Some clients look first, then every professional at the own list.
 */
async function openAllOnce(plan: Plan, load: Load, products: Products): Promise<Report['firstOpening']> {
  const first: Record<string, Report['firstOpening'][string]> = {};
  for (const [town, serving] of products.entries()) {
    plan.say(`opening the plans of ${plan.sizes[town]} households for the first time`);
    const once = async (job: Job, each: number): Promise<Shown> => {
      const turn = { ports: portsOf(serving), prefix: '', job, town, connections: 8, warmMs: 0, ms: 1, each };
      const shown = await load.take(turn);
      if (shown.fault !== '') throw new Error(shown.fault);
      return shown;
    };
    const plans = await once('open-plan', firstOpenings);
    await once('list-households', Infinity);
    first[String(plan.sizes[town])] = {
      requestsPerSecond: rounded(plans.requestsPerSecond),
      p50Ms: rounded(plans.p50Ms),
      p95Ms: rounded(plans.p95Ms),
    };
  }
  return first;
}

const isMeasured = ({ once, connections: all }: Plan, job: Job, connections: number): boolean =>
  !once.includes(job) || connections === 8 || all.length === 1;

/** What is measured beside the pages that we promise gets a shorter turn; a recorded meeting is measured once per connection. */
const lengthOf = ({ once, roundMs }: Plan, job: Job): number => (once.includes(job) ? Math.min(roundMs, 500) : roundMs);

/** Jobs and sizes take turns, so that a slow minute of the machine falls on all of them. */
async function takeTurns(plan: Plan, { load, products, limit }: Running): Promise<Map<string, Shown[]>> {
  const turn = (job: Job, town: number, connections: number): LoadTurn => ({
    ...(isLimit(job) ? { ports: [limit.port], prefix: `/${town}` } : { ports: portsOf(products[town]), prefix: '' }),
    job,
    town,
    connections,
    warmMs: breathMs,
    ms: lengthOf(plan, job),
  });
  const cells = plan.connections.flatMap((connections) =>
    plan.jobs
      .filter((job) => isMeasured(plan, job, connections))
      .flatMap((job) => plan.sizes.map((_, town) => ({ job, town, connections }))),
  );
  plan.say('warming up');
  for (const job of plan.jobs)
    for (const town of plan.sizes.keys())
      await load.take({ ...turn(job, town, 8), warmMs: 0, ms: Math.min(plan.warmMs, lengthOf(plan, job)) });
  const shown = new Map<string, Shown[]>();
  for (let round = 1; round <= plan.rounds; round += 1) {
    plan.say(`round ${round} of ${plan.rounds}`);
    // Each round begins elsewhere, so that no line is always the one after `record-action`, whose rows of the trail are
    // still being sealed.
    const start = Math.floor((cells.length * (round - 1)) / plan.rounds);
    for (const { job, town, connections } of [...cells.slice(start), ...cells.slice(0, start)]) {
      if (plan.once.includes(job) && round % 2 === 0) continue;
      const one = await load.take(turn(job, town, connections));
      if (one.right === 0) throw new Error(one.fault || `${job}: no answer`);
      if (one.fault !== '') plan.say(`${one.wrong} wrong: ${one.fault}`);
      const key = `${job} ${plan.sizes[town]} ${connections}`;
      shown.set(key, [...(shown.get(key) ?? []), one]);
    }
  }
  return shown;
}

interface Measured {
  readonly towns: readonly LoadedTown[];
  readonly products: Products;
  readonly statements: ReadonlyMap<string, number>;
  readonly first: Report['firstOpening'];
  readonly shown: ReadonlyMap<string, readonly Shown[]>;
}

function reportOf(plan: Plan, { towns, products, statements, first, shown }: Measured, machine: Machine): Report {
  const results = plan.jobs.flatMap((job) =>
    plan.sizes.flatMap((households) =>
      plan.connections
        .filter((connections) => isMeasured(plan, job, connections))
        .map((connections): Result => {
          const rounds = shown.get(`${job} ${households} ${connections}`) ?? [];
          const of = (figure: (one: Shown) => number) => rounded(median(rounds.map(figure)));
          return {
            job,
            households,
            connections,
            requestsPerSecond: of((one) => one.requestsPerSecond),
            p50Ms: of((one) => one.p50Ms),
            p95Ms: of((one) => one.p95Ms),
            p99Ms: of((one) => one.p99Ms),
            bytes: Math.round(of((one) => one.bytes)),
            statements: statements.get(`${job} ${households}`) ?? 0,
          };
        }),
    ),
  );
  return {
    results,
    machine,
    measuredOn: new Date().toISOString().slice(0, 10),
    rounds: plan.rounds,
    secondsPerRound: plan.roundMs / 1000,
    processes: plan.processes,
    firstOpening: first,
    loadSeconds: Object.fromEntries(towns.map((town) => [town.households, rounded(town.loadSeconds)])),
    municipalities: Object.fromEntries(towns.map((town) => [town.households, town.municipalities])),
    product: Object.fromEntries(
      towns.map(({ households }, town) => [
        households,
        {
          coldStartMs: Math.round(Math.max(...(products[town] ?? []).map(({ startMs }) => startMs))),
          memoryMB: memoryOf(products[town] ?? []),
        },
      ]),
    ),
    wrongAnswers: [...shown.values()].flat().reduce((sum, one) => sum + one.wrong, 0),
  };
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Target } from '../../bench/town/household.ts';
import { count, figuresOf } from './count.ts';
import type { DrillOptions, KindFigures } from './figures.ts';
import { freePort } from './ports.ts';
import { drillFolder, Postgres } from './postgres.ts';
import { Product, urlOf } from './product.ts';
import { makeTown } from './town.ts';
import { promisedMs, Writers } from './writers.ts';

/** The database is away for a second, every tenth time for half a minute: it refuses, or it says nothing at all. */
export async function dbdown({ rounds, say }: DrillOptions): Promise<KindFigures> {
  const database = new Postgres(drillFolder('dbdown'));
  await database.create();
  const targets = await database.asOwner(makeTown);
  const product = new Product({
    port: await freePort(),
    dataDir: database.dataDir,
    database: { app: urlOf(database.app), owner: urlOf(database.owner) },
  });
  const writers = new Writers(targets, product.port);
  const outages: number[] = [];
  try {
    product.start();
    await product.ready();
    writers.start();
    for (let round = 1; round <= rounds; round += 1) {
      await writers.untilAllSaved();
      const long = round % 10 === 0;
      const looking = look(writers, targets[round % targets.length] as Target, product, long);
      const waited = writers.untilAllSaved();
      await (round % 2 === 1 ? refuse(database, long) : silence(database, long));
      outages.push(...(await waited));
      await looking.end();
      say(
        `dbdown: ${round} of ${rounds}, ${writers.acknowledged.size} saved, slowest ${Math.round(writers.slowestMs)} ms`,
      );
    }
    await writers.end();
    const counted = await database.asOwner((owner) => count(owner, writers.acknowledged));
    return figuresOf('dbdown', rounds, writers, outages, counted);
  } finally {
    for (const line of new Set(writers.dishonest)) say(`dbdown: ${line}`);
    await product.stop();
    await database.remove();
  }
}

const lengthOf = (long: boolean): number => (long ? 30_000 : 1000);

async function refuse(database: Postgres, long: boolean): Promise<void> {
  await database.stop();
  await sleep(lengthOf(long));
  await database.start();
}

async function silence(database: Postgres, long: boolean): Promise<void> {
  const frozen = database.freeze();
  await sleep(lengthOf(long));
  database.thaw(frozen);
}

/** Somebody who opens pages meanwhile, and whoever watches the health of the product. */
function look(writers: Writers, target: Target, product: Product, long: boolean): { end(): Promise<void> } {
  const over = new AbortController();
  let red = false;
  const looking = (async () => {
    while (!over.signal.aborted) {
      const page = await writers.ask('GET', '/mijn-plan', target.clientId);
      if (page === null) writers.dishonest.push('no page at all');
      else if (page.status !== 200 && !page.html.includes('Omtafel is er even niet'))
        writers.dishonest.push(`a page with status ${page.status} and other words`);
      red ||= (await product.health()) === 503;
      await sleep(100);
    }
  })();
  return {
    end: async () => {
      over.abort();
      await looking;
      if (long && !red) writers.dishonest.push('health stayed green');
      await product.ready(promisedMs);
    },
  };
}

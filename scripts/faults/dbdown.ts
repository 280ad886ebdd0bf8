import { setTimeout as sleep } from 'node:timers/promises';
import type { Target } from '../../bench/town/household.ts';
import type { DrillOptions, KindFigures } from './figures.ts';
import { drillFolder, Postgres } from './postgres.ts';
import type { Product } from './product.ts';
import { underLoad } from './under-load.ts';
import { promisedMs, type Writers } from './writers.ts';

/** The database is away for a second, every tenth time for half a minute: it refuses, or it says nothing at all. */
export async function dbdown(options: DrillOptions): Promise<KindFigures> {
  const database = new Postgres(drillFolder('dbdown'));
  await database.create();
  return underLoad('dbdown', database, options, async ({ product, writers, targets }, round) => {
    const long = round % 10 === 0;
    const looking = look(writers, targets[round % targets.length] as Target, product, long);
    const waited = writers.untilAllSaved();
    await (round % 2 === 1 ? refuse(database, long) : silence(database, long));
    const outages = await waited;
    await looking.end();
    return outages;
  });
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

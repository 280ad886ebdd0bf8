import { rmSync } from 'node:fs';
import type { Target } from '../../bench/town/household.ts';
import { count, figuresOf } from './count.ts';
import type { DrillOptions, Kind, KindFigures } from './figures.ts';
import { freePort } from './ports.ts';
import { drillFolder, type Postgres } from './postgres.ts';
import { Product, urlOf } from './product.ts';
import { makeTown } from './town.ts';
import { Writers } from './writers.ts';

/** What a round has in its hands. */
export interface Load {
  readonly product: Product;
  readonly writers: Writers;
  readonly targets: readonly Target[];
}

/**
 * The product beside a PostgreSQL of the drill, while people write: a fault in each round, then a count. The PostgreSQL is
 * gone afterwards, whatever happens.
 * @param fault gives the milliseconds until each writer saved something again
 */
export async function underLoad(
  kind: Kind,
  database: Postgres,
  { rounds, say, planted }: DrillOptions,
  fault: (load: Load, round: number) => Promise<number[]>,
): Promise<KindFigures> {
  const targets = await database.asOwner((owner) => makeTown(owner, planted));
  const dataDir = drillFolder('product');
  const product = new Product({
    port: await freePort(),
    dataDir,
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
      outages.push(...(await fault({ product, writers, targets }, round)));
      const slowest = Math.round(writers.slowestMs);
      say(
        `${kind}: ${round} of ${rounds}, ${writers.acknowledged.size} saved, ${writers.failed} failed, ${slowest} ms`,
      );
    }
    await writers.end();
    const counted = await database.asOwner((owner) => count(owner, writers.acknowledged));
    return figuresOf(kind, rounds, writers, outages, counted);
  } finally {
    for (const line of new Set(writers.dishonest)) say(`${kind}: ${line}`);
    await product.stop();
    await database.remove();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

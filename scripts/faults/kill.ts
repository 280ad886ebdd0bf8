import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { silentLog } from '../../src/kernel/log/log.ts';
import { findCluster, openCluster, type Cluster } from '../../src/kernel/db/embedded/cluster.ts';
import { DATABASE, OWNER_ROLE } from '../../src/kernel/db/embedded/roles.ts';
import { openPool } from '../../src/kernel/db/pool.ts';
import { count, figuresOf } from './count.ts';
import type { DrillOptions, KindFigures } from './figures.ts';
import { freePort } from './ports.ts';
import { drillFolder, killAllIn } from './postgres.ts';
import { Product } from './product.ts';
import { makeTown } from './town.ts';
import { Writers } from './writers.ts';

/** The product with its own PostgreSQL: the product, the database, or both are killed at any moment and started again. */
export async function kill({ rounds, chance, say, planted }: DrillOptions): Promise<KindFigures> {
  const dataDir = drillFolder('kill');
  const first = await openCluster(dataDir, { log: silentLog });
  const targets = await ownerOf(first, (owner) => makeTown(owner, planted));
  await first.stop();
  const product = new Product({ port: await freePort(), dataDir });
  const writers = new Writers(targets, product.port);
  const outages: number[] = [];
  try {
    product.start();
    await product.ready();
    writers.start();
    await writers.untilAllSaved();
    for (let round = 1; round <= rounds; round += 1) {
      // Everybody has saved since the last time, and is at the next one.
      await sleep(chance() * 600);
      const what = chance();
      if (what < 0.7) product.kill();
      if (what > 0.4) killAllIn(dataDir);
      outages.push(...(await writers.untilAllSaved()));
      if (round % 10 === 0) say(`kill: ${round} of ${rounds}, ${writers.acknowledged.size} saved`);
    }
    await writers.end();
    const cluster = (await findCluster(dataDir)) as Cluster;
    return figuresOf(
      'kill',
      rounds,
      writers,
      outages,
      await ownerOf(cluster, (owner) => count(owner, writers.acknowledged)),
    );
  } finally {
    for (const line of new Set(writers.dishonest)) say(`kill: ${line}`);
    await product.stop();
    killAllIn(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function ownerOf<T>(
  { address, secrets }: Cluster,
  work: (owner: ReturnType<typeof openPool>) => Promise<T>,
): Promise<T> {
  const owner = openPool({ ...address, database: DATABASE, user: OWNER_ROLE, password: secrets.owner, max: 2 });
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { count, figuresOf } from './count.ts';
import type { DrillOptions, KindFigures } from './figures.ts';
import { freePort } from './ports.ts';
import { drillFolder, Postgres } from './postgres.ts';
import { Product, urlOf } from './product.ts';
import { openProxy } from './proxy.ts';
import { makeTown } from './town.ts';
import { Writers } from './writers.ts';

/** Two processes behind a proxy, by turns asked to stop and started again under load: nobody should notice anything. */
export async function restart({ rounds, chance, say, planted }: DrillOptions): Promise<KindFigures> {
  const database = new Postgres(drillFolder('restart'));
  await database.create();
  const targets = await database.asOwner((owner) => makeTown(owner, planted));
  const pair = await pairOn({ app: urlOf(database.app), owner: urlOf(database.owner) });
  const proxy = await openProxy(pair.products.map(({ port }) => port));
  const writers = new Writers(targets, proxy.port);
  try {
    await pair.start();
    writers.start();
    for (let round = 1; round <= rounds; round += 1) {
      await writers.untilAllSaved();
      await sleep(chance() * 300);
      const product = pair.products[round % 2] as Product;
      await product.restart();
      await product.ready();
      await writers.untilAllSaved();
      say(`restart: ${round} of ${rounds}, ${writers.acknowledged.size} saved, ${writers.failed} failed`);
    }
    await writers.end();
    const counted = await database.asOwner((owner) => count(owner, writers.acknowledged));
    return { ...figuresOf('restart', rounds, writers, [], counted), outageP95Ms: null };
  } finally {
    for (const line of new Set(writers.dishonest)) say(`restart: ${line}`);
    for (const [what, times] of writers.failures) say(`restart: ${what}, ${times} times instead of an answer`);
    await pair.stop();
    proxy.close();
    await database.remove();
  }
}

/** Two processes of the product on one database, each as on a machine of its own. */
async function pairOn(database: { readonly app: string; readonly owner: string }) {
  const folders = [drillFolder('one'), drillFolder('two')];
  const products: Product[] = [];
  for (const dataDir of folders) products.push(new Product({ port: await freePort(), dataDir, database }));
  return {
    products,
    start: async () => {
      for (const product of products) product.start();
      await Promise.all(products.map((product) => product.ready()));
    },
    stop: async () => {
      await Promise.all(products.map((product) => product.stop()));
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

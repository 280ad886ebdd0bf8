import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freePort } from '../../scripts/faults/ports.ts';
import { drillFolder, Postgres } from '../../scripts/faults/postgres.ts';
import { Product, urlOf } from '../../scripts/faults/product.ts';
import { makeTown } from '../../scripts/faults/town.ts';
import { Writers } from '../../scripts/faults/writers.ts';

const database = new Postgres(drillFolder('health'));
const dataDir = drillFolder('product');
let product: Product;
let visitors: Writers;
let somebody: string;
beforeAll(async () => {
  await database.create();
  const targets = await database.asOwner(makeTown);
  somebody = targets[0]?.clientId ?? '';
  const port = await freePort();
  product = new Product({ port, dataDir, database: { app: urlOf(database.app), owner: urlOf(database.owner) } });
  visitors = new Writers(targets, port);
  product.start();
  await product.ready();
}, 120_000);
afterAll(async () => {
  await product?.stop();
  await database.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

const plan = () => visitors.ask('GET', '/mijn-plan', somebody);
const patience = { timeout: 20_000, interval: 100 };
const turns = (status: number) => vi.waitFor(async () => expect(await product.health()).toBe(status), patience);

/** Red while it is away, with an honest page; green by itself, with the page that was asked for. */
async function redAndGreen(away: () => Promise<void>, back: () => Promise<void>): Promise<void> {
  await turns(200);
  await vi.waitFor(async () => expect((await plan())?.status).toBe(200), patience);
  await away();
  await turns(503);
  const page = await plan();
  expect(page?.status).toBe(503);
  expect(page?.html).toContain('Omtafel is er even niet');
  await back();
  await turns(200);
  expect((await plan())?.status).toBe(200);
}

test('health turns red when the database refuses, and green again by itself', async () => {
  await redAndGreen(
    () => database.stop(),
    () => database.start(),
  );
}, 90_000);

test('health turns red when the database says nothing any more, and green again by itself', async () => {
  let frozen: readonly number[] = [];
  await redAndGreen(
    async () => void (frozen = database.freeze()),
    async () => database.thaw(frozen),
  );
}, 90_000);

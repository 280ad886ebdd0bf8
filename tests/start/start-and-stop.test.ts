import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/kernel/config/config.ts';
import { connectDatabase } from '../../src/kernel/db/open.ts';
import { silentLog } from '../../src/kernel/log/log.ts';
import { alive, DataFolder, firstLines, freePort, processesAt, type Product, startProduct } from './product.ts';

const folders: DataFolder[] = [];
const products: Product[] = [];

function newFolder(...args: ConstructorParameters<typeof DataFolder>): DataFolder {
  const folder = new DataFolder(...args);
  folders.push(folder);
  return folder;
}

async function start(...args: Parameters<typeof startProduct>): Promise<Product> {
  const product = await startProduct(...args);
  products.push(product);
  return product;
}

/** Ready without a demo to load, where a test is about the folder of the database and not about what is in it. */
const bare = {
  OMTAFEL_MODE: 'production',
  OMTAFEL_EMBEDDED_IN_PRODUCTION: 'yes',
  OMTAFEL_URL: 'https://omtafel.example',
};

/** Made once: a test that is not about a first start takes this one, and leaves it stopped. */
const used = new DataFolder();
afterAll(() => used.remove());

afterEach(async () => {
  for (const product of products.splice(0)) {
    product.child.kill('SIGTERM');
    await product.ended;
  }
  for (const folder of folders.splice(0)) await folder.remove();
});

const status = async (product: Product, path: string) =>
  (await fetch(`http://127.0.0.1:${product.port}${path}`)).status;

/** The first answer of the process, as soon as it listens. */
async function firstAnswer(product: Product, path: string): Promise<number> {
  for (;;) {
    try {
      return await status(product, path);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

describe('the start', () => {
  test('answers that it lives before it is ready, says one line when it is, and a second start is refused', async () => {
    const folder = newFolder();
    const first = await start({ OMTAFEL_DATA: folder.path });
    expect(await firstAnswer(first, '/healthz')).toBe(200);
    expect(await status(first, '/readyz')).toBe(503);
    expect(await status(first, '/anything')).toBe(503);
    expect(await first.ready).toBe(`Omtafel is ready: http://localhost:${first.port}\n`);
    expect(await status(first, '/readyz')).toBe(200);

    const second = await start({ OMTAFEL_DATA: folder.path });
    expect(await second.ended).toBe(3);
    expect(second.stderr()).toContain('Omtafel is already running with the data folder');
    expect(await status(first, '/readyz')).toBe(200);
    expect(first.stdout().split('\n')).toHaveLength(2);
    expect(statSync(join(folder.path, 'database-passwords.json')).mode & 0o777).toBe(0o600);
  });

  test('two starts at the same moment on a new folder: one is ready, the other ends with 3', async () => {
    const folder = newFolder();
    const pair = [
      await start({ ...bare, OMTAFEL_DATA: folder.path }),
      await start({ ...bare, OMTAFEL_DATA: folder.path }),
    ];
    const outcomes = await Promise.all(
      pair.map((product) => Promise.race([product.ready.then(() => 'ready'), product.ended])),
    );
    expect(outcomes.map(String).sort()).toEqual(['3', 'ready']);
  });

  test('uses the database that a killed app left running', async () => {
    const folder = used;
    const killed = await start({ ...bare, OMTAFEL_DATA: folder.path });
    await killed.ready;
    const before = folder.postgres();
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(alive(before?.pid as number)).toBe(true);

    const next = await start({ ...bare, OMTAFEL_DATA: folder.path });
    await next.ready;
    expect(folder.postgres()).toEqual(before);
    expect(next.stderr()).toContain('database-found-running');
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    expect(alive(before?.pid as number)).toBe(false);
    expect(existsSync(before?.socketDir as string)).toBe(false);
  });

  test('says which port is taken, ends with 1 and leaves no database', async () => {
    const folder = newFolder();
    const other = await start({ OMTAFEL_DATA: used.path });
    await other.ready;
    const late = await start({ OMTAFEL_DATA: folder.path, PORT: String(other.port) });
    expect(await late.ended).toBe(1);
    expect(late.stderr()).toContain(`Port ${other.port} on 127.0.0.1 is in use by another program`);
    expect(folder.postgres()).toBeUndefined();
  });

  test('works in a folder with a path longer than a socket may have', async () => {
    const product = await start({ ...bare, OMTAFEL_DATA: newFolder('a-long-name/'.repeat(12)).path });
    expect(await product.ready).toContain('Omtafel is ready');
  });

  test.runIf(process.getuid?.() === 0)(
    'works in a folder that only root may enter, and finds it after a crash',
    async () => {
      const folder = newFolder('data', 0o700);
      const killed = await start({ ...bare, OMTAFEL_DATA: folder.path });
      await killed.ready;
      const before = folder.postgres();
      killed.child.kill('SIGKILL');
      await killed.ended;
      const next = await start({ ...bare, OMTAFEL_DATA: folder.path });
      await next.ready;
      expect(folder.postgres()).toEqual(before);
      next.child.kill('SIGTERM');
      expect(await next.ended).toBe(0);
      expect(alive(before?.pid as number)).toBe(false);
    },
  );
});

describe('the stop', () => {
  test('a signal twice ends everything within 4 s, with 0', async () => {
    const folder = used;
    const product = await start({ OMTAFEL_DATA: folder.path });
    await product.ready;
    const postgres = folder.postgres();
    product.child.kill('SIGTERM');
    product.child.kill('SIGTERM');
    // Also the proof of the four seconds: after them it ends with another code.
    expect(await product.ended).toBe(0);
    expect(alive(postgres?.pid as number)).toBe(false);
    expect(existsSync(postgres?.socketDir as string)).toBe(false);
    expect(folder.postgres()).toBeUndefined();
  });

  test('Ctrl-C to the whole group of npm, and once more, ends everything with 0', async () => {
    const folder = used;
    const product = await start({ OMTAFEL_DATA: folder.path }, { viaNpm: true });
    await product.ready;
    const postgres = folder.postgres();
    process.kill(-(product.child.pid as number), 'SIGINT');
    process.kill(-(product.child.pid as number), 'SIGINT');
    expect(await product.ended).toBe(0);
    expect(alive(postgres?.pid as number)).toBe(false);
    await expect(status(product, '/healthz')).rejects.toThrow('fetch failed');
  });

  test('SIGTERM to npm alone reaches the app', async () => {
    const folder = used;
    const product = await start({ OMTAFEL_DATA: folder.path }, { viaNpm: true });
    await product.ready;
    const postgres = folder.postgres();
    product.child.kill('SIGTERM');
    expect(await product.ended).toBe(0);
    expect(alive(postgres?.pid as number)).toBe(false);
  });

  const moments = [0, 100, 300, 700];

  test.each(moments)('a signal %i ms after its first line ends with 0 and leaves nothing', async (ms) => {
    const folder = newFolder();
    const product = await start({ OMTAFEL_DATA: folder.path });
    await firstLines(product);
    await sleep(ms);
    product.child.kill('SIGINT');
    expect(await product.ended).toBe(0);
    await expect.poll(() => processesAt(folder.path)).toEqual([]);
    expect(folder.postgres()).toBeUndefined();
  });

  test.each(moments)('Ctrl-C to the group of npm %i ms after it as well', async (ms) => {
    const folder = newFolder();
    const product = await start({ OMTAFEL_DATA: folder.path }, { viaNpm: true });
    await firstLines(product);
    await sleep(ms);
    process.kill(-(product.child.pid as number), 'SIGINT');
    expect(await product.ended).toBe(0);
    await expect.poll(() => processesAt(folder.path)).toEqual([]);
    expect(folder.postgres()).toBeUndefined();
  });

  test('a signal while the database is being made leaves nothing half', async () => {
    const folder = newFolder();
    const product = await start({ OMTAFEL_DATA: folder.path });
    await firstAnswer(product, '/healthz');
    product.child.kill('SIGINT');
    expect(await product.ended).toBe(0);
    expect(folder.postgres()).toBeUndefined();
    const again = await start({ OMTAFEL_DATA: folder.path, PORT: String(await freePort()) });
    expect(await again.ready).toContain('Omtafel is ready');
  });
});

describe('a command', () => {
  const query = async (config: pg.PoolConfig) => {
    const client = new pg.Client(config);
    await client.connect();
    const { rows } = await client.query<{ migrated: boolean }>(
      "select to_regclass('schema_migration') is not null as migrated",
    );
    await client.end();
    return rows[0];
  };

  test('waits for the running product to be complete, uses its database and leaves it running', async () => {
    const folder = used;
    const product = await start({ OMTAFEL_DATA: folder.path });
    await firstAnswer(product, '/healthz');
    const database = await connectDatabase(readConfig({ OMTAFEL_DATA: folder.path }), silentLog);
    expect(database.complete).toBe(true);
    expect(await query(database.owner)).toEqual({ migrated: true });
    await database.stop();
    expect(await status(product, '/readyz')).toBe(200);
  });

  test('starts the database when there is none, and stops it; a second command waits for its turn', async () => {
    const folder = newFolder();
    const config = readConfig({ OMTAFEL_DATA: folder.path });
    const first = await connectDatabase(config, silentLog);
    expect(first.complete).toBe(false);
    const second = connectDatabase(config, silentLog);
    const postgres = folder.postgres();
    expect(await query(first.owner)).toEqual({ migrated: false });
    await first.stop();
    expect(alive(postgres?.pid as number)).toBe(false);
    await (await second).stop();
    expect(folder.postgres()).toBeUndefined();
  });

  test('verifies the trail of the demo, every row of it', async () => {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], OMTAFEL_DATA: used.path };
    const command = promisify(execFile)(process.execPath, ['bin/omtafel.js', 'audit:verify', '--json'], { env });
    const verdict = JSON.parse((await command).stdout) as { ok: boolean; municipalities: { events: number }[] };
    expect(verdict.ok).toBe(true);
    expect(verdict.municipalities.map(({ events }) => events > 500)).toEqual([true]);
  }, 60_000);
});

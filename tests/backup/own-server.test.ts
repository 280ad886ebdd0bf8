/** The commands as somebody runs them beside PostgreSQL servers of their own: each a server with its own folder, roles and passwords. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drillFolder, Postgres } from '../../scripts/faults/postgres.ts';
import { urlOf } from '../../scripts/faults/product.ts';
import { auditKeyFrom } from '../../src/kernel/audit/keys.ts';
import { loadDemo } from '../../src/demo/load.ts';
import { openPool } from '../../src/kernel/db/pool.ts';
import { silentLog } from '../../src/kernel/log/log.ts';
import { headsIn, sealAll } from '../../src/modules/audit/index.ts';
import '../../src/kernel/db/types.ts';
import { fingerprints, rules } from './fingerprints.ts';

const home = mkdtempSync(join(tmpdir(), 'omtafel-own-server-'));
const folder = join(home, 'backup');
let from: Postgres;
let to: Postgres;

async function omtafel(server: Postgres, ...words: string[]): Promise<Record<string, unknown>> {
  const { stdout } = await ran(server, ...words);
  return stdout.startsWith('{') ? (JSON.parse(stdout) as Record<string, unknown>) : {};
}

async function ran(server: Postgres, ...words: string[]): Promise<{ stdout: string; stderr: string }> {
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    OMTAFEL_DATA: join(home, 'data'),
    DATABASE_URL: urlOf(server.app),
    DATABASE_OWNER_URL: urlOf(server.owner),
  };
  const options = { env, maxBuffer: 10_000_000 };
  return promisify(execFile)(process.execPath, ['bin/omtafel.js', ...words], options);
}

beforeAll(async () => {
  mkdirSync(join(home, 'data'));
  [from, to] = [new Postgres(drillFolder('own-from')), new Postgres(drillFolder('own-to'))];
  await Promise.all([from.create(), to.create()]);
  await omtafel(from, 'migrate');
  const app = openPool({ ...from.app, max: 2, pipeline: true });
  await from.asOwner((owner) => loadDemo({ app, owner }, { now: new Date() }));
  // Sealed with a key that the commands below are not given.
  const key = auditKeyFrom('the key of an installation that is gone');
  await sealAll({ database: app, key, heads: headsIn(join(home, 'gone')), log: silentLog }, true);
  await app.end();
}, 180_000);
afterAll(async () => {
  await Promise.all([from?.remove(), to?.remove()]);
  rmSync(home, { recursive: true, force: true });
});

test('a backup of one server comes back on the other: every table has the same hash, every rule holds again', async () => {
  const { tables } = await omtafel(from, 'backup', '--to', folder, '--json');
  expect(tables).toBeInstanceOf(Array);
  const restored = await ran(to, 'restore', '--from', folder, '--without-destructions', '--json');
  expect(restored.stderr).toContain('sealed with a key that this installation does not have');
  expect(JSON.parse(restored.stdout)).toMatchObject({
    tables: (tables as unknown[]).length,
    destroyedAgain: 0,
    held: true,
  });
  const before = await from.asOwner(fingerprints);
  const after = await to.asOwner(fingerprints);
  expect(Object.keys(after).length).toBeGreaterThan(100);
  expect(Object.values(before).filter((print) => !print.startsWith('0 ')).length).toBeGreaterThan(40);
  expect({ ...after, session: '' }).toEqual({ ...before, session: '' });
  expect(await to.asOwner(rules)).toEqual(await from.asOwner(rules));
  // Both commands worked on the servers that were named, and made none of their own.
  expect(existsSync(join(home, 'data', 'postgres'))).toBe(false);
}, 180_000);

test('the role of the product finds nothing there without a municipality, and its people with one', async () => {
  const app = openPool({ ...to.app, max: 1 });
  try {
    expect((await app.query('select from person')).rowCount).toBe(0);
    const { rows } = await app.query<{ id: string }>('select id from municipality limit 1');
    await app.query(`select set_config('app.tenant', $1, false), set_config('app.errand', 'sign-in', false)`, [
      rows[0]?.id,
    ]);
    expect((await app.query('select from person')).rowCount).toBeGreaterThan(10);
  } finally {
    await app.end();
  }
});

test('a copy without the key of its trail says that, and does not print every row as changed', async () => {
  const verified = await ran(to, 'audit:verify').catch((error: { code: number; stdout: string }) => error);
  expect(verified).toMatchObject({ code: 1 });
  expect(verified.stdout).toContain('sealed with a key that was not given');
  expect(verified.stdout).toMatch(/^  unsigned, rows 1 to \d{3,}$/m);
  expect(verified.stdout.trim().split('\n').length).toBeLessThan(10);
  const doctor = await ran(to, 'doctor').catch((error: { code: number; stdout: string }) => error);
  expect(doctor).toMatchObject({ code: 1 });
  expect(doctor.stdout).toMatch(/^wrong *key .*OMTAFEL_AUDIT_KEY/m);
}, 120_000);

test('a server that writes in its own log what people type is named, with what stops it', async () => {
  const { secrets, address } = to;
  const superuser = new pg.Client({ ...address, user: 'postgres', password: secrets.postgres, database: 'postgres' });
  await superuser.connect();
  const about = async (): Promise<string> => {
    const { stdout } = await ran(to, 'doctor').catch((error: { stdout: string }) => error);
    return /^\w+ +log +.*(?:\n {16}.*)*/m.exec(stdout)?.[0] ?? '';
  };
  expect(await about()).toMatch(/^good  log /);
  await superuser.query(`alter database omtafel set log_error_verbosity = 'default'`);
  await superuser.query(`alter database omtafel set log_min_duration_statement = '1s'`);
  const said = await about();
  expect(said).toMatch(/^look  log /);
  const mends = said.match(/alter database omtafel set \w+ = \w+;/g) ?? [];
  expect(mends).toHaveLength(2);
  for (const mend of mends) await superuser.query(mend);
  expect(await about()).toMatch(/^good  log /);
  await superuser.end();
}, 120_000);

test('roles that cannot be used are exit code 2 for every command, as at the start', async () => {
  const swapped = { DATABASE_URL: urlOf(to.owner), DATABASE_OWNER_URL: urlOf(to.owner) };
  for (const words of [['migrate'], ['backup'], ['audit:verify'], ['mail:release']]) {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], OMTAFEL_DATA: join(home, 'data'), ...swapped };
    const refused = promisify(execFile)(process.execPath, ['bin/omtafel.js', ...words], { env });
    await expect(refused).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('log in as the same role') as string,
    });
  }
}, 60_000);

test('a second restore into the same server is refused, and changes nothing', async () => {
  const before = await to.asOwner(fingerprints);
  await expect(omtafel(to, 'restore', '--from', folder, '--without-destructions')).rejects.toMatchObject({ code: 4 });
  expect(await to.asOwner(fingerprints)).toEqual(before);
}, 60_000);

test('what is held there goes out once it is released', async () => {
  await omtafel(to, 'mail:release');
  const { rows } = await to.asOwner((owner) =>
    owner.query<{ held: boolean }>('select bool_or(held_since is not null) as held from municipality'),
  );
  expect(rows).toEqual([{ held: false }]);
}, 60_000);

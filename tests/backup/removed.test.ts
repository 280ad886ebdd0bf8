import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { command } from '../../scripts/commands/municipality-remove.ts';
import { removalsIn } from '../../scripts/commands/removals.ts';
import { urlOf } from '../../scripts/faults/product.ts';
import { loadDemo } from '../../src/demo/load.ts';
import { auditKeyFrom } from '../../src/kernel/audit/keys.ts';
import { silentLog } from '../../src/kernel/log/log.ts';
import { headsIn, sealAll } from '../../src/modules/audit/index.ts';
import { backUp } from '../../src/kernel/backup/backup.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/database.ts';
import { worldOver } from '../../src/testing/world.ts';
import { rules } from './fingerprints.ts';

const home = mkdtempSync(join(tmpdir(), 'omtafel-removed-'));
const folder = join(home, 'export');
let database: TestDatabase;
let leaving: { id: string; name: string };
let staying: { id: string; name: string };
let said = '';

/** The command on this database; gives what it printed. */
async function remove(...words: string[]): Promise<string> {
  said = '';
  await command.run(['--municipality', leaving.name, '--export', folder, ...words]);
  return said;
}
const exportOf = async (municipality: typeof leaving, to: string) =>
  (await backUp({ owner: database.config.owner, folder: to, municipality })).tables;

beforeAll(async () => {
  database = await testDatabase();
  await loadDemo(database, { now: new Date() });
  const { rows } = await database.owner.query<typeof leaving>('select id, name from municipality');
  leaving = rows[0] as typeof leaving;
  const elsewhere = await worldOver(database, leaving.id).elsewhere();
  await elsewhere.staff('Buurvrouw');
  staying = { id: elsewhere.tenant, name: 'Elders' };
  // By a process with another data folder than that of the command.
  const key = auditKeyFrom('the key of another process');
  await sealAll({ database: database.app, key, heads: headsIn(join(home, 'other')), log: silentLog }, true);
  await exportOf(leaving, folder);
  vi.stubEnv('DATABASE_URL', urlOf(database.config.app));
  vi.stubEnv('DATABASE_OWNER_URL', urlOf(database.config.owner));
  vi.stubEnv('OMTAFEL_DATA', home);
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => (said += String(text)) !== '');
}, 120_000);
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true, force: true });
  await database.close();
});
const rowsLeft = async () =>
  (await database.owner.query('select from audit_event where tenant_id = $1', [leaving.id])).rowCount;

test('a municipality that left is deleted after two confirmations, when nothing was written since its export', async () => {
  const before = { tables: await exportOf(staying, join(home, 'before')), rules: await rules(database.owner) };
  const [, code = ''] = /--code (\w+)/.exec(await remove()) ?? [];
  expect(code).toHaveLength(10);
  await expect(remove('--code', code)).rejects.toThrow('give both');
  await expect(remove('--code', code, '--name', 'Elders')).rejects.toThrow('not the name');
  await expect(remove('--code', 'abcdefabcd', '--name', leaving.name)).rejects.toThrow('does not belong');

  const typed = `update person set surname = surname || 'x' where tenant_id = $1 and given_name = 'Daan'`;
  await database.owner.query(typed, [leaving.id]);
  await expect(remove('--code', code, '--name', leaving.name)).rejects.toThrow('since the export, in household_sheet');
  expect(await rowsLeft()).toBeGreaterThan(0);

  rmSync(folder, { recursive: true });
  await exportOf(leaving, folder);
  const [, again = ''] = /--code (\w+)/.exec(await remove()) ?? [];
  expect(await remove('--code', again, '--name', leaving.name)).toContain('is gone');
  expect(await rowsLeft()).toBe(0);
  expect((await database.owner.query('select id from municipality')).rows).toEqual([{ id: staying.id }]);
  // The neighbour has every row, and every rule holds again.
  expect(await exportOf(staying, join(home, 'after'))).toEqual(before.tables);
  expect(await rules(database.owner)).toEqual(before.rules);
  expect(await removalsIn(home)).toMatchObject([
    { name: leaving.name, state: 'done', seal: expect.stringMatching(/^\d+:[0-9a-f]{64}$/) as string },
  ]);
}, 120_000);

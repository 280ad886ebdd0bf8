import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { auditKeysThere, openAuditKeys } from '../../src/kernel/audit/keys.ts';
import { faultsIn } from '../../src/kernel/db/embedded/initdb.ts';
import { DataFolder, startProduct } from './product.ts';

const folder = new DataFolder();
afterAll(() => folder.remove());

async function refused(dataDir: string): Promise<string> {
  const product = await startProduct({ OMTAFEL_DATA: dataDir });
  expect(await product.ended).toBe(1);
  return product.stderr();
}

test('a file in the place of the data folder is called that', async () => {
  writeFileSync(folder.path, '');
  expect(await refused(folder.path)).toBe(`${folder.path} is no folder: choose another with OMTAFEL_DATA.\n`);
}, 60_000);

test('a data folder that cannot be written is said in one sentence, with whose it is and what to do', async () => {
  // The one folder that nobody can write in, root neither.
  expect(await refused('/proc')).toMatch(
    /^This user \(\S+\) cannot write in \/proc \(\w+\), which is of root\. [^\n]+ OMTAFEL_DATA\.\n$/,
  );
}, 60_000);

test('a key of the trail that is empty or cut short is refused: it would seal with what everybody knows', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'omtafel-key-'));
  try {
    const [made] = openAuditKeys({ auditKeys: [], dataDir });
    expect(openAuditKeys({ auditKeys: [], dataDir }).map(({ name }) => name)).toEqual([made?.name]);
    for (const text of ['', '\n', 'cut short']) {
      writeFileSync(join(dataDir, 'audit-key'), text);
      for (const open of [openAuditKeys, auditKeysThere])
        expect(() => open({ auditKeys: [], dataDir })).toThrow(/audit-key is empty or cut short\. Put the key back/);
    }
  } finally {
    rmSync(dataDir, { recursive: true });
  }
});

test('a part of the database that is gone or damaged is named, with what brings it back', async () => {
  const { path } = new DataFolder();
  mkdirSync(join(path, 'postgres'), { recursive: true });
  chmodSync(path, 0o711);
  expect(await refused(path)).toMatch(
    /database-passwords\.json is missing: [^\n]+ Put it back from a backup of this machine/,
  );
  writeFileSync(join(path, 'database-passwords.json'), '{ "postgres": "x"');
  expect(await refused(path)).toMatch(/database-passwords\.json is damaged: Put it back/);
  writeFileSync(join(path, 'database-passwords.json'), '{ "postgres": "x", "owner": "x", "app": "x" }');
  expect(await refused(path)).toMatch(
    /postgres is no database of PostgreSQL, or a part of it is gone[^\n]+ OMTAFEL_DATA\.\n$/,
  );
  rmSync(path, { recursive: true });
}, 60_000);

test('of the page that initdb prints only the fault is passed on, and all of it when none is named', () => {
  const page = `The default text search configuration will be set to "english".

running bootstrap script ... 2026-11-28 15:56:23.970 UTC [17228] FATAL:  could not extend file "base/1/2691"
2026-11-28 15:56:23.970 UTC [17228] HINT:  Check free disk space.
child process exited with exit code 134
initdb: removing contents of data directory "/x"`;
  expect(
    faultsIn(page),
  ).toBe(`running bootstrap script ... 2026-11-28 15:56:23.970 UTC [17228] FATAL:  could not extend file "base/1/2691"
2026-11-28 15:56:23.970 UTC [17228] HINT:  Check free disk space.`);
  expect(faultsIn('sh: not found\n')).toBe('sh: not found');
});

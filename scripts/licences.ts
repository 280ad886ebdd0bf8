/**
 * Part of `npm run check`: every package in the lockfile has a licence with which Omtafel (EUPL-1.2) can be given to others, and
 * a hash (`lockfile-lint` looks at those that are there only).
 * Prints each that has not; a licence that offers a choice is fine when one of the choices is.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Permissive, or with copyleft that stays within its own files. What only helps to build is not given along. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  // As a library of its own beside the product, which anybody may exchange: libvips.
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
]);
/** Texts and lists of tools that are used here and never shipped. */
const allowedInDevelopment = new Set(['CC-BY-3.0', 'Python-2.0']);

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly integrity?: string;
}

/** Packages of a lockfile that npm would install without comparing what it gets, one line each. */
export function unhashed(lockfile: string): string[] {
  const { packages } = JSON.parse(lockfile) as { packages: Record<string, Locked> };
  return Object.entries(packages)
    .filter(([path, { integrity = '' }]) => path !== '' && !integrity.startsWith('sha512-'))
    .map(([path]) => `${path.replace(/^.*node_modules\//, '')}: no hash`);
}

/** Packages of a lockfile whose licence is not on the list, one line each. */
export function unlicensed(lockfile: string): string[] {
  const { packages } = JSON.parse(lockfile) as { packages: Record<string, Locked> };
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .filter(([, { license = '', dev }]) => {
      const fits = (each: string): boolean => allowed.has(each) || (dev === true && allowedInDevelopment.has(each));
      // One of the choices is enough; of several that hold together, each has to fit.
      const choices = license.replaceAll(/[()]/g, '').split(' OR ');
      return !choices.some((choice) => choice.split(' AND ').every(fits));
    })
    .map(([path, { license = 'no licence' }]) => `${path.replace(/^.*node_modules\//, '')}: ${license}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lockfile = readFileSync('package-lock.json', 'utf8');
  const found = [...unhashed(lockfile), ...unlicensed(lockfile)];
  for (const line of found) console.error(line);
  if (found.length > 0) process.exitCode = 1;
}

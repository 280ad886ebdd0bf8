import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { EmbeddedDatabaseError } from './programs.ts';

/** Under which user PostgreSQL runs, and how to start a program as that user. PostgreSQL refuses to run as root. */
export interface Account {
  /** Owner of its files; undefined: the user of this process. */
  uid?: number;
  gid?: number;
  /** The command that goes before a program. */
  prefix: string[];
  /** True when the kernel itself may change the user while starting the program. */
  direct: boolean;
  /** The account may not enter the folder of the programs: it needs a copy. */
  copyPrograms: boolean;
}

const NOBODY = 65534;

/**
 * Chooses the account for the folders that PostgreSQL must enter, by trying. Not root: this user. Root: the owner of an
 * existing cluster, else `postgres`, else `nobody`. In a folder that only root may enter: root's files under another
 * number in a user namespace; where a container forbids namespaces: `postgres` with the right to pass closed folders.
 * That right does not hold for access(2), with which PostgreSQL looks at its own programs: hence the copy.
 */
export function chooseAccount(programs: string, dataDir: string, cluster: string): Account {
  const other = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  if (process.getuid?.() !== 0) return { prefix: hasName() ? [] : other, direct: hasName(), copyPrograms: false };
  const user = ownerOf(cluster) ?? lookUp('postgres') ?? lookUp('nobody') ?? { uid: NOBODY, gid: NOBODY };
  const candidates: Account[] = [
    { ...user, prefix: [], direct: true, copyPrograms: false },
    { uid: 0, gid: 0, prefix: other, direct: false, copyPrograms: false },
    { ...user, prefix: [], direct: true, copyPrograms: true },
    { ...user, prefix: passClosedFolders(user), direct: false, copyPrograms: true },
  ];
  const found = candidates.find((one) => canEnter(one, one.copyPrograms ? [dataDir] : [programs, dataDir]));
  if (found) return found;
  throw new EmbeddedDatabaseError(
    `PostgreSQL does not run as root, and the user with number ${user.uid} may not enter ${dataDir}. ` +
      'Put Omtafel in a folder that others may enter (such as /srv), start it as an ordinary user, or set DATABASE_URL and DATABASE_OWNER_URL.',
  );
}

/** The options for `spawn` that go with an account. */
export function spawnOptions(account: Account): { uid?: number; gid?: number; cwd: string } {
  // From '/': the folder we stand in may be closed to the other user.
  return account.direct && account.uid !== undefined ? { uid: account.uid, gid: account.gid, cwd: '/' } : { cwd: '/' };
}

function passClosedFolders({ uid, gid }: { uid: number; gid: number }): string[] {
  const right = '+dac_override';
  return [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    `--inh-caps=${right}`,
    `--ambient-caps=${right}`,
  ];
}

/** Asks the kernel, not the mode bits: access lists, namespaces and mounts decide too. */
function canEnter(account: Account, folders: string[]): boolean {
  const [command, ...rest] = [
    ...account.prefix,
    '/bin/sh',
    '-c',
    'for f; do cd "$f" || exit 1; done',
    'sh',
    ...folders,
  ];
  return spawnSync(command as string, rest, { ...spawnOptions(account), stdio: 'ignore', timeout: 5000 }).status === 0;
}

/** A container may give a number that no user has; initdb refuses that, so it sees `nobody`. The files stay ours. */
function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
}

function ownerOf(cluster: string): { uid: number; gid: number } | undefined {
  const found = statSync(cluster, { throwIfNoEntry: false });
  // 0: made inside a user namespace; the usual user is tried first all the same, and the files follow the choice.
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

function lookUp(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

import { spawn } from 'node:child_process';
import {
  lchownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Account, spawnOptions } from './account.ts';
import { EmbeddedDatabaseError, type Programs } from './programs.ts';

const VERSION = '18';

/** What making and running a cluster needs to know. */
export interface Site {
  programs: Programs;
  account: Account;
  /** The folder of PostgreSQL's files, inside the data folder. */
  cluster: string;
  /** Short private folder for the socket and for what must not be seen. */
  privateDir: string;
  env: NodeJS.ProcessEnv;
}

/**
 * Makes the cluster when there is none, else checks that it is one of ours. A half-made one of an earlier attempt never
 * gets the final name: it is made beside it and renamed when complete.
 * @param durable false only for tests: does not wait for the disk
 */
export async function prepareCluster(
  site: Site,
  password: string,
  durable: boolean,
  signal?: AbortSignal,
): Promise<void> {
  const { cluster } = site;
  if (existsSync(cluster)) {
    const named = join(cluster, 'PG_VERSION');
    if (!existsSync(named))
      throw new EmbeddedDatabaseError(
        `${cluster} is no database of PostgreSQL, or a part of it is gone (PG_VERSION). Put the folder back from a backup of ` +
          'this machine, or restore the newest backup of Omtafel into another OMTAFEL_DATA.',
      );
    const version = readFileSync(named, 'utf8').trim();
    if (version !== VERSION)
      throw new EmbeddedDatabaseError(
        `${cluster} was made by PostgreSQL ${version}; this Omtafel brings PostgreSQL ${VERSION}.`,
      );
    giveTo(site.account, cluster);
    return;
  }
  const parent = dirname(cluster);
  for (const name of readdirSync(parent))
    if (name.startsWith(`${basename(cluster)}.new`)) rmSync(join(parent, name), { recursive: true, force: true });
  const half = `${cluster}.new-${process.pid}`;
  mkdirSync(half, { mode: 0o700 });
  giveTo(site.account, half);
  const secret = join(site.privateDir, 'password');
  writeFileSync(secret, password, { mode: 0o600 });
  giveTo(site.account, secret);
  try {
    await runInitdb(site, half, secret, durable, signal);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    throw error;
  } finally {
    rmSync(secret, { force: true });
  }
  renameSync(half, cluster);
}

async function runInitdb(
  site: Site,
  folder: string,
  secret: string,
  durable: boolean,
  signal?: AbortSignal,
): Promise<void> {
  const flags = [
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${secret}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--auth=scram-sha-256',
    ...(durable ? [] : ['--no-sync']),
  ];
  const [command, ...args] = [...site.account.prefix, site.programs.initdb, ...flags];
  const child = spawn(command as string, args, {
    ...spawnOptions(site.account),
    env: site.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    // In a group of its own, as the server: Ctrl-C in the terminal reaches it through us only.
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  let fault: Error | undefined;
  child.once('error', (error) => (fault = error));
  // 'close', also after an abort: the folder is removed only when nobody writes in it any more.
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  signal?.throwIfAborted();
  if (fault) throw new EmbeddedDatabaseError(`initdb could not be started: ${fault.message}`);
  if (code !== 0) throw new EmbeddedDatabaseError(`PostgreSQL could not be set up in ${folder}:\n${faultsIn(said)}`);
}

/** What went wrong, out of the page that initdb prints; all of it when no line says so. */
export function faultsIn(said: string): string {
  const lines = said.trim().split('\n');
  const faults = lines.filter((line) => /\b(FATAL|PANIC|ERROR|HINT|error|hint):/.test(line));
  return (faults.length > 0 ? faults : lines).join('\n');
}

/** As root: gives files (links themselves, not what they point at) to the account that runs PostgreSQL; a whole folder only when its owner differs. */
export function giveTo(account: Account, path: string): void {
  const { uid, gid } = account;
  if (uid === undefined || gid === undefined) return;
  const found = statSync(path);
  if (found.uid === uid && found.gid === gid) return;
  if (found.isDirectory())
    for (const entry of readdirSync(path, { recursive: true, encoding: 'utf8' }))
      lchownSync(join(path, entry), uid, gid);
  lchownSync(path, uid, gid);
}

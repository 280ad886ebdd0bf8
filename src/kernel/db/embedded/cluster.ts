import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Log } from '../../log/log.ts';
import { chooseAccount } from './account.ts';
import { makeDataFolder } from './data-folder.ts';
import { giveTo, prepareCluster, type Site } from './initdb.ts';
import { readPostmaster } from './processes.ts';
import { completeLibraries, copyPrograms, findPrograms } from './programs.ts';
import { type Address, ensureRoles } from './roles.ts';
import { createSecrets, requireSecrets, type Secrets } from './secrets.ts';
import { findServer, startServer, stopServer, untilGone } from './server.ts';

/** The embedded PostgreSQL of one data folder, ready for connections. */
export interface Cluster {
  address: Address;
  secrets: Secrets;
  pid: number;
  /** True when it ran already. */
  found: boolean;
  /** Resolves when the server is gone, asked for or not. */
  ended: Promise<void>;
  /** Fast shutdown; gone, with its socket, after at most `withinMs` (3 s). Safe to call twice. */
  stop(withinMs?: number): Promise<void>;
  /** For a process that is ending and cannot wait: asks for the shutdown and leaves. */
  stopWithoutWaiting(): void;
}

/** How to open a cluster. `durable: false` is for tests only. */
export interface ClusterOptions {
  log: Log;
  durable?: boolean;
  signal?: AbortSignal;
}

/** The folder of PostgreSQL's own files inside a data folder. */
export function clusterFolder(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/**
 * Opens the PostgreSQL of a data folder: uses the one that runs, else makes the cluster when needed and starts it.
 * The caller holds the lock on the data folder.
 */
export async function openCluster(folder: string, { log, durable = true, signal }: ClusterOptions): Promise<Cluster> {
  const dataDir = makeDataFolder(folder);
  const running = await findCluster(dataDir);
  if (running) {
    log.warn('database-found-running', { pid: running.pid });
    return running;
  }
  const cluster = clusterFolder(dataDir);
  forgetSocketFolder(readPostmaster(cluster)?.socketDir);
  const privateDir = makePrivateFolder();
  try {
    const site = siteIn(dataDir, privateDir);
    const secrets = existsSync(cluster) ? requireSecrets(dataDir) : createSecrets(dataDir);
    const begin = Date.now();
    await prepareCluster(site, secrets.postgres, durable, signal);
    const { pid, ended } = await startServer(site, join(dataDir, 'postgres.log'), durable, signal);
    const opened = describe(pid, { host: privateDir, port: PORT }, secrets, false, ended);
    await ensureRoles(opened.address, secrets, cluster).catch(async (error) => {
      await opened.stop();
      throw error;
    });
    log.info('database-started', { pid, ms: Date.now() - begin, closedFolder: !site.account.direct });
    return opened;
  } catch (error) {
    forgetSocketFolder(privateDir);
    throw error;
  }
}

/** Programs, account and folders for the cluster of a data folder; `privateDir` is the short private folder of its socket. */
export function siteIn(dataDir: string, privateDir: string): Site {
  const installed = findPrograms();
  const cluster = clusterFolder(dataDir);
  const account = chooseAccount(installed.folder, dataDir, cluster);
  const programs = account.copyPrograms ? copyPrograms(installed, privateDir) : installed;
  const libraries = completeLibraries(programs, join(privateDir, 'libraries'));
  giveTo(account, privateDir);
  return { programs, account, cluster, privateDir, env: environment(libraries) };
}

/** The cluster of this data folder when its PostgreSQL runs, proven by `show data_directory`. */
export async function findCluster(dataDir: string): Promise<Cluster | undefined> {
  const cluster = clusterFolder(dataDir);
  const server = existsSync(cluster) ? await findServer(cluster) : undefined;
  if (!server) return undefined;
  const secrets = requireSecrets(dataDir);
  const address = { host: server.socketDir, port: server.port };
  await ensureRoles(address, secrets, cluster);
  return describe(server.pid, address, secrets, true, untilGone(server.pid));
}

const PORT = 5432; // only part of the socket's file name

function describe(pid: number, address: Address, secrets: Secrets, found: boolean, ended: Promise<void>): Cluster {
  let stopped: Promise<void> | undefined;
  const stop = (withinMs?: number) => {
    stopped ??= stopServer(pid, withinMs).then(() => forgetSocketFolder(address.host));
    return stopped;
  };
  const stopWithoutWaiting = () => {
    try {
      process.kill(pid, 'SIGINT');
    } catch {
      return; // gone already
    }
    forgetSocketFolder(address.host);
  };
  return { address, secrets, pid, found, ended, stop, stopWithoutWaiting };
}

/** Short, because a socket's path may have 107 characters; in /tmp, whose name does not depend on TMPDIR. */
function makePrivateFolder(): string {
  return mkdtempSync('/tmp/omtafel-');
}

function forgetSocketFolder(path: string | undefined): void {
  if (path && /^omtafel-\w{6}$/.test(basename(path))) rmSync(path, { recursive: true, force: true });
}

/** Nothing of the caller's surroundings (PGDATA, LANG, NODE_OPTIONS) reaches PostgreSQL. */
function environment(libraries: string | undefined): NodeJS.ProcessEnv {
  return {
    PATH: '/usr/bin:/bin:/usr/sbin:/sbin',
    LC_ALL: 'C',
    TZ: 'UTC',
    // Planning the largest statements takes blocks of megabytes for a moment. By default glibc learns from that to keep
    // such blocks; with a fixed border they go back, and a connection holds two thirds of the memory.
    MALLOC_MMAP_THRESHOLD_: String(1024 * 1024),
    ...(libraries && { LD_LIBRARY_PATH: libraries }),
  };
}

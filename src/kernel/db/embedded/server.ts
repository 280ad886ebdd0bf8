import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { release, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnOptions } from './account.ts';
import type { Site } from './initdb.ts';
import { anyProcessIn, isRunning, type Postmaster, readPostmaster } from './processes.ts';
import { EmbeddedDatabaseError } from './programs.ts';

const LOG_LIMIT = 10 * 1024 * 1024;
const START_LIMIT_MS = 60_000;

/** Starts `postgres` on the cluster and waits until it accepts connections. */
export async function startServer(
  site: Site,
  logFile: string,
  durable: boolean,
  signal?: AbortSignal,
): Promise<Started> {
  forgetForeignProcess(site.cluster);
  if ((statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(logFile, `${logFile}.1`);
  // A file, not a pipe through us: PostgreSQL must live on when this process is killed.
  const log = openSync(logFile, 'a', 0o600);
  const [command, ...args] = [...site.account.prefix, site.programs.postgres, ...settings(site, durable)];
  const child = spawn(command as string, args, {
    ...spawnOptions(site.account),
    env: site.env,
    stdio: ['ignore', log, log],
    // Own session and group: Ctrl-C in the terminal must reach us first, so that requests in progress end.
    detached: true,
  });
  closeSync(log);
  child.unref();
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  await untilReady(site.cluster, child, logFile, signal);
  return { pid: child.pid as number, ended };
}

/** A server that accepts connections. */
export interface Started {
  pid: number;
  /** Resolves when the process is gone, asked for or not. */
  ended: Promise<void>;
}

function settings(site: Site, durable: boolean): string[] {
  const values = {
    listen_addresses: '',
    unix_socket_directories: site.privateDir,
    unix_socket_permissions: '0700',
    // Two processes of the product take 22 each; beside them come backups, drills and the bench.
    max_connections: '100',
    shared_buffers: `${durable ? sharedBuffers() : 128}MB`,
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    // After a crash the whole folder goes to the disk in one call instead of one for each of its thousands of files.
    ...(tellsOfFaultyDisks() ? { recovery_init_sync_method: 'syncfs' } : {}),
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    // No personal content in the log: no statement, no row in an error's detail, no parameters.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: '0',
  };
  return ['-D', site.cluster, ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** An eighth of the memory of this machine or container, in MB: PostgreSQL advises a quarter where nothing runs beside it. */
function sharedBuffers(): number {
  // 0 where no limit is known.
  const most = process.constrainedMemory() || Infinity;
  const eighth = Math.min(totalmem(), most) / 8 / 1024 ** 2;
  return Math.round(Math.min(Math.max(eighth, 128), 2048));
}

/** syncfs(2) is of Linux, and says that a write failed since 5.8. */
function tellsOfFaultyDisks(): boolean {
  const [major = 0, minor = 0] = release().split('.').map(Number);
  return process.platform === 'linux' && (major > 5 || (major === 5 && minor >= 8));
}

async function untilReady(cluster: string, child: ChildProcess, logFile: string, signal?: AbortSignal): Promise<void> {
  const until = Date.now() + START_LIMIT_MS;
  let fault: Error | undefined;
  child.once('error', (error) => (fault = error));
  while (Date.now() < until) {
    if (fault) throw new EmbeddedDatabaseError(`PostgreSQL could not be started: ${fault.message}`);
    if (child.exitCode !== null || child.signalCode !== null)
      throw new EmbeddedDatabaseError(
        `PostgreSQL stopped while starting. Last lines of ${logFile}:\n${lastLines(logFile)}`,
      );
    if (signal?.aborted) {
      await stopServer(child.pid as number);
      throw signal.reason;
    }
    const found = readPostmaster(cluster);
    if (found?.ready && found.pid === child.pid) return;
    await sleep(15);
  }
  await stopServer(child.pid as number);
  throw new EmbeddedDatabaseError(`PostgreSQL was not ready after ${START_LIMIT_MS / 1000} s; see ${logFile}.`);
}

/** A server that runs on the cluster already (a crash left it), once it accepts connections; undefined when none runs. */
export async function findServer(cluster: string): Promise<Postmaster | undefined> {
  const until = Date.now() + START_LIMIT_MS;
  while (Date.now() < until) {
    const found = readPostmaster(cluster);
    if (!found || !isRunning(found.pid) || !anyProcessIn(cluster)) return undefined;
    if (found.ready) return found;
    await sleep(25); // it recovers, or it is still stopping
  }
  throw new EmbeddedDatabaseError(`A PostgreSQL on ${cluster} neither became ready nor stopped; see its log.`);
}

/** A lock file whose process number now belongs to something else would make PostgreSQL refuse to start. */
function forgetForeignProcess(cluster: string): void {
  const found = readPostmaster(cluster);
  if (found && isRunning(found.pid) && !anyProcessIn(cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/**
 * Fast shutdown (connections are cut, everything is written); when that takes too long immediate (recovers at the next
 * start, loses nothing that was committed).
 * @param withinMs the process is gone after this time, in whatever way
 */
export async function stopServer(pid: number, withinMs = 3000): Promise<void> {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', Math.max(withinMs - 500, 300)],
    ['SIGQUIT', 350],
    ['SIGKILL', 150],
  ];
  for (const [signal, patienceMs] of steps) {
    if (!isRunning(pid)) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const until = Date.now() + patienceMs;
    while (Date.now() < until) {
      if (!isRunning(pid)) return;
      await sleep(10);
    }
  }
}

/** Resolves when a process that is not our child is gone. Does not keep this process alive. */
export function untilGone(pid: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isRunning(pid)) return;
      clearInterval(timer);
      resolve();
    }, 1000);
    timer.unref();
  });
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}

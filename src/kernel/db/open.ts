import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Config } from '../config/config.ts';
import type { Log } from '../log/log.ts';
import { type Cluster, findCluster, openCluster } from './embedded/cluster.ts';
import { makeDataFolder } from './embedded/data-folder.ts';
import { DataFolderInUse, type Lock, lockDataFolder } from './embedded/lock.ts';
import { APP_ROLE, DATABASE, OWNER_ROLE } from './embedded/roles.ts';
import { connectionTo } from './hosts.ts';
import { checkServer, untilServer } from './own-server.ts';
import './types.ts';

/** How to reach the database in its two roles. */
export interface Database {
  /** Role of the product: row security holds for it. */
  app: pg.PoolConfig;
  /** Role of migrations and backup; bypasses row security. */
  owner: pg.PoolConfig;
  /** Name of the app role, for the grants in migrations. */
  appRole: string;
  /** True when a running product has said that migrations and demo data are complete. */
  complete: boolean;
  /** Stops the embedded PostgreSQL of the product, or what a command started; gone after `withinMs` (3 s). Close all pools first. */
  stop(withinMs?: number): Promise<void>;
  /** Resolves when the embedded PostgreSQL is gone, asked for or not. */
  ended: Promise<void>;
}

/** Extras for main.ts: the lock it took already, and the signal of an early stop. */
export interface OpenOptions {
  lock?: Lock;
  signal?: AbortSignal;
}

/**
 * Takes the data folder for the product. Nothing to take with a server of one's own: several may then run side by side.
 * @throws DataFolderInUse | EmbeddedDatabaseError
 */
export async function claimDataFolder(config: Config): Promise<Lock> {
  if (config.databaseUrl) return { ready: () => {}, release: async () => {} };
  return lockDataFolder(makeDataFolder(config.dataDir), 'app', 10_000);
}

/**
 * Opens the database for the product: a server of one's own when DATABASE_URL is set (its rights are checked), else the
 * embedded PostgreSQL of the data folder, also one that a crash left running.
 * @throws DataFolderInUse | EmbeddedDatabaseError | OwnServerError
 */
export async function openDatabase(config: Config, log: Log, options: OpenOptions = {}): Promise<Database> {
  if (config.databaseUrl && config.databaseOwnerUrl)
    return ownServer(config.databaseUrl, config.databaseOwnerUrl, (app, owner) =>
      untilServer(app, owner, log, options.signal),
    );
  const lock = options.lock ?? (await claimDataFolder(config));
  try {
    const cluster = await openCluster(config.dataDir, { log, signal: options.signal });
    const stop = (withinMs?: number) => cluster.stop(withinMs).then(() => lock.release());
    return fromCluster(cluster, false, stop);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * Opens the database for a command. Uses the running one of the same OMTAFEL_DATA or DATABASE_URL, once the product says
 * that it is complete, and leaves it running; starts and stops one when there is none, also when the command fails or is
 * interrupted. Look at `complete`: on a new data folder migrations and demo data are the command's to make.
 */
export async function connectDatabase(config: Config, log: Log): Promise<Database> {
  if (config.databaseUrl && config.databaseOwnerUrl)
    return ownServer(config.databaseUrl, config.databaseOwnerUrl, checkServer);
  const dataDir = makeDataFolder(config.dataDir);
  for (const until = Date.now() + 90_000; ; await sleep(100)) {
    try {
      return await openForCommand(dataDir, await lockDataFolder(dataDir, 'command', 10 * 60_000), log);
    } catch (error) {
      if (!(error instanceof DataFolderInUse) || Date.now() > until) throw error;
      const cluster = error.ready ? await findCluster(dataDir) : undefined;
      if (cluster) return fromCluster(cluster, true, async () => {});
    }
  }
}

async function openForCommand(dataDir: string, lock: Lock, log: Log): Promise<Database> {
  try {
    const cluster = await openCluster(dataDir, { log });
    return fromCluster(cluster, false, stopOnce(cluster, lock));
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** A command that fails or is interrupted must not leave a PostgreSQL behind. */
function stopOnce(cluster: Cluster, lock: Lock): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  const stop = () => {
    // One that a crash left running is not ours to stop: the next start of the product uses it.
    stopped ??= (cluster.found ? Promise.resolve() : cluster.stop()).then(async () => {
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted).off('exit', ending);
      await lock.release();
    });
    return stopped;
  };
  const interrupted = () => void stop().then(() => process.exit(130));
  const ending = () => {
    if (!cluster.found) cluster.stopWithoutWaiting();
  };
  process.on('SIGINT', interrupted).on('SIGTERM', interrupted).on('exit', ending);
  return stop;
}

function fromCluster(cluster: Cluster, complete: boolean, stop: Database['stop']): Database {
  const { address, secrets, ended } = cluster;
  const server = { ...address, database: DATABASE };
  return {
    app: { ...server, user: APP_ROLE, password: secrets.app },
    owner: { ...server, user: OWNER_ROLE, password: secrets.owner },
    appRole: APP_ROLE,
    complete,
    stop,
    ended,
  };
}

async function ownServer(appUrl: string, ownerUrl: string, check: typeof checkServer): Promise<Database> {
  const app = { ...connectionTo(appUrl), connectionTimeoutMillis: 10_000 };
  const owner = { ...connectionTo(ownerUrl), connectionTimeoutMillis: 10_000 };
  const { appRole } = await check(app, owner);
  return { app, owner, appRole, complete: false, stop: async () => {}, ended: new Promise(() => {}) };
}

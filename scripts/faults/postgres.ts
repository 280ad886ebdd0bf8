/** A PostgreSQL of the drill: it can be killed, silenced and started again, and stays at the same address. */
import { chmodSync, mkdtempSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openPool } from '../../src/kernel/db/pool.ts';
import { clusterFolder, siteIn } from '../../src/kernel/db/embedded/cluster.ts';
import { prepareCluster, type Site } from '../../src/kernel/db/embedded/initdb.ts';
import { isRunning } from '../../src/kernel/db/embedded/processes.ts';
import { APP_ROLE, DATABASE, ensureRoles, OWNER_ROLE } from '../../src/kernel/db/embedded/roles.ts';
import { createSecrets, type Secrets } from '../../src/kernel/db/embedded/secrets.ts';
import { startServer, stopServer } from '../../src/kernel/db/embedded/server.ts';

export class Postgres {
  readonly dataDir: string;
  readonly site: Site;
  readonly secrets: Secrets;
  #pid = 0;

  /** @param secrets those of the server that its folder was copied from */
  constructor(dataDir: string, secrets?: Secrets) {
    this.dataDir = dataDir;
    if (process.getuid?.() === 0) chmodSync(dataDir, 0o711); // the user who runs PostgreSQL passes through it
    this.site = siteIn(dataDir, mkdtempSync('/tmp/drill-pg-'));
    this.secrets = secrets ?? createSecrets(dataDir);
  }

  /** Makes the cluster with its roles and starts it. */
  async create(): Promise<void> {
    await prepareCluster(this.site, this.secrets.postgres, true);
    await this.start();
    await ensureRoles(this.address, this.secrets, this.site.cluster);
  }

  async start(): Promise<void> {
    this.#pid = (await startServer(this.site, join(this.dataDir, 'postgres.log'), true)).pid;
  }

  get address() {
    return { host: this.site.privateDir, port: 5432 };
  }
  get app(): pg.PoolConfig {
    return { ...this.address, database: DATABASE, user: APP_ROLE, password: this.secrets.app };
  }
  get owner(): pg.PoolConfig {
    return { ...this.address, database: DATABASE, user: OWNER_ROLE, password: this.secrets.owner };
  }
  get running(): boolean {
    return isRunning(this.#pid);
  }

  async stop(): Promise<void> {
    await stopServer(this.#pid, 8000);
  }

  /** Every process of it, at once: as if the power failed. */
  async kill(): Promise<void> {
    const pids = this.pids();
    signal(pids, 'SIGKILL');
    while (pids.some(isRunning)) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  /** It hears nothing and says nothing, as when a network in between is cut. */
  freeze(): readonly number[] {
    const pids = this.pids();
    signal(pids, 'SIGSTOP');
    return pids;
  }

  thaw(pids: readonly number[]): void {
    signal(pids, 'SIGCONT');
  }

  pids(): number[] {
    return pidsIn(this.dataDir);
  }

  async asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({
      ...this.address,
      user: 'postgres',
      password: this.secrets.postgres,
      database: DATABASE,
    });
    client.on('error', () => {});
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  async asOwner<T>(work: (owner: pg.Pool) => Promise<T>): Promise<T> {
    const owner = openPool({ ...this.owner, max: 2 });
    try {
      return await work(owner);
    } finally {
      await owner.end();
    }
  }

  /** Stops it and removes its folders. */
  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.site.privateDir, { recursive: true, force: true });
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** A folder of the drill, gone with it. */
export const drillFolder = (name: string): string => mkdtempSync(join(tmpdir(), `drill-${name}-`));

/** Every process of PostgreSQL stands in its cluster's folder. */
function pidsIn(dataDir: string): number[] {
  const folder = realpathSync(clusterFolder(dataDir));
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && workplace(entry) === folder)
    .map(Number);
}

/** Kills the PostgreSQL of a data folder of the drill, whoever started it. */
export const killAllIn = (dataDir: string): void => signal(pidsIn(dataDir), 'SIGKILL');

function workplace(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It is gone already.
    }
  }
}

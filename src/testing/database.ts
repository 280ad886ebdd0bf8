import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { APP_ROLE, type Address, OWNER_ROLE, restrictDatabase } from '../kernel/db/embedded/roles.ts';
import type { Secrets } from '../kernel/db/embedded/secrets.ts';
import { openPool } from '../kernel/db/pool.ts';
import '../kernel/db/types.ts';

/** The one PostgreSQL of a test run, with a migrated template; made by tests/global-setup.ts. */
export interface TestCluster {
  address: Address;
  secrets: Secrets;
}

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: TestCluster;
  }
}

/** The migrated, empty database from which every test gets a copy. */
export const TEMPLATE = 'omtafel_template';

/** A database of its own for one test file or one test: the real engine, the real roles, all migrations, no rows. */
export interface TestDatabase {
  /** As the product: row security holds. */
  app: pg.Pool;
  /** As migrations and backup: sees everything. */
  owner: pg.Pool;
  /** For a process of its own: how app and owner log in. */
  config: { app: pg.PoolConfig; owner: pg.PoolConfig };
  close(): Promise<void>;
}

/**
 * Clones the template, or that of `templateOf`; takes 0.1 to 0.5 s, by how busy the machine is. Call `close` in afterAll
 * (or afterEach).
 */
export async function testDatabase(template = TEMPLATE): Promise<TestDatabase> {
  return copyOf(template);
}

/** Fills a database once, for files of tests that begin with the same: each gets a copy. It goes with the cluster. */
export async function templateOf(fill: (database: TestDatabase) => Promise<void>): Promise<string> {
  const database = await copyOf(TEMPLATE);
  await fill(database);
  await database.end(); // a template with a connection cannot be cloned
  return database.name;
}

async function copyOf(template: string): Promise<TestDatabase & { name: string; end: () => Promise<void> }> {
  const cluster = inject('testCluster');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(cluster, async (client) => {
    // Copying files needs checkpoints, which cost little without fsync.
    await client.query(`create database ${name} template ${template} owner ${OWNER_ROLE} strategy file_copy`);
    await restrictDatabase(client, name);
  });
  const app = { ...cluster.address, user: APP_ROLE, password: cluster.secrets.app, database: name, max: 8 };
  const owner = { ...cluster.address, user: OWNER_ROLE, password: cluster.secrets.owner, database: name, max: 2 };
  const pools = { app: openPool({ ...app, pipeline: true }), owner: openPool(owner) };
  const end = async () => {
    await Promise.all([pools.app.end(), pools.owner.end()]);
  };
  const close = async () => {
    await end();
    await asSuperuser(cluster, (client) => client.query(`drop database ${name} with (force)`));
  };
  return { ...pools, name, config: { app, owner }, end, close };
}

/** For making and removing databases only; no test works as superuser. */
export async function asSuperuser<T>(cluster: TestCluster, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { address, secrets } = cluster;
  const client = new pg.Client({ ...address, user: 'postgres', password: secrets.postgres, database: 'postgres' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

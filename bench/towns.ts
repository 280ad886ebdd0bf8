import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openPool } from '../src/kernel/db/pool.ts';
import type { Cluster } from '../src/kernel/db/embedded/cluster.ts';
import { APP_ROLE, OWNER_ROLE, restrictDatabase } from '../src/kernel/db/embedded/roles.ts';
import { migrate } from '../src/kernel/db/migrate.ts';
import { withoutIndexes } from './town/indexes.ts';
import { loadTowns, municipalitiesOf } from './town/load.ts';
import type { Target } from './town/household.ts';

/** One loaded size: a database with so many households, in one municipality or in many. */
export interface LoadedTown {
  readonly households: number;
  readonly municipalities: number;
  readonly app: pg.PoolConfig;
  readonly owner: pg.PoolConfig;
  readonly targets: readonly Target[];
  readonly loadSeconds: number;
}

const MIGRATIONS = fileURLToPath(new URL('../db/migrations', import.meta.url));
/** More households than these are not asked for: their requests would not fit in the memory of the load. */
const targetsMost = 20_000;

/** Makes, migrates and loads a database per size. */
export async function makeTowns(cluster: Cluster, sizes: readonly number[]): Promise<LoadedTown[]> {
  const { address, secrets } = cluster;
  const superuser = new pg.Client({ ...address, user: 'postgres', password: secrets.postgres, database: 'postgres' });
  await superuser.connect();
  try {
    // The same rows go in with all checks on in bench.test.ts; here, a million times, that would only take time.
    await superuser.query(`grant set on parameter session_replication_role to ${OWNER_ROLE}`);
    await superuser.query(`alter system set max_wal_size = '8GB'`);
    await superuser.query('select pg_reload_conf()');
    const towns: LoadedTown[] = [];
    for (const households of sizes) {
      const database = `bench_${households}`;
      await superuser.query(`create database ${database} owner ${OWNER_ROLE}`);
      await restrictDatabase(superuser, database);
      const app = { ...address, user: APP_ROLE, password: secrets.app, database };
      const owner = { ...address, user: OWNER_ROLE, password: secrets.owner, database };
      towns.push(await makeTown(households, app, owner));
    }
    await superuser.query('alter system reset max_wal_size');
    await superuser.query('select pg_reload_conf()');
    await superuser.query('checkpoint');
    return towns;
  } finally {
    await superuser.end();
  }
}

async function makeTown(households: number, app: pg.PoolConfig, owner: pg.PoolConfig): Promise<LoadedTown> {
  const pool = openPool({
    ...owner,
    max: 2,
    options: '-c session_replication_role=replica -c synchronous_commit=off',
  });
  const municipalities = municipalitiesOf(households);
  const begin = performance.now();
  try {
    await migrate(pool, MIGRATIONS);
    const targets = await withoutIndexes(pool, () =>
      loadTowns(pool, { households, municipalities }, new Date(), targetsMost),
    );
    return {
      households,
      municipalities,
      app,
      owner,
      targets,
      loadSeconds: (performance.now() - begin) / 1000,
    };
  } finally {
    await pool.end();
  }
}

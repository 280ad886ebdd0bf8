import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate } from '../../../src/kernel/db/migrate.ts';
import { APP_ROLE, OWNER_ROLE, restrictDatabase } from '../../../src/kernel/db/embedded/roles.ts';
import { openTemporaryCluster } from '../../../src/kernel/db/embedded/temporary.ts';
import { openPool } from '../../../src/kernel/db/pool.ts';
import '../../../src/kernel/db/types.ts';
import type { TestDatabase } from '../../../src/testing/database.ts';

const migrations = fileURLToPath(new URL('../../../db/migrations', import.meta.url));

/** A migrated database in a PostgreSQL of its own, outside a test run; both disappear with `close`. */
export async function ownDatabase(): Promise<TestDatabase> {
  const cluster = await openTemporaryCluster(false);
  const { address, secrets } = cluster;
  const database = 'matrix';
  const superuser = new pg.Client({ ...address, user: 'postgres', password: secrets.postgres, database: 'postgres' });
  await superuser.connect();
  await superuser.query(`create database ${database} owner ${OWNER_ROLE}`);
  await restrictDatabase(superuser, database);
  await superuser.end();
  const app = { ...address, user: APP_ROLE, password: secrets.app, database, max: 8 };
  const owner = { ...address, user: OWNER_ROLE, password: secrets.owner, database, max: 2 };
  const pools = { app: openPool({ ...app, pipeline: true }), owner: openPool(owner) };
  await migrate(pools.owner, migrations);
  return {
    ...pools,
    config: { app, owner },
    close: async () => {
      await Promise.all([pools.app.end(), pools.owner.end()]);
      await cluster.stop();
    },
  };
}

import { fileURLToPath } from 'node:url';
import { openPool } from '../src/kernel/db/pool.ts';
import type { TestProject } from 'vitest/node';
import { OWNER_ROLE, restrictDatabase } from '../src/kernel/db/embedded/roles.ts';
import { openTemporaryCluster } from '../src/kernel/db/embedded/temporary.ts';
import { migrate } from '../src/kernel/db/migrate.ts';
import { asSuperuser, TEMPLATE } from '../src/testing/database.ts';

const MIGRATIONS = fileURLToPath(new URL('../db/migrations', import.meta.url));

/** One PostgreSQL for the whole test run, in a folder of its own, with a migrated template; gone afterwards. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await openTemporaryCluster(false);
  const { address, secrets } = cluster;
  try {
    await asSuperuser(cluster, async (client) => {
      await client.query(`create database ${TEMPLATE} owner ${OWNER_ROLE}`);
      await restrictDatabase(client, TEMPLATE);
    });
    const owner = openPool({
      ...address,
      user: OWNER_ROLE,
      password: secrets.owner,
      database: TEMPLATE,
      max: 1,
    });
    await migrate(owner, MIGRATIONS);
    await owner.end(); // a template with a connection cannot be cloned
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  project.provide('testCluster', { address, secrets });
  return () => cluster.stop();
}

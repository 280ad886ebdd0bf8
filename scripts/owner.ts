/** For commands that set something up before anybody can sign in: the role of migrations, on the database of the product. */
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { readConfig } from '../src/kernel/config/config.ts';
import { migrate } from '../src/kernel/db/migrate.ts';
import { connectDatabase } from '../src/kernel/db/open.ts';
import { openPool } from '../src/kernel/db/pool.ts';
import { createLog } from '../src/kernel/log/log.ts';

/** The folder of the migrations. */
export const migrations = fileURLToPath(new URL('../db/migrations', import.meta.url));

/** Runs `work` in one transaction of the owner; the database is that of the running product, or is started for it. */
export async function asOwner<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const database = await connectDatabase(readConfig(process.env), createLog());
  const pool = openPool({ ...database.owner, max: 2 });
  try {
    await migrate(pool, migrations, database.appRole);
    const client = await pool.connect();
    try {
      await client.query('begin');
      const done = await work(client);
      await client.query('commit');
      return done;
    } finally {
      await client.query('rollback').catch(() => undefined);
      client.release();
    }
  } finally {
    await pool.end();
    await database.stop();
  }
}

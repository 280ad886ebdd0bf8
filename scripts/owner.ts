/** For commands that set something up before anybody can sign in: the role of migrations, on the database of the product. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { type AuditEvent, insertEvents } from '../src/kernel/audit/event.ts';
import { openAuditKeys, signAuditWith } from '../src/kernel/audit/keys.ts';
import { type Config, ConfigError, readConfig } from '../src/kernel/config/config.ts';
import { clusterFolder } from '../src/kernel/db/embedded/cluster.ts';
import { migrate } from '../src/kernel/db/migrate.ts';
import { connectDatabase, type Database } from '../src/kernel/db/open.ts';
import { openPool } from '../src/kernel/db/pool.ts';
import { createLog, type Log } from '../src/kernel/log/log.ts';
import { keysMissing } from '../src/modules/audit/index.ts';
import { inWords } from './commands/words-of-constraints.ts';

/** The folder of the migrations. */
export const migrations = fileURLToPath(new URL('../db/migrations', import.meta.url));

/** What a command says of itself while it works: only what somebody should know. Its answer stands on stdout. */
export const commandLog: Log = { ...createLog(), info: () => {} };

/**
 * The database, for a command that is about what is in it: where there is none yet, none is made. A backup of a folder that
 * was named by mistake would otherwise look like a backup.
 * @throws ConfigError
 */
export async function existingDatabase(config: Config): Promise<Database> {
  if (config.databaseUrl === undefined && !existsSync(clusterFolder(config.dataDir)))
    throw new ConfigError(
      `There is no Omtafel in ${config.dataDir} yet, and DATABASE_URL is not set. Were the settings read ` +
        '(set -a; . /etc/omtafel.env; set +a)? Does OMTAFEL_DATA name the folder that the product has?',
    );
  return connectDatabase(config, commandLog);
}

/** Notes what a command does in one municipality: a row of its trail, in the same transaction. */
export type Noted = (tenant: string, event: Omit<AuditEvent, 'role'>) => void;

const otherKey = `The audit trail here was sealed with a key that this installation does not have: what this command did is sealed with another,
and omtafel audit:verify will name it. Were the settings read (set -a; . /etc/omtafel.env; set +a)?
`;

/** Events that a command notes until `write`, which adds them to the trail: by nobody of the municipality, as the jobs. */
export function notes(): { readonly note: Noted; write(client: pg.ClientBase): Promise<void> } {
  const events = new Map<string, AuditEvent[]>();
  return {
    note: (tenant, event) => {
      events.set(tenant, [...(events.get(tenant) ?? []), { ...event, role: 'job' }]);
    },
    write: async (client) => {
      const context = { requestId: randomUUID(), at: new Date(), actorPersonId: null, organisationId: null };
      for (const [tenant, done] of events)
        await client.query(insertEvents(done, { tenant, ...context, togetherWith: null, onBehalfOf: null }));
    },
  };
}

/**
 * Runs `work` in one transaction of the owner, with what it notes in the trail; the database is that of the running
 * product, or is started for it.
 * @throws UsageError when the database refuses what was typed
 */
export async function asOwner<T>(
  work: (client: pg.PoolClient, note: Noted) => Promise<T>,
  open: (config: Config) => Promise<Database> = existingDatabase,
): Promise<T> {
  const config = readConfig(process.env);
  const database = await open(config);
  const pool = openPool({ ...database.owner, max: 2 });
  try {
    await migrate(pool, migrations, database.appRole);
    const keys = openAuditKeys(config);
    signAuditWith(keys[0] ?? null);
    if ((await keysMissing(pool, keys)).length > 0) process.stderr.write(otherKey);
    const trail = notes();
    const client = await pool.connect();
    try {
      await client.query('begin');
      const done = await work(client, trail.note);
      await trail.write(client);
      await client.query('commit');
      return done;
    } catch (error) {
      throw inWords(error);
    } finally {
      await client.query('rollback').catch(() => undefined);
      client.release();
    }
  } finally {
    await pool.end();
    await database.stop();
  }
}

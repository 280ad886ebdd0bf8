import { realpathSync } from 'node:fs';
import pg from 'pg';
import { EmbeddedDatabaseError } from './programs.ts';
import type { Secrets } from './secrets.ts';

/** Owns the database and everything in it; migrations and backup only. */
export const OWNER_ROLE = 'omtafel_owner';
/** The role of the product: owns nothing, row security holds for it. */
export const APP_ROLE = 'omtafel_app';
/** The one database of the embedded server. */
export const DATABASE = 'omtafel';

/** Where a server listens. */
export interface Address {
  host: string;
  port: number;
}

/**
 * Proves that the server at this address is the one of this cluster, and that roles and database are complete.
 * The superuser is used only when they are not, which is the first start (or one after a first start that was cut off).
 */
export async function ensureRoles(address: Address, secrets: Secrets, cluster: string): Promise<void> {
  try {
    await checkCluster(address, secrets, cluster);
  } catch (error) {
    if (!['28P01', '28000', '3D000'].includes((error as pg.DatabaseError).code ?? '')) throw error;
    await createRoles(address, secrets);
    await checkCluster(address, secrets, cluster);
  }
}

async function checkCluster(address: Address, secrets: Secrets, cluster: string): Promise<void> {
  const client = new pg.Client({ ...address, user: OWNER_ROLE, password: secrets.owner, database: DATABASE });
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    const folder = rows[0]?.data_directory ?? '';
    if (realpathSync(folder) !== realpathSync(cluster))
      throw new EmbeddedDatabaseError(`The PostgreSQL at ${address.host} serves ${folder}, not ${cluster}.`);
  } finally {
    await client.end();
  }
}

async function createRoles(address: Address, secrets: Secrets): Promise<void> {
  const client = new pg.Client({ ...address, user: 'postgres', password: secrets.postgres, database: 'postgres' });
  await client.connect();
  try {
    const has = async (text: string, name: string) => (await client.query(text, [name])).rowCount === 1;
    for (const role of [OWNER_ROLE, APP_ROLE])
      if (!(await has('select from pg_roles where rolname = $1', role)))
        await client.query(`create role ${role} login`);
    await client.query(`alter role ${OWNER_ROLE} nosuperuser nocreaterole nocreatedb bypassrls`);
    await client.query(`grant pg_read_all_settings to ${OWNER_ROLE}`); // show data_directory
    await client.query(`alter role ${APP_ROLE} nosuperuser nocreaterole nocreatedb nobypassrls`);
    await client.query(`alter role ${APP_ROLE} set statement_timeout = '30s'`);
    await client.query(`alter role ${APP_ROLE} set idle_in_transaction_session_timeout = '60s'`);
    await client.query(`alter role ${APP_ROLE} password ${pg.escapeLiteral(secrets.app)}`);
    if (!(await has('select from pg_database where datname = $1', DATABASE)))
      await client.query(`create database ${DATABASE} owner ${OWNER_ROLE}`);
    await restrictDatabase(client, DATABASE);
    // Last: while the owner cannot log in, the next start knows that this was not complete.
    await client.query(`alter role ${OWNER_ROLE} password ${pg.escapeLiteral(secrets.owner)}`);
  } finally {
    await client.end();
  }
}

/** Only our two roles may connect, and only the owner may make anything. Rights on a database are not cloned with it. */
export async function restrictDatabase(client: pg.Client, name: string): Promise<void> {
  const quoted = pg.escapeIdentifier(name);
  await client.query(`revoke all on database ${quoted} from public`);
  await client.query(`grant connect on database ${quoted} to ${APP_ROLE}`);
}

import { existsSync, readdirSync } from 'node:fs';
import type pg from 'pg';
import { type AuditKey, auditKeysThere } from '../../src/kernel/audit/keys.ts';
import { type Config, ConfigError } from '../../src/kernel/config/config.ts';
import { missingRights } from '../../src/kernel/db/app-rights.ts';
import { clusterFolder } from '../../src/kernel/db/embedded/cluster.ts';
import { findPrograms } from '../../src/kernel/db/embedded/programs.ts';
import { connectDatabase, type Database } from '../../src/kernel/db/open.ts';
import { openPool } from '../../src/kernel/db/pool.ts';
import { silentLog } from '../../src/kernel/log/log.ts';
import { keysMissing } from '../../src/modules/audit/index.ts';
import { migrations } from '../owner.ts';
import { type Finding, good, look, wrong } from './finding.ts';
import { peopleFindings } from './people.ts';

/** A clock that is further off dates what people do on the wrong day, and refuses signed answers of providers. */
const clockSeconds = 2;

/** Version, rights (by opening it as a start does), migrations, row security and the clock of the database. */
export async function databaseFindings(config: Config): Promise<Finding[]> {
  if (config.databaseUrl === undefined && !existsSync(clusterFolder(config.dataDir))) {
    findPrograms();
    return [look('database', `none in ${config.dataDir} yet; the first start makes it`)];
  }
  const database = await connectDatabase(config, silentLog);
  const pools = { app: openPool({ ...database.app, max: 1 }), owner: openPool({ ...database.owner, max: 1 }) };
  try {
    const tables = await migrationFinding(pools.owner);
    return [
      ...(await serverFindings(pools.app)),
      await logFinding(pools.app),
      tables,
      await rowSecurityFinding(pools.app, database),
      await clockFinding(pools.owner),
      ...(await heldFindings(pools.owner)),
      ...(tables.state === 'good' ? await whereComplete(pools.owner, database, config) : []),
    ];
  } finally {
    await Promise.all([pools.app.end(), pools.owner.end()]);
    await database.stop();
  }
}

/** What can only be asked where the tables are up to date. */
async function whereComplete(owner: pg.Pool, { appRole }: Database, config: Config): Promise<Finding[]> {
  const missing = await missingRights(owner, appRole);
  return [
    ...(missing === null ? [] : [wrong('rights', missing)]),
    ...(await peopleFindings(owner, config)),
    ...(await keyFindings(owner, config)),
  ];
}

/** As the product finds it: a setting can be that of a role. */
async function serverFindings(app: pg.Pool): Promise<Finding[]> {
  const { rows } = await app.query<{ version: string; fsync: string; commit: string }>(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as commit`,
  );
  const { version = '', fsync, commit } = rows[0] ?? {};
  const durable = fsync === 'on' && commit !== 'off';
  return [
    good('database', `PostgreSQL ${version}, both roles can do what a start needs`),
    durable
      ? good('durable', 'what is saved survives a power cut')
      : wrong('durable', 'fsync or synchronous_commit is off: what is saved may be lost; put both on'),
  ];
}

/** What PostgreSQL writes in its own log: by default the row that it refused, and with slow statements their values. */
async function logFinding(app: pg.Pool): Promise<Finding> {
  const { rows } = await app.query<{ name: string; database: string }>(
    `select quote_ident(current_database()) as database, name || ' = ' || wanted as name
     from (values ('log_error_verbosity', 'terse', true), ('log_parameter_max_length_on_error', '0', true),
       ('log_parameter_max_length', '0', current_setting('log_statement') not in ('none', 'ddl')
          or '-1' <> any (array[current_setting('log_min_duration_statement'), current_setting('log_min_duration_sample')])))
       as wish (name, wanted, counts)
     where counts and current_setting(name) <> wanted`,
  );
  if (rows.length === 0) return good('log', 'PostgreSQL writes nothing of what people type in its own log');
  const set = rows.map(({ name, database }) => `\nalter database ${database} set ${name};`);
  return look('log', `PostgreSQL may write what people type in its own log; its superuser stops that:${set.join('')}`);
}

async function migrationFinding(owner: pg.Pool): Promise<Finding> {
  const there = readdirSync(migrations).filter((name) => name.endsWith('.sql'));
  const { rows } = await owner.query<{ table: string | null }>(`select to_regclass('schema_migration')::text as table`);
  const applied = new Set(
    typeof rows[0]?.table === 'string'
      ? (await owner.query<{ name: string }>('select name from schema_migration')).rows.map(({ name }) => name)
      : [],
  );
  const newer = [...applied].filter((name) => !there.includes(name));
  if (newer.length > 0)
    return wrong('tables', `made by a newer Omtafel (${newer.join(', ')}); start that version, or restore a backup`);
  const missing = there.filter((name) => !applied.has(name));
  return missing.length === 0
    ? good('tables', `up to date, ${applied.size} migrations`)
    : look('tables', `${waiting(missing, applied.size)}; omtafel migrate, or the next start, makes it so`);
}

/** By name only where somebody can read them all. */
function waiting(missing: readonly string[], applied: number): string {
  if (applied === 0) return 'nothing is in this database yet';
  return missing.length > 5 ? `${missing.length} migrations wait` : `waiting: ${missing.join(', ')}`;
}

/** The role of the product may see no row without saying for which municipality it works. */
async function rowSecurityFinding(app: pg.Pool, { appRole }: Database): Promise<Finding> {
  const { rows } = await app.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)`,
  );
  return rows.length === 0
    ? good('rows', `row security holds for ${appRole} in every table`)
    : wrong('rows', `row security is off in ${rows.map(({ name }) => name).join(', ')}; somebody changed the tables`);
}

/** A restored copy that nobody released yet; says nothing where the tables are older than that. */
async function heldFindings(owner: pg.Pool): Promise<Finding[]> {
  const { rows } = await owner.query(
    `select from pg_attribute where attrelid = to_regclass('municipality') and attname = 'held_since'`,
  );
  if (rows.length === 0) return [];
  const held = await owner.query('select from municipality where held_since is not null');
  return held.rows.length === 0
    ? []
    : [
        look(
          'restored',
          'nothing leaves this copy: no mail, no SMS, no questions to diaries; see omtafel mail:release',
        ),
      ];
}

/** A copy without the key of its trail; says nothing where all of it is known. */
async function keyFindings(owner: pg.Pool, config: Config): Promise<Finding[]> {
  let keys: AuditKey[];
  try {
    keys = auditKeysThere(config);
  } catch (error) {
    if (error instanceof ConfigError) return [wrong('key', error.message)];
    throw error;
  }
  const missing = await keysMissing(owner, keys);
  return missing.length === 0
    ? []
    : [
        wrong(
          'key',
          'the trail was sealed with a key that is not here: give it in OMTAFEL_AUDIT_KEY, after a comma behind a newer one',
        ),
      ];
}

async function clockFinding(owner: pg.Pool): Promise<Finding> {
  const begin = Date.now();
  const { rows } = await owner.query<{ now: Date }>('select clock_timestamp() as now');
  const seconds = Math.abs((rows[0]?.now.getTime() ?? 0) - (begin + Date.now()) / 2) / 1000;
  return seconds <= clockSeconds
    ? good('clock', `this machine and the database agree within ${seconds.toFixed(1)} s`)
    : wrong('clock', `this machine and the database differ by ${seconds.toFixed(0)} s; let both use NTP`);
}

import pg from 'pg';
import { isAway } from '../errors.ts';
import type { Log } from '../log/log.ts';
import { withoutSecrets } from './hosts.ts';

/** A server of one's own that cannot be used; the message names everything that is wrong, and how to repair it. */
export class OwnServerError extends Error {
  override name = 'OwnServerError';
  /** `away`: nobody answers there now, somebody may in a moment. `settings`: until somebody changes something it cannot work. */
  readonly why: 'away' | 'settings' | 'unclear';
  constructor(message: string, why: OwnServerError['why']) {
    super(message);
    this.why = why;
  }
}

const OLDEST = 150000; // security_invoker views

interface Facts {
  role: string;
  version: number;
  encoding: string;
  database: string;
  /** Number of the database, to see that both addresses mean the same one. */
  oid: string;
  superuser: boolean;
  bypass: boolean;
  /** Roles it can become that are superuser or bypass row security. */
  strong: string[];
  owns: number;
  createInDatabase: boolean;
  createInSchema: boolean;
}

/**
 * Checks both roles of DATABASE_URL and DATABASE_OWNER_URL before anything is changed.
 * @returns the name of the app role
 * @throws OwnServerError with all missing and superfluous rights in one text
 */
export async function checkServer(app: pg.PoolConfig, owner: pg.PoolConfig): Promise<{ appRole: string }> {
  const ofApp = await ask('DATABASE_URL', app);
  const ofOwner = await ask('DATABASE_OWNER_URL', owner);
  const faults = [...appFaults(ofApp, ofOwner), ...ownerFaults(ofOwner)];
  if (faults.length > 0)
    throw new OwnServerError(['The database cannot be used as it is:', ...faults].join('\n- '), 'settings');
  return { appRole: ofApp.role };
}

const waitMs = 60_000;

/**
 * As `checkServer`, for a start: a server that is starting itself, or a standby that is about to take over, gets a minute.
 * @param signal of an early stop
 * @throws OwnServerError
 */
export async function untilServer(
  app: pg.PoolConfig,
  owner: pg.PoolConfig,
  log: Log,
  signal?: AbortSignal,
): Promise<{ appRole: string }> {
  for (let first = true, until = Date.now() + waitMs; ; first = false) {
    try {
      return await checkServer(app, owner);
    } catch (error) {
      if (!(error instanceof OwnServerError && error.why === 'away') || Date.now() > until || signal?.aborted === true)
        throw error;
      if (first) log.warn('database-away', { wait: waitMs / 1000, message: error.message });
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function appFaults(app: Facts, owner: Facts): string[] {
  const role = pg.escapeIdentifier(app.role);
  const faults: [boolean, string][] = [
    [
      app.role === owner.role,
      'DATABASE_URL and DATABASE_OWNER_URL log in as the same role; the app needs a role of its own.',
    ],
    [
      app.database !== owner.database || app.oid !== owner.oid,
      'DATABASE_URL and DATABASE_OWNER_URL point at two databases; they must be one.',
    ],
    [app.superuser, `The role of the app is superuser, so row security does not hold: alter role ${role} nosuperuser;`],
    [app.bypass && !app.superuser, `The role of the app bypasses row security: alter role ${role} nobypassrls;`],
    [
      app.strong.length > 0 && !app.superuser,
      `The role of the app can become a role for which row security does not hold (${app.strong.join(', ')}): revoke that from ${role};`,
    ],
    [
      app.owns > 0,
      `The role of the app owns ${app.owns} object(s); it must own nothing: reassign owned by ${role} to another role;`,
    ],
    [
      app.createInSchema && !app.superuser && app.owns === 0,
      `The role of the app may make tables: revoke create on schema public from ${role}, public;`,
    ],
  ];
  // With one role for both the other findings only repeat it.
  return (app.role === owner.role ? faults.slice(0, 1) : faults).flatMap(([wrong, text]) => (wrong ? [text] : []));
}

function ownerFaults(owner: Facts): string[] {
  const role = pg.escapeIdentifier(owner.role);
  const database = pg.escapeIdentifier(owner.database);
  const faults: [boolean, string][] = [
    [
      owner.version < OLDEST,
      `The server is PostgreSQL ${Math.floor(owner.version / 10000)}; Omtafel needs 15 or newer.`,
    ],
    [owner.encoding !== 'UTF8', `The database has encoding ${owner.encoding}; it must be UTF8.`],
    [
      !owner.bypass && !owner.superuser,
      `The role of migrations and backup misses BYPASSRLS: alter role ${role} bypassrls;`,
    ],
    [
      !owner.createInDatabase,
      `The role of migrations misses CREATE on the database: grant create on database ${database} to ${role};`,
    ],
    [
      !owner.createInSchema,
      `The role of migrations misses CREATE on schema public: grant usage, create on schema public to ${role};`,
    ],
  ];
  return faults.flatMap(([wrong, text]) => (wrong ? [text] : []));
}

async function ask(variable: string, config: pg.PoolConfig): Promise<Facts> {
  const Client = (config.Client ?? pg.Client) as typeof pg.Client;
  const client = new Client(config);
  try {
    await client.connect();
    const { rows } = await client.query<Facts>(QUESTION);
    return rows[0] as Facts;
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    throw new OwnServerError(
      `${variable}: no connection to ${withoutSecrets(config.connectionString ?? '')}: ${message || code}`,
      refusedFor(code) ? 'settings' : isAway(error) && code !== 'ENOTFOUND' ? 'away' : 'unclear',
    );
  } finally {
    await client.end().catch(() => {});
  }
}

/** No such role, a wrong password, or no right to log in (28); no such database. */
const refusedFor = (code: string | undefined): boolean => code?.startsWith('28') === true || code === '3D000';

const QUESTION = `
select current_user as role,
  current_setting('server_version_num')::int as version,
  current_setting('server_encoding') as encoding,
  current_database() as database,
  (select oid::text from pg_database where datname = current_database()) as oid,
  r.rolsuper as superuser,
  r.rolbypassrls as bypass,
  array(select o.rolname::text from pg_roles o
    where (o.rolsuper or o.rolbypassrls) and o.oid <> r.oid and pg_has_role(r.oid, o.oid, 'MEMBER') order by 1) as strong,
  (select count(*)::int from pg_shdepend d
    where d.refclassid = 'pg_authid'::regclass and d.refobjid = r.oid and d.deptype = 'o'
      and d.dbid in (0, (select oid from pg_database where datname = current_database()))) as owns,
  has_database_privilege(current_database(), 'CREATE') as "createInDatabase",
  has_schema_privilege('public', 'CREATE') as "createInSchema"
from pg_roles r where r.rolname = current_user`;

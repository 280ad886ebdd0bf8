import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { APP_ROLE } from './embedded/roles.ts';

/** A migration that does not fit: fails, is gone, or was changed since. The message is for the person who starts the product. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

// Any fixed number: two starts against one server must not migrate at the same time.
const LOCK = 7_214_460_035;

/**
 * Brings the database up to date: every `*.sql` of the folder that is not in `schema_migration`, in order of name, each
 * in a transaction of its own. The files give the app its rights by the placeholder `:app_role`.
 * @returns the names that were applied now
 * @throws MigrationError
 */
export async function migrate(owner: pg.Pool, folder: string, appRole: string = APP_ROLE): Promise<string[]> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  const client = await owner.connect();
  client.on('error', ignore); // a lost connection also fails the statement, which tells it
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const done = await applied(client);
    const gone = [...done.keys()].filter((name) => !names.includes(name) && !allowsEarlier(name, names));
    if (gone.length > 0)
      throw new MigrationError(
        `The database is newer than this Omtafel: ${gone.join(', ')} was applied and is not in ${folder}. Start the version that made it.`,
      );
    const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');
    const other = names.filter((name) => done.has(name) && done.get(name) !== hashOf(textOf(name)));
    if (other.length > 0)
      throw new MigrationError(
        `The database was made by an unreleased Omtafel: ${other.slice(0, 3).join(', ')}${other.length > 3 ? ` and ${other.length - 3} more` : ''} ` +
          'is not what was applied then. Start that version, or begin with an empty database: another folder in OMTAFEL_DATA, or ' +
          'another database in DATABASE_URL and DATABASE_OWNER_URL.',
      );
    const fresh = names.filter((name) => !done.has(name));
    for (const name of fresh) await apply(client, name, textOf(name), appRole);
    return fresh;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(ignore);
    client.off('error', ignore);
    client.release();
  }
}

/**
 * A newer version only adds at first, so that the one before it can go on, and start again, on the new schema; what it
 * takes away comes a version later, in a file whose part after the module begins with `contract`.
 */
function allowsEarlier(name: string, known: readonly string[]): boolean {
  return name > (known.at(-1) ?? '') && !/__contract[-.]/.test(name);
}

function ignore(): void {}

/** Names, each with the hash of its text; '' for one of a time in which none was kept. */
async function applied(client: pg.PoolClient): Promise<Map<string, string>> {
  await client.query(
    `create table if not exists schema_migration
       (name text primary key, applied_at timestamptz not null default now(), hash text not null default '')`,
  );
  await client.query(`alter table schema_migration add column if not exists hash text not null default ''`);
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from schema_migration order by name',
  );
  return new Map(rows.map(({ name, hash }) => [name, hash]));
}

/** The same on every machine, whatever its line ends are. */
const hashOf = (text: string): string => createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');

/** Who waits for a table stands before everybody who comes after: so it waits shortly, steps back, and tries again. */
const lockMs = 1000;
const patienceMs = 60_000;

/**
 * In one round trip, so that a process that is busy with something else holds no lock meanwhile. While people work: a
 * change of a table waits for them, and they for it, a second at most.
 */
async function apply(client: pg.PoolClient, name: string, written: string, appRole: string): Promise<void> {
  const text = withRole(written, appRole);
  const before = `begin; set local lock_timeout = ${lockMs};\n`;
  const note = `insert into schema_migration (name, applied_at, hash) values (${pg.escapeLiteral(name)}, now(), '${hashOf(written)}')`;
  for (const until = Date.now() + patienceMs; ; ) {
    try {
      await client.query(`${before}${text}\n;${note};commit`);
      return;
    } catch (error) {
      await client.query('rollback').catch(ignore);
      const { code, position, message } = error as pg.DatabaseError;
      if (code === '55P03' && Date.now() < until) {
        await sleep(200 + Math.random() * 400);
        continue;
      }
      const line = text.slice(0, Math.max(0, Number(position ?? 0) - before.length)).split('\n').length;
      throw new MigrationError(`Migration ${name}, line ${line}: ${message}`);
    }
  }
}

/** Also inside string literals (`execute format(...)`), so a name that could end a literal is refused. */
function withRole(text: string, appRole: string): string {
  if (/['\\$]/.test(appRole))
    throw new MigrationError(`The name of the app role may not hold a quote, dollar or backslash: ${appRole}`);
  return text.replaceAll(/(?<!:):app_role\b/g, () => pg.escapeIdentifier(appRole));
}

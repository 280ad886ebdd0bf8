/** Every earlier schema with data: the next migration is killed at each of its statements, and everything is run again. */
import { readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openPool } from '../../src/kernel/db/pool.ts';
import { migrate } from '../../src/kernel/db/migrate.ts';
import { OWNER_ROLE } from '../../src/kernel/db/embedded/roles.ts';
import { loadTown } from '../../bench/town/load.ts';
import { drillFolder, type Postgres } from './postgres.ts';
import { migrations } from './town.ts';

/** Rows of every table of today, to fill the tables of an earlier schema with. */
type Rows = ReadonlyMap<string, string>;

export async function stepsFrom(database: Postgres, rounds: number, say: (line: string) => void) {
  const names = readdirSync(migrations)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  const { rows, schema } = await today(database);
  // All of them, unless only a few rounds are asked for: then so many, spread.
  const many = rounds < 10 ? rounds : names.length;
  const places = Array.from({ length: many }, (_, round) => Math.floor((round * names.length) / many));
  let lost = 0;
  let doubled = 0;
  for (const at of places) {
    const found = await step(database, names, at, rows);
    if (found.schema !== schema) throw new Error(`from ${names[at]} on another schema came of it`);
    lost += found.lost;
    doubled += found.doubled;
    say(`upgrade: from ${at} of ${names.length} migrations, ${found.rows} rows, killed ${found.kills} times`);
  }
  return { lost, doubled, schemas: places.length };
}

/** The schema of now with some households in it. */
async function today(database: Postgres) {
  return within(database, 'today', async (superuser, owner) => {
    await migrate(owner, migrations);
    await loadTown(owner, 3, new Date());
    const rows = new Map<string, string>();
    for (const table of await tablesOf(superuser)) {
      const found = await superuser.query<{ all: string | null }>(`select json_agg(t)::text as all from ${table} t`);
      if (found.rows[0]?.all) rows.set(table, found.rows[0].all);
    }
    return { rows, schema: await schemaOf(superuser) };
  });
}

async function step(database: Postgres, names: readonly string[], at: number, rows: Rows) {
  return within(database, 'earlier', async (superuser, owner) => {
    const earlier = folderOf(names.slice(0, at));
    const next = folderOf(names.slice(0, at + 1));
    try {
      await migrate(owner, earlier);
      await fill(superuser, rows);
      const before = await countsOf(superuser);
      await superuser.query(killer);
      let kills = 0;
      // At its first statement, at its second, until there is none left to be killed at.
      for (let statement = 1; ; statement += 1) {
        await superuser.query(`alter database earlier set drill.kill_at = '${statement}'`);
        const killed = await fresh(database, (pool) => migrate(pool, next)).then(
          () => false,
          () => true,
        );
        if (!killed) break;
        kills += 1;
      }
      await superuser.query('drop event trigger drill_kill; drop function drill_kill()');
      await migrate(owner, migrations);
      const after = await countsOf(superuser);
      let lost = 0;
      let doubled = 0;
      let all = 0;
      for (const [table, number] of before) {
        all += number;
        const now = after.get(table) ?? 0;
        lost += Math.max(0, number - now);
        doubled += Math.max(0, now - number);
      }
      return { schema: await schemaOf(superuser), lost, doubled, kills, rows: all };
    } finally {
      for (const folder of [earlier, next]) rmSync(folder, { recursive: true, force: true });
    }
  });
}

/** Ends the connection when so many statements that change the schema are done. */
const killer = `
create function drill_kill() returns event_trigger language plpgsql as $$
declare seen int := coalesce(nullif(current_setting('drill.seen', true), ''), '0')::int + 1;
begin
  perform set_config('drill.seen', seen::text, false);
  if seen = current_setting('drill.kill_at')::int then perform pg_terminate_backend(pg_backend_pid()); end if;
end $$;
create event trigger drill_kill on ddl_command_end execute function drill_kill()`;

function folderOf(names: readonly string[]): string {
  const folder = drillFolder('migrations');
  for (const name of names) symlinkSync(join(migrations, name), join(folder, name));
  return folder;
}

/** The columns that the table had then; what it did not have yet comes with the migrations. */
async function fill(superuser: pg.Client, rows: Rows): Promise<void> {
  await superuser.query('set session_replication_role = replica');
  for (const table of await tablesOf(superuser)) {
    const all = rows.get(table);
    if (all === undefined) continue;
    const columns = await superuser.query<{ name: string }>(
      `select quote_ident(attname) as name from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`,
      [table],
    );
    const list = columns.rows.map(({ name }) => name).join(', ');
    await superuser.query(
      `insert into ${table} (${list}) select ${list} from json_populate_recordset(null::${table}, $1)`,
      [all],
    );
  }
  await superuser.query('set session_replication_role = origin');
}

async function tablesOf(superuser: pg.Client): Promise<string[]> {
  const { rows } = await superuser.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
     where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
       and relname not in ('schema_migration', 'municipality_key') order by relname`,
  );
  return rows.map(({ name }) => name);
}

async function countsOf(superuser: pg.Client): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of await tablesOf(superuser)) {
    const { rows } = await superuser.query<{ count: number }>(`select count(*)::int as count from ${table}`);
    counts.set(table, rows[0]?.count ?? 0);
  }
  return counts;
}

/** Columns, constraints, indexes, policies, functions and triggers, as one text. */
async function schemaOf(superuser: pg.Client): Promise<string> {
  const { rows } = await superuser.query<{ said: string }>(`
    select string_agg(said, e'\\n' order by said) as said from (
      select concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default) as said
        from information_schema.columns where table_schema = 'public'
      union all select concat_ws(' ', conrelid::regclass::text, conname, pg_get_constraintdef(oid)) from pg_constraint
        where connamespace = 'public'::regnamespace and contype <> 'n'
      union all select pg_get_indexdef(indexrelid) from pg_index join pg_class on pg_class.oid = indexrelid
        where relnamespace = 'public'::regnamespace
      union all select concat_ws(' ', tablename, policyname, qual, with_check) from pg_policies
      union all select proname || prosrc from pg_proc where pronamespace = 'public'::regnamespace
      union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal) as all_of_it`);
  return rows[0]?.said ?? '';
}

/** In a database of its own, gone afterwards. */
async function within<T>(
  database: Postgres,
  name: string,
  work: (superuser: pg.Client, owner: pg.Pool) => Promise<T>,
): Promise<T> {
  return database.asSuperuser(async (boss) => {
    await boss.query(`create database ${name} owner ${OWNER_ROLE}`);
    const superuser = new pg.Client({
      ...database.address,
      user: 'postgres',
      password: database.secrets.postgres,
      database: name,
    });
    const owner = openPool({ ...database.owner, database: name, max: 2 });
    await superuser.connect();
    try {
      return await work(superuser, owner);
    } finally {
      await Promise.all([superuser.end(), owner.end()]);
      await boss.query(`drop database ${name} with (force)`);
    }
  });
}

async function fresh<T>(database: Postgres, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = openPool({ ...database.owner, database: 'earlier', max: 1 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

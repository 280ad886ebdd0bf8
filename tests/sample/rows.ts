import { createHash } from 'node:crypto';
import type pg from 'pg';

/** Per table how many rows there are and which transaction wrote the newest version: any write that stays shows. */
export type Rows = Readonly<Record<string, string>>;

/** All tables of the product, by name. */
export async function tablesOf(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'schema_migration' order by 1`,
  );
  return rows.map(({ name }) => name);
}

/** In the database of a test alone: an errand on which the app's role counts rows that nobody may read together. */
export const letCount = (owner: pg.Pool): Promise<unknown> =>
  owner.query(`create or replace function on_errand(variadic names text[]) returns boolean language sql stable
    return coalesce(current_setting('app.errand', true) = any (names || 'count-rows'::text), false)`);

/** What stands in the database now, for this tenant; see `letCount`. */
export async function rowsNow(client: pg.PoolClient, tenant: string, tables: readonly string[]): Promise<Rows> {
  const counted = tables.map(
    (name) => `(select count(*) || '/' || coalesce(max(xmin::text::bigint), 0) from ${name}) as ${name}`,
  );
  await client.query(
    `select set_config('app.tenant', $1, true), set_config('app.session', '', true), set_config('app.person', '', true),
       set_config('app.errand', 'count-rows', true)`,
    [tenant],
  );
  // Prepared: planning it costs many times what it counts.
  const text = `select ${counted.join(', ')}`;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  const { rows } = await client.query<Record<string, string>>({ name, text });
  await client.query(`select set_config('app.errand', '', true)`);
  return rows[0] ?? {};
}

/**
 * What stands after a request, by what stood before the open transaction in which it ran: only where that transaction
 * wrote, be it taken back, is counted again.
 */
export async function rowsAfter(client: pg.PoolClient, tenant: string, before: Rows): Promise<Rows> {
  const { rows } = await client.query<{ name: string }>({
    name: 'written-in',
    text: `select distinct written.name from pg_class c
      cross join lateral (values (c.relname), (pg_partition_root(c.oid)::regclass::text)) as written (name)
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and pg_stat_get_xact_tuples_inserted(c.oid)
        + pg_stat_get_xact_tuples_updated(c.oid) + pg_stat_get_xact_tuples_deleted(c.oid) > 0`,
  });
  const written = rows.map(({ name }) => name).filter((name) => name in before);
  return written.length === 0 ? before : { ...before, ...(await rowsNow(client, tenant, written.toSorted())) };
}

/** Tables in which something was added, changed or taken away. */
export const changedTables = (before: Rows, after: Rows): string[] =>
  Object.keys(after).filter((name) => before[name] !== after[name]);

/** Rows of one table. */
export const countOf = (rows: Rows, table: string): number => Number((rows[table] ?? '0').split('/')[0]);

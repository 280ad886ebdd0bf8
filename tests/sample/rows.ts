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

/** What stands in the database now, as the app sees it for this tenant. */
export async function rowsNow(client: pg.PoolClient, tenant: string, tables: readonly string[]): Promise<Rows> {
  const counted = tables.map(
    (name) => `(select count(*) || '/' || coalesce(max(xmin::text::bigint), 0) from ${name}) as ${name}`,
  );
  await client.query(`select set_config('app.tenant', $1, true), set_config('app.session', '', true)`, [tenant]);
  const { rows } = await client.query<Record<string, string>>(`select ${counted.join(', ')}`);
  return rows[0] ?? {};
}

/** Tables in which something was added, changed or taken away. */
export const changedTables = (before: Rows, after: Rows): string[] =>
  Object.keys(after).filter((name) => before[name] !== after[name]);

/** Rows of one table. */
export const countOf = (rows: Rows, table: string): number => Number((rows[table] ?? '0').split('/')[0]);

import type pg from 'pg';

/** A table of the product, as far as a backup needs to know it. */
export interface Table {
  readonly name: string;
  /** In the order of the table; what the database computes by itself is left out. */
  readonly columns: readonly string[];
  /** What rows are put in order by: the primary key. Texts by their bytes, whatever language a server sorts in. */
  readonly order: string;
  /** The column that says of which municipality a row is. */
  readonly owner: 'tenant_id' | 'id';
}

/** Where the numbers of a sequence are. */
export interface Sequence {
  readonly name: string;
  readonly last: string;
  readonly called: boolean;
}

/** What migrations were applied; kept apart from the tables, because a restore compares it and never writes it. */
const ledger = 'schema_migration';

/** Every table but the ledger of migrations, in order of name. @throws when one has no key or no municipality */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{
    name: string;
    columns: string[];
    key: { name: string; text: boolean }[] | null;
  }>(
    `select c.relname as name,
       array(select a.attname::text from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
       (select json_agg(json_build_object('name', a.attname, 'text', a.attcollation <> 0) order by k.at)
        from pg_index i cross join lateral unnest(i.indkey::int2[]) with ordinality as k (num, at)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.num
        where i.indrelid = c.oid and i.indisprimary) as key
     from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> $1
     order by c.relname collate "C"`,
    [ledger],
  );
  return rows.map(({ name, columns, key }) => {
    if (key === null) throw new Error(`The table ${name} has no primary key, so its rows have no order.`);
    const owner = columns.includes('tenant_id') ? 'tenant_id' : 'id';
    if (owner === 'id' && name !== 'municipality') throw new Error(`Rows of ${name} belong to no municipality.`);
    return {
      name,
      columns,
      owner,
      order: key.map((each) => `"${each.name}"${each.text ? ' collate "C"' : ''}`).join(),
    };
  });
}

export async function sequencesOf(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relkind = 'S' and c.relnamespace = 'public'::regnamespace
     order by c.relname collate "C"`,
  );
  const found: Sequence[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ last: string; called: boolean }>(
      `select last_value::text as last, is_called as called from "${name}"`,
    );
    const [now] = state.rows;
    if (now !== undefined) found.push({ name, ...now });
  }
  return found;
}

/** Names of the migrations that were applied, in order. */
export async function migrationsOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`select name from ${ledger} order by name collate "C"`);
  return rows.map(({ name }) => name);
}

import type pg from 'pg';

/** Where a word stands. */
export interface WordPlace {
  readonly table: string;
  readonly column: string;
}

/** Number of the transaction in which this is asked; what it wrote has that number or a later one. */
const thisOne = '(select mod(pg_current_xact_id()::text::bigint, 4294967296))';

/**
 * Looks for a word that is nowhere yet in every text that a scene wrote, in the whole database but for the tables in
 * `except`. First in which tables it stands, row by row, then in which of their columns: a look at each column of
 * every row takes many times as long.
 */
export async function wordFinder(
  owner: pg.Pool,
  word: string,
  except: readonly string[] = [],
): Promise<(client: pg.ClientBase) => Promise<WordPlace[]>> {
  const { rows: tables } = await owner.query<{ name: string; columns: string[] }>(
    `select c.table_name as name, array_agg(c.column_name::text) as columns from information_schema.columns c
     where c.table_schema = 'public' and c.data_type in ('text', 'jsonb', 'json', 'ARRAY') and c.table_name <> all($1)
     group by 1`,
    [['schema_migration', ...except]],
  );
  const written = tables.map(
    ({ name }) => `select '${name}' as name where exists (select from ${name} t
      where case when t.xmin::text::bigint >= ${thisOne} then t::text like '%${word}%' end)`,
  );
  const inTables = written.join(' union all ');
  const before = tables.map(({ name }) => `exists (select from ${name} t where t::text like '%${word}%')`);
  const { rows: already } = await owner.query<{ there: boolean }>(`select ${before.join(' or ')} as there`);
  if (already[0]?.there !== false) throw new Error(`"${word}" stood there before anybody typed it`);
  return async (client) => {
    // Prepared: planning it costs more than looking.
    const { rows: found } = await client.query<{ name: string }>({ name: 'word-in-tables', text: inTables });
    const names = new Set(found.map(({ name }) => name));
    const inColumns = tables
      .filter(({ name }) => names.has(name))
      .flatMap(({ name, columns }) =>
        columns.map(
          (column) =>
            `select '${name}' as table, '${column}' as column
             where exists (select from ${name} where ${column}::text like '%${word}%')`,
        ),
      );
    return inColumns.length === 0 ? [] : (await client.query<WordPlace>(inColumns.join(' union all '))).rows;
  };
}

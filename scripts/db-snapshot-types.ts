import type pg from 'pg';

interface Column {
  table: string;
  column: string;
  type: string;
  notNull: boolean;
  hasDefault: boolean;
  /** Identity or generated column that refuses values. */
  always: boolean;
  checks: string[];
}

/** The TypeScript row types of all tables, for kysely; deterministic. */
export async function describeRows(database: pg.Pool): Promise<string> {
  const { rows } = await database.query<Column>(QUESTION);
  const tables = Map.groupBy(rows, (row) => row.table);
  const text = [...tables].map(
    ([name, columns]) =>
      `  ${name}: {\n${columns.map((column) => `    ${column.column}: ${typeOf(column)};\n`).join('')}  };\n`,
  );
  const body = text.join('');
  const needed = ['Generated', 'GeneratedAlways'].filter((name) => body.includes(`${name}<`));
  const imports = needed.length > 0 ? `import type { ${needed.join(', ')} } from 'kysely';\n\n` : '';
  return `// Written by npm run db:snapshot from db/migrations; not by hand.\n${imports}export interface Tables {\n${body}}\n`;
}

function typeOf(column: Column): string {
  const plain = literals(column) ?? SCALARS[column.type] ?? arrayOf(column.type) ?? 'unknown';
  const nullable = column.notNull || plain === 'unknown' ? plain : `${plain} | null`;
  if (column.always) return `GeneratedAlways<${nullable}>`;
  return column.hasDefault ? `Generated<${nullable}>` : nullable;
}

function arrayOf(type: string): string | undefined {
  const element = type.endsWith('[]') ? SCALARS[type.slice(0, -2)] : undefined;
  return element && `${element}[]`;
}

/** How values arrive: the list of src/kernel/db/types.ts and of pg itself. */
const SCALARS: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  'character varying': 'string',
  citext: 'string',
  date: 'string',
  'time without time zone': 'string',
  numeric: 'string',
  'timestamp with time zone': 'Date',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  jsonb: 'unknown',
  json: 'unknown',
};

/**
 * A check of the form `state in ('open', 'done')` makes the column a union; likewise `kinds <@ array['a', 'b']` for a
 * list. A check that says more than that makes no union: it may allow other values under a condition.
 */
function literals({ column, type, checks }: Column): string | undefined {
  const name = `"?${column}"?`;
  for (const check of checks) {
    const one = new RegExp(`^CHECK \\(\\(${name} = ANY \\(ARRAY\\[(.+)\\]\\)\\)\\)$`).exec(check)?.[1];
    if (one && type === 'text') return union(one);
    const single = new RegExp(`^CHECK \\(\\(${name} = ('(?:[^']|'')*'::text)\\)\\)$`).exec(check)?.[1];
    if (single && type === 'text') return union(single);
    const many = new RegExp(`^CHECK \\(\\(${name} <@ ARRAY\\[(.+)\\]\\)\\)$`).exec(check)?.[1];
    const members = many && type === 'text[]' ? union(many) : undefined;
    if (members) return `(${members})[]`;
  }
  return undefined;
}

function union(list: string): string | undefined {
  const element = /'((?:[^']|'')*)'::text(?:, |$)/y;
  const found: string[] = [];
  for (let match = element.exec(list); match; match = element.exec(list)) {
    found.push(`'${(match[1] as string).replaceAll("''", "\\'")}'`);
    if (element.lastIndex === list.length) return found.join(' | ');
  }
  return undefined;
}

const QUESTION = `
select c.relname as "table", a.attname as "column", format_type(a.atttypid, null) as type, a.attnotnull as "notNull",
  (a.atthasdef or a.attidentity <> '') as "hasDefault",
  (a.attidentity = 'a' or a.attgenerated <> '') as always,
  array(select pg_get_constraintdef(k.oid) from pg_constraint k
    where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum] order by k.conname) as checks
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm') and c.relname <> 'schema_migration'
order by c.relname collate "C", a.attnum`;

import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A table that the product reads and writes, with what its row security consists of. */
export interface Guarded {
  readonly table: string;
  readonly policies: readonly string[];
  readonly reads: boolean;
  readonly inserts: boolean;
}

const tenants = { ours: randomUUID(), theirs: randomUUID() };

/** Every table with row security, and what the role of the product may do with it at all. */
export async function guardedTables(owner: pg.Pool): Promise<Guarded[]> {
  const { rows } = await owner.query<Guarded>(
    `select c.relname as table, array(select p.polname::text from pg_policy p where p.polrelid = c.oid order by 1) as policies,
       has_table_privilege('omtafel_app', c.oid, 'select') as reads,
       has_table_privilege('omtafel_app', c.oid, 'insert') as inserts
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and exists (select from pg_policy p where p.polrelid = c.oid) order by 1`,
  );
  return rows;
}

/**
 * One row of each of two municipalities in every table, whatever the tables ask of each other: keys, conditions and
 * triggers are taken away first, so that this goes on by itself with every table that is added. Only for a database that is
 * thrown away.
 */
export async function fillEveryTable(owner: pg.Pool): Promise<void> {
  const { rows: constraints } = await owner.query<{ statement: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as statement from pg_constraint
     where connamespace = 'public'::regnamespace and contype in ('f', 'c', 'x') and conrelid <> 0 order by contype desc`,
  );
  for (const { statement } of constraints) await owner.query(statement);
  for (const { table } of await guardedTables(owner)) {
    await owner.query(`alter table "${table}" disable trigger user`);
    const columns = await neededColumns(owner, table);
    for (const tenant of Object.values(tenants)) {
      // A word is that of its municipality, so that somebody can hold the token of one session.
      const values = columns.map(({ name, value }) => (name === 'tenant_id' ? null : value) ?? `'${tenant}'`);
      const names = columns.map(({ name }) => `"${name}"`);
      await owner.query(`insert into "${table}" (${names.join(', ')}) values (${values.join(', ')})`);
    }
  }
}

/** What a row cannot do without, each with a value of its type. */
async function neededColumns(owner: pg.Pool, table: string): Promise<{ name: string; value: string | null }[]> {
  const { rows } = await owner.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, null) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''
       and (attname in ('tenant_id', 'household_id') or (attnotnull and not atthasdef)) order by attnum`,
    [table],
  );
  return rows.map(({ name, type }) => ({ name, value: valueOf(type) }));
}

/** Null: a word. */
function valueOf(type: string): string | null {
  if (type.endsWith('range')) return type.endsWith('multirange') ? `'{}'` : `'empty'`;
  if (type.endsWith('[]')) return `'{}'`;
  if (type === 'uuid') return 'gen_random_uuid()';
  if (type.startsWith('timestamp')) return `now() + interval '1 day'`;
  if (type === 'date') return 'current_date';
  if (type === 'boolean') return 'false';
  if (type === 'jsonb' || type === 'json') return `'{}'`;
  if (type === 'bytea') return `'\\x00'`;
  if (/^(smallint|integer|bigint|numeric|real|double)/.test(type)) return '1';
  return null;
}

type Settings = Readonly<Record<'tenant' | 'person' | 'errand' | 'session', string>>;
const nobody: Settings = { tenant: '', person: '', errand: '', session: '' };

/** What one table does that it must not, asked as the role of the product; nothing: it guards its rows. */
export async function unguarded(app: pg.Pool, { table, policies, reads, inserts }: Guarded): Promise<string[]> {
  const found: string[] = [];
  const client = await app.connect();
  try {
    const inTurn = async <T>(settings: Partial<Settings>, work: () => Promise<T>): Promise<T> => {
      await client.query('begin');
      for (const [name, value] of Object.entries({ ...nobody, ...settings }))
        await client.query('select set_config($1, $2, true)', [`app.${name}`, value]);
      try {
        return await work();
      } finally {
        await client.query('rollback');
      }
    };
    const counted = (settings: Partial<Settings>) =>
      inTurn(settings, async () => {
        const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from "${table}"`);
        return rows[0]?.count ?? 0;
      });
    const ours = { tenant: tenants.ours };
    const session = policies.includes('own_session');
    if (reads) {
      if ((await counted({})) !== 0) found.push('shows rows without a municipality');
      // The errand of rights opens the rule for the person on every table, and no more than that.
      const mine = await counted({ ...ours, errand: 'rights', ...(session ? { session: tenants.ours } : {}) });
      if (mine !== 1) found.push(`shows ${mine} rows of two municipalities`);
      if ((policies.includes('reads') || session) && (await counted({ ...ours, person: randomUUID() })) !== 0)
        found.push('shows a row to somebody without a place');
      if (policies.includes('undone')) {
        // Taken back: only who works on that, or on rights, finds the row.
        const left = await inTurn({ ...ours, errand: 'rights' }, async () => {
          await client.query(`update "${table}" set undone_at = now() where tenant_id = current_tenant()`);
          await client.query(`select set_config('app.errand', 'write-item', true)`);
          return (await client.query(`select from "${table}"`)).rowCount;
        });
        if (left !== 0) found.push('shows what was taken back');
      }
    }
    const takes = (tenant: string, settings: Partial<Settings> = {}) =>
      inTurn({ ...ours, errand: 'rights', ...settings }, async () => {
        try {
          await client.query(`insert into "${table}" (tenant_id) values ($1)`, [tenant]);
          return true;
        } catch (error) {
          // Refused for what is missing in the row, and not by row security: the policy let it pass.
          return !/row-level security/.test(String(error));
        }
      });
    if (inserts && (await takes(tenants.theirs))) found.push('takes a row of another municipality');
    if (inserts && !session && !(await takes(tenants.ours))) found.push('refuses a row of the own municipality');
    if (policies.includes('adds') && (await takes(tenants.ours, { errand: '', person: randomUUID() })))
      found.push('takes a row from somebody without a place');
    if (policies.includes('changes')) {
      // On an errand that reads the row, and has nothing to change in it.
      const changed = await inTurn({ ...ours, person: randomUUID(), errand: 'remind' }, () =>
        client.query(`update "${table}" set tenant_id = tenant_id`).then(
          ({ rowCount }) => rowCount,
          () => 0,
        ),
      );
      if (changed !== 0) found.push('lets somebody without a place change a row');
    }
  } finally {
    client.release();
  }
  return found;
}

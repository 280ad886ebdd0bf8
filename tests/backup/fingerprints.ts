import type pg from 'pg';

/** Per table what all its rows are, told by another way than the backup goes: JSON and md5 in the database. */
export async function fingerprints(client: pg.ClientBase | pg.Pool): Promise<Record<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
       and relname <> 'schema_migration' order by relname`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ print: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(md5((to_jsonb(t) - 'held_since')::text), ''
         order by md5((to_jsonb(t) - 'held_since')::text))), '') as print from "${name}" t`,
    );
    found[name] = rows[0]?.print ?? '';
  }
  return found;
}

/** Everything that guards the rows: constraints and triggers, as the database writes them. */
export async function rules(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ rule: string }>(
    `select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated::text as rule
     from pg_constraint where connamespace = 'public'::regnamespace and contype <> 'n'
     union all
     select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text || pg_get_triggerdef(oid)
     from pg_trigger where not tgisinternal order by 1`,
  );
  return rows.map(({ rule }) => rule);
}

import type pg from 'pg';

interface Rules {
  readonly triggers: { readonly table: string; readonly name: string }[];
  readonly references: { readonly table: string; readonly name: string; readonly text: string }[];
}

/**
 * Runs `work` without triggers and references between tables, and puts them back: triggers would write what a backup
 * holds already, and references go both ways. Putting a reference back checks every row of it; with `unchecked` it holds
 * for what is written from now on, and `checkReferences` does the rest afterwards while people work. All in one
 * transaction, so that nobody ever sees the database without them.
 */
export async function withoutRules(client: pg.ClientBase, work: () => Promise<void>, unchecked = false): Promise<void> {
  const { triggers, references } = await rulesOf(client);
  for (const { table, name } of triggers) await client.query(`alter table ${table} disable trigger ${name}`);
  for (const { table, name } of references) await client.query(`alter table ${table} drop constraint ${name}`);
  await work();
  for (const { table, name, text } of references)
    await client.query(`alter table ${table} add constraint ${name} ${text}${unchecked ? ' not valid' : ''}`);
  for (const { table, name } of triggers) await client.query(`alter table ${table} enable trigger ${name}`);
}

/** Looks over what was put back unchecked, also by an earlier run that was cut off; locks nobody out. */
export async function checkReferences(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name from pg_constraint
     where contype = 'f' and not convalidated and connamespace = 'public'::regnamespace order by 1, 2`,
  );
  for (const { table, name } of rows) await client.query(`alter table ${table} validate constraint ${name}`);
}

async function rulesOf(client: pg.ClientBase): Promise<Rules> {
  const triggers = await client.query<Rules['triggers'][number]>(
    `select t.tgrelid::regclass::text as table, quote_ident(t.tgname) as name from pg_trigger t
     join pg_class c on c.oid = t.tgrelid and c.relnamespace = 'public'::regnamespace
     where not t.tgisinternal and t.tgenabled = 'O' order by 1, 2`,
  );
  const references = await client.query<Rules['references'][number]>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as text
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
  );
  return { triggers: triggers.rows, references: references.rows };
}

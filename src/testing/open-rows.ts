import type { TestDatabase } from './database.ts';

/**
 * Row security keeps rows per municipality only from here on: for tests that the rule of access, by itself, leaves out what
 * a reader may not know (docs/decisions/0031: two layers that say the same).
 */
export async function openRows(database: TestDatabase): Promise<void> {
  const { rows } = await database.owner.query<{ table: string }>(
    `select tablename as table from pg_policies where schemaname = 'public' and policyname = 'reads'`,
  );
  for (const { table } of rows) await database.owner.query(`alter policy reads on "${table}" using (true)`);
}

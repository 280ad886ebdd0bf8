import type { TestDatabase } from '../../../src/testing/database.ts';
import type { Compared } from '../matrix/compare.ts';
import type { Worlds } from '../matrix/matrix.ts';
import { compareRows } from '../matrix/row-security.ts';

/** A policy of row security, as the catalogue names it. */
export interface Policy {
  readonly table: string;
  readonly name: string;
  readonly using: string;
  readonly check: string | null;
}

export async function policiesOf(database: TestDatabase): Promise<Policy[]> {
  const { rows } = await database.owner.query<Policy>(
    `select tablename as table, policyname as name, qual as using, with_check as check from pg_policies
     where schemaname = 'public' and qual is not null order by 1, 2`,
  );
  return rows;
}

const put = (database: TestDatabase, { table, name }: Policy, using: string, check: string | null): Promise<unknown> =>
  database.owner.query(
    `alter policy "${name}" on "${table}" using (${using})${check === null ? '' : ` with check (${check})`}`,
  );

/** Opens a policy for a while, for everybody. */
export async function without<T>(
  database: TestDatabase,
  policies: readonly Policy[],
  work: () => Promise<T>,
): Promise<T> {
  for (const policy of policies) await put(database, policy, 'true', policy.check === null ? null : 'true');
  try {
    return await work();
  } finally {
    for (const policy of policies) await put(database, policy, policy.using, policy.check);
  }
}

/** Whether the rows of another municipality, of nobody, or of somebody else show now that this policy is open. */
export async function showsMore(database: TestDatabase, worlds: Worlds, { table, name }: Policy): Promise<boolean> {
  if (name !== 'reads') return (await strangersIn(database, table)) || (await acceptsStranger(database, table));
  for (const town of worlds.towns) {
    const found: Compared = {
      requests: 0,
      selects: 0,
      routes: new Set(),
      covered: new Set(),
      roles: new Set(),
      found: [],
      written: 0,
    };
    await compareRows(database, town, found);
    if (found.found.length > 0) return true;
  }
  return strangersIn(database, table);
}

/** Rows that a transaction without tenant, person and session gets: there must be none. */
async function strangersIn(database: TestDatabase, table: string): Promise<boolean> {
  const { rows } = await database.app.query<{ some: boolean }>(`select exists (select from "${table}") as some`);
  return rows[0]?.some === true;
}

/** An empty table shows nothing whatever its policy: then whether it takes a row of another municipality tells. */
async function acceptsStranger(database: TestDatabase, table: string): Promise<boolean> {
  const client = await database.app.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.tenant', gen_random_uuid()::text, true)`);
    await client.query(`insert into "${table}" (tenant_id) values (gen_random_uuid())`);
    return true;
  } catch (error) {
    // Refused for what is missing in the row, and not by row security: the policy let it pass.
    return (error as { code?: string }).code !== '42501';
  } finally {
    await client.query('rollback');
    client.release();
  }
}

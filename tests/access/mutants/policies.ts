import type { TestDatabase } from '../../../src/testing/database.ts';
import { type Guarded, unguarded } from '../every-policy.ts';

/** One of the two conditions of a policy of row security, as the catalogue names them. */
export interface Policy {
  readonly table: string;
  readonly name: string;
  readonly part: 'using' | 'check';
  /** Null where rows are only added. */
  readonly using: string | null;
  readonly check: string | null;
}

/** Every condition of every policy; what only reads has no condition for writing. */
export async function policiesOf(database: TestDatabase): Promise<Policy[]> {
  const { rows } = await database.owner.query<Policy>(
    `with every as materialized (select * from pg_policies where schemaname = 'public')
     select tablename as table, policyname as name, part, qual as using, with_check as check from every
     cross join unnest(array['using', 'check']) as part
     where case when part = 'using' then qual is not null
       -- Where the product may write no municipality, the condition for writing is never asked.
       else with_check is not null and has_column_privilege('omtafel_app', tablename::regclass, 'tenant_id'::text, 'insert') end
     order by 1, 2, 3 desc`,
  );
  return rows;
}

const put = (database: TestDatabase, { table, name }: Policy, using: string | null, check: string | null) =>
  database.owner.query(
    `alter policy "${name}" on "${table}" ${using === null ? '' : `using (${using})`} ${check === null ? '' : `with check (${check})`}`,
  );

/** Opens policies for a while, for everybody. */
export async function without<T>(
  database: TestDatabase,
  policies: readonly Policy[],
  work: () => Promise<T>,
): Promise<T> {
  for (const policy of policies) {
    const { part, using, check } = policy;
    await put(database, policy, part === 'using' ? 'true' : using, check !== null && part === 'check' ? 'true' : check);
  }
  try {
    return await work();
  } finally {
    for (const policy of policies) await put(database, policy, policy.using, policy.check);
  }
}

/** Whether its table no longer guards its rows without this condition; `database` as `fillEveryTable` leaves it. */
export async function isMissed(database: TestDatabase, tables: readonly Guarded[], policy: Policy): Promise<boolean> {
  const guarded = tables.find(({ table }) => table === policy.table);
  if (guarded === undefined) throw new Error(`${policy.table} is no table with row security`);
  if (policy.name === 'withheld') return hidesWithheld(database, policy);
  return without(database, [policy], async () => (await unguarded(database.app, guarded)).length > 0);
}

/** A row that was put out of use is hidden by this policy alone: while the rule for the person is open, and not without both. */
async function hidesWithheld(database: TestDatabase, policy: Policy): Promise<boolean> {
  const { table, using } = policy;
  const [, key = "''"] = /(concat_ws\(' '::text.*\)) = ANY/.exec(using ?? '') ?? [];
  const { rows } = await database.owner.query<{ tenant: string }>(
    `insert into restriction (tenant_id, household_id, request_id, table_name, item_key)
     select tenant_id, household_id, gen_random_uuid(), '${table}', substr(${key}, length(concat_ws(' ', '${table}', household_id)) + 2)
     from "${table}" returning tenant_id as tenant`,
  );
  const counted = async (open: readonly Policy[]): Promise<number> =>
    without(database, open, async () => {
      const client = await database.app.connect();
      try {
        await client.query('begin');
        await client.query(`select set_config('app.tenant', $1, true)`, [rows[0]?.tenant]);
        return (await client.query(`select from "${table}"`)).rowCount ?? 0;
      } finally {
        await client.query('rollback');
        client.release();
      }
    });
  const reads = (await policiesOf(database)).filter((each) => each.table === table && each.name === 'reads');
  return (await counted(reads)) === 0 && (await counted([...reads, policy])) === 1;
}

import { beforeAll, describe, expect, it } from 'vitest';
import { ownWorld } from '../../src/testing/own-world.ts';
import { type World } from '../../src/testing/world.ts';

/** Tables of ours without the tenant policy, each with its reason. */
const exceptions: Record<string, string> = {
  schema_migration: 'belongs to the owner; the app cannot read it',
  municipality: 'name and host, readable by all before anybody is known',
};

describe('row-level security', () => {
  const town = ownWorld();
  let elsewhere: World;
  let fatima: string;
  let tables: { name: string; enabled: boolean; forced: boolean; tenanted: boolean }[];

  beforeAll(async () => {
    elsewhere = await town.elsewhere();
    fatima = await town.staff('Fatima');
    await elsewhere.staff('Buurvrouw');
    ({ rows: tables } = await town.database.owner.query(`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
           exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as tenanted
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`));
  });

  it('is on and forced for every table of the product', () => {
    const open = tables.filter((table) => !(table.enabled && table.forced && table.tenanted)).map(({ name }) => name);
    expect(open.sort()).toEqual(Object.keys(exceptions).sort());
    expect(tables.length).toBeGreaterThan(30);
  });

  it('shows nothing to a transaction without a tenant', async () => {
    for (const { name } of tables.filter((table) => !(table.name in exceptions))) {
      const { rows } = await town.database.app.query<{ count: number }>(`select count(*)::int as count from ${name}`);
      expect([name, rows[0]?.count]).toEqual([name, 0]);
    }
  });

  it('shows a municipality its own rows only, also without a where', async () => {
    const client = await town.database.app.connect();
    try {
      await client.query('begin');
      await client.query("select set_config('app.tenant', $1, true), set_config('app.person', $2, true)", [
        town.tenant,
        fatima,
      ]);
      for (const { name } of tables.filter((table) => !(table.name in exceptions))) {
        const { rows } = await client.query<{ tenant_id: string }>(`select distinct tenant_id from ${name}`);
        expect(rows.filter((row) => row.tenant_id !== town.tenant)).toEqual([]);
      }
      const people = await client.query('select given_name from person');
      expect(people.rows).toEqual([{ given_name: 'Fatima' }]);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('refuses a row for another municipality', async () => {
    const client = await town.database.app.connect();
    try {
      await client.query('begin');
      await client.query("select set_config('app.tenant', $1, true)", [town.tenant]);
      await expect(
        client.query(
          "insert into organisation (tenant_id, id, name, side) values ($1, gen_random_uuid(), 'x', 'care')",
          [elsewhere.tenant],
        ),
      ).rejects.toThrow(/row-level security/);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('cannot be walked around: the app owns nothing, and no view or function runs with more rights', async () => {
    const { rows } = await town.database.owner.query(`
      select (select count(*)::int from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'omtafel_app') as owned,
             (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = 'public' and c.relkind in ('v', 'm')) as views,
             (select count(*)::int from pg_proc p join pg_namespace n on n.oid = p.pronamespace
              where n.nspname = 'public' and p.prosecdef) as definers,
             (select rolbypassrls or rolsuper from pg_roles where rolname = 'omtafel_app') as bypass`);
    expect(rows).toEqual([{ owned: 0, views: 0, definers: 0, bypass: false }]);
  });

  it('lets the trail and its seals grow and never change', async () => {
    for (const table of ['audit_event', 'audit_seal']) {
      const { rows } = await town.database.owner.query<{ privilege_type: string }>(
        `select privilege_type from information_schema.role_table_grants
         where table_name = $1 and grantee = 'omtafel_app' order by 1`,
        [table],
      );
      expect([table, ...rows.map((row) => row.privilege_type)]).toEqual([table, 'INSERT', 'SELECT']);
    }
  });
});

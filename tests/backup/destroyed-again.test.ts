import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp } from '../../src/kernel/backup/backup.ts';
import { checkBackup } from '../../src/kernel/backup/manifest.ts';
import { restore } from '../../src/kernel/backup/restore.ts';
import { readConfig } from '../../src/kernel/config/config.ts';
import { type Holding, keyOf } from '../../src/kernel/privacy/holding.ts';
import { holdingsOf, modules } from '../../src/modules.ts';
import { applyDestructions, readDestructions } from '../../src/modules/rights/index.ts';
import { copyDestructions } from '../../src/modules/rights/testing.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/database.ts';
import { type SampleTown, sampleTown } from '../sample/municipality.ts';

const holdings = holdingsOf(modules(readConfig({ PORT: '3000', OMTAFEL_URL: 'http://omtafel.test' })));
const words = (holding: Holding): string[] =>
  Object.entries(holding.words).flatMap(([column, leaves]) => (leaves === 'mark' || leaves === "''" ? [column] : []));

/** Which columns of a whole database hold the word: every table of the product and the queue of jobs. */
async function placesIn(owner: pg.Pool): Promise<string[]> {
  const { rows: columns } = await owner.query<{ s: string; t: string; c: string }>(
    `select c.table_schema as s, c.table_name as t, c.column_name as c from information_schema.columns c
     join information_schema.tables b on b.table_schema = c.table_schema and b.table_name = c.table_name and b.table_type = 'BASE TABLE'
     where c.table_schema not in ('pg_catalog', 'information_schema') and c.data_type in ('text', 'jsonb', 'json', 'ARRAY', 'bytea')`,
  );
  const looks = columns.map(
    ({ s, t, c }) =>
      `select '${t}.${c}' as place where exists (select from ${s}."${t}" where "${c}"::text like '%KANARIE%')`,
  );
  return (await owner.query<{ place: string }>(looks.join(' union all '))).rows.map(({ place }) => place);
}

describe('what was destroyed, and a backup from before that', () => {
  let sample: SampleTown;
  let copy: TestDatabase;
  const home = mkdtempSync(join(tmpdir(), 'omtafel-destroyed-again-'));
  const [backup, data] = [join(home, 'backup'), join(home, 'data')];
  const typed = new Set<string>();
  beforeAll(async () => {
    sample = await sampleTown();
    const { owner } = sample.town.database;
    // The word in every column that is somebody's words, as far as the state of a row lets it stand there.
    for (const holding of holdings) {
      for (const column of words(holding)) {
        const set = `update ${holding.table} set ${column} = 'KANARIE ' || '${holding.table}'`;
        if (((await owner.query(set).catch(() => null))?.rowCount ?? 0) > 0) typed.add(`${holding.table}.${column}`);
      }
      for (const echo of holding.echoes ?? []) {
        for (const column of echo.columns ?? [])
          await owner.query(`update ${echo.table} set ${column} = 'KANARIE'`).catch(() => null);
      }
    }
    await owner.query(
      `update plan_change set snapshot = jsonb_set(snapshot, '{words}', '"KANARIE toen"') where snapshot ->> 'words' <> ''
         and item_id is not null`,
    );
  }, 120_000);
  afterAll(async () => {
    await Promise.all([sample.close(), copy?.close()]);
    rmSync(home, { recursive: true, force: true });
  });

  it('is destroyed again in the copy, and the word is found nowhere: rows, versions, sheets, outbox, jobs, files', async () => {
    const { owner, app, config } = sample.town.database;
    expect(typed.size).toBeGreaterThan(70);
    expect((await placesIn(owner)).length).toBeGreaterThan(typed.size);
    await backUp({ owner: config.owner, folder: backup, municipality: null });
    for (const holding of holdings.filter((each) => words(each).length > 0)) {
      const household = holding.within === null ? `'${sample.householdId}'::uuid` : `t.${holding.within}`;
      await owner.query(
        `insert into destruction (tenant_id, household_id, id, table_name, item_key, organisation_id, law_code, why, destroyed_on)
         select t.tenant_id, ${household}, gen_random_uuid(), '${holding.table}', ${keyOf(holding)},
           (select o.id from organisation o where o.tenant_id = t.tenant_id limit 1), 'wmo', 'deletion', '2026-11-23'
         from ${holding.table} t where to_jsonb(t)::text like '%KANARIE%'
         on conflict on constraint destruction_once do update set destroyed_on = '2026-11-23', list_id = null`,
      );
    }
    expect(await copyDestructions(app, data)).toBeGreaterThan(70);
    for (const file of readdirSync(data)) expect(readFileSync(join(data, file), 'utf8')).not.toContain('KANARIE');

    copy = await testDatabase();
    let again = 0;
    const manifest = await checkBackup(backup);
    const list = await readDestructions(data);
    await restore({
      owner: copy.config.owner,
      folder: backup,
      manifest,
      afterwards: async (client) => {
        again = await applyDestructions(client, holdings, list);
      },
    });
    expect(again).toBe(list.length);
    expect(await placesIn(copy.owner)).toEqual([]);
    const { rows } = await copy.owner.query<{ many: number }>(
      `select count(*)::int as many from destruction where destroyed_on is not null`,
    );
    expect(rows[0]?.many).toBe(list.length);
  }, 120_000);
});

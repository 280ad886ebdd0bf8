import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { unpacked } from '../../src/kernel/db/packed.ts';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/kernel/config/config.ts';
import { inTransaction } from '../../src/kernel/db/transaction.ts';
import { keyOf } from '../../src/kernel/privacy/holding.ts';
import { holdingsOf, modules } from '../../src/modules.ts';
import { applyDestructions, readDestructions } from '../../src/modules/rights/index.ts';
import { copyDestructions, destroyWords, markOf } from '../../src/modules/rights/testing.ts';
import { ownForms, ownSample } from '../sample/own-sample.ts';
import { type WordPlace, wordFinder } from '../sample/places.ts';

type KeptDestruction = Parameters<typeof applyDestructions>[2][number];

const canary = 'KANARIE in een formulier';
const holdings = holdingsOf(modules(readConfig({ PORT: '3000', OMTAFEL_URL: 'http://omtafel.test' })));

/** Settings and work of professionals: no record about somebody who asks for help, so nobody asks to destroy it. */
const notAboutClients = [
  'organisation',
  'group_mapping',
  'audit_event',
  'municipality',
  'identity_provider',
  'local_scheme',
];

describe('destruction', () => {
  const here = ownSample();
  const { sample, walk } = here;
  const { doors, filled } = ownForms(here);
  let wordIn: Awaited<ReturnType<typeof wordFinder>>;
  const folder = mkdtempSync(join(tmpdir(), 'omtafel-destroyed-'));
  beforeAll(async () => {
    wordIn = await wordFinder(sample.town.database.owner, 'KANARIE');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Sees every row of the municipality, whoever came by before. */
  const asRights = (client: pg.ClientBase) =>
    client.query(`select set_config('app.tenant', $1, true), set_config('app.errand', 'rights', true)`, [
      sample.town.tenant,
    ]);

  /** Every table and column of the whole database where the canary stands. */
  const placesIn = async (client: pg.ClientBase): Promise<WordPlace[]> => {
    await asRights(client);
    return wordIn(client);
  };

  /** The records of the lists in which the canary stands, of the tables where it does: what somebody would point at. */
  async function records(
    client: pg.ClientBase,
    places: readonly WordPlace[],
  ): Promise<{ table: string; household: string; key: string }[]> {
    const found = [];
    const tables = new Set(places.map(({ table }) => table));
    const listed = holdings.filter(({ table, words }) => tables.has(table) && Object.keys(words).length > 0);
    for (const holding of listed) {
      const household = holding.within === null ? `'${sample.householdId}'` : `t.${holding.within}`;
      const { rows } = await client.query<{ table: string; household: string; key: string }>(
        `select '${holding.table}' as "table", ${household} as household, ${keyOf(holding)} as key from ${holding.table} t
         where to_jsonb(t)::text like '%KANARIE%'`,
      );
      found.push(...rows);
    }
    return found;
  }

  it('takes a word typed in any form out of the whole database, and out of a backup from before that is put back', async () => {
    const left: string[] = [];
    let [destroyed, again, forms] = [0, 0, 0];
    for (const [route, door] of doors) {
      await walk.stage.scene(async (client) => {
        await walk.visit(door.who, 'POST', door.address, filled(route, door, canary));
        const places = await placesIn(client);
        const found = await records(client, places);
        if (places.length > 0) forms += 1;
        await client.query('savepoint backup');
        for (const { table, household, key } of found) {
          await inTransaction(walk.stage.pool, { tenant: sample.town.tenant, errand: 'rights' }, ({ client: inside }) =>
            destroyWords(holdings, (name, text, values) => inside.query({ name, text, values: [...values] }), {
              householdId: household,
              table,
              key,
              why: 'deletion',
              day: '2026-11-23',
            }),
          );
          await asRights(client);
          await client.query(
            `insert into destruction (tenant_id, household_id, id, table_name, item_key, organisation_id, law_code, why, destroyed_on)
             select $1, $2, gen_random_uuid(), $3, $4, o.id, 'wmo', 'deletion', '2026-11-23' from organisation o limit 1
             on conflict on constraint destruction_once do update set destroyed_on = excluded.destroyed_on`,
            [sample.town.tenant, household, table, key],
          );
          destroyed += 1;
        }
        const leftIn = async (when: string) => {
          for (const { table, column } of await placesIn(client))
            if (!notAboutClients.includes(table)) left.push(`${table}.${column} after ${route.path}, ${when}`);
        };
        await leftIn('destroyed');
        if (found.length === 0) return;
        const { rows: kept } = await client.query<KeptDestruction>(
          `select tenant_id as tenant, household_id as household, id, table_name as "table", item_key as key,
             organisation_id as organisation, law_code as law, why, destroyed_on as day
           from destruction where destroyed_on is not null`,
        );
        await client.query('rollback to savepoint backup');
        again += await applyDestructions(client, holdings, kept);
        await leftIn('restored');
      });
    }
    expect(left).toEqual([]);
    expect(destroyed).toBeGreaterThan(30);
    expect(again).toBeGreaterThanOrEqual(destroyed);
    expect(forms).toBeGreaterThan(60);
  }, 600_000);

  it('is kept outside the database, and done again after a restore', async () => {
    const { owner, app } = sample.town.database;
    const { householdId } = sample;
    const { rows: goals } = await owner.query<{ id: string; words: string; organisation_id: string }>(
      `select g.id, g.words, k.organisation_id from goal g join record_keeper k on k.table_name = 'goal' and k.item_key = g.id::text
       where g.household_id = $1 limit 1`,
      [householdId],
    );
    const goal = goals[0];
    if (goal === undefined) throw new Error('the sample has no goal');
    const wordsNow = async () =>
      (
        await owner.query<{ words: string; earlier: string | null }>(
          `select g.words, (select c.snapshot ->> 'words' from plan_change c where c.household_id = g.household_id
             and c.item_id = g.id order by c.number limit 1) as earlier from goal g where g.id = $1`,
          [goal.id],
        )
      ).rows[0];
    await owner.query(
      `insert into destruction (tenant_id, household_id, id, table_name, item_key, organisation_id, law_code, why, destroyed_on)
       values ($1, $2, gen_random_uuid(), 'goal', $3, $4, 'wmo', 'correction', '2026-11-23')
       on conflict on constraint destruction_once do update set destroyed_on = excluded.destroyed_on, why = excluded.why`,
      [sample.town.tenant, householdId, goal.id, goal.organisation_id],
    );
    expect(await copyDestructions(app, folder)).toBe(1);
    expect(await copyDestructions(app, folder)).toBe(0);
    expect(readFileSync(join(folder, 'destructions.jsonl'), 'utf8')).not.toContain(goal.words);

    // The restore: everything from before, also without the row that says it was destroyed.
    await owner.query(`delete from destruction where item_key = $1`, [goal.id]);
    const list = await readDestructions(folder);
    for (const round of [1, 2]) {
      const client = await owner.connect();
      await client.query('begin');
      expect(await applyDestructions(client, holdings, list)).toBe(1);
      await client.query('commit');
      client.release();
      const mark = markOf('correction', '2026-11-23');
      expect([round, await wordsNow()]).toEqual([round, { words: mark, earlier: mark }]);
    }
    const { rows } = await owner.query(`select why from destruction where item_key = $1`, [goal.id]);
    expect(rows).toEqual([{ why: 'correction' }]);
    const sheet = await owner.query<{ packed: Buffer | null }>(
      'select packed from household_sheet where household_id = $1',
      [householdId],
    );
    const pack = sheet.rows[0]?.packed ?? null;
    expect(pack === null ? '' : unpacked(pack)).not.toContain(goal.words);
  });
});

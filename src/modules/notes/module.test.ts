import { beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../../kernel/db/transaction.ts';
import { ownSite, ownWorld } from '../../testing/own-world.ts';
import { finishMeeting, recordAttendance } from '../meetings/index.ts';
import { type MeetingTable, meetingTable } from '../meetings/testing.ts';
import { endNotes } from './jobs/end-notes.ts';
import { paths } from './paths.ts';

const words = 'KNOOP in de zakdoek';
const here = ownWorld();
const { visitor } = ownSite(here);
let table: MeetingTable;
beforeEach(async () => {
  await here.database.owner.query('delete from working_note');
  table = await meetingTable(here);
});

const stored = async (): Promise<{ id: string; words: string }[]> =>
  (
    await here.database.owner.query<{ id: string; words: string }>(
      'select id, words from working_note where household_id = $1',
      [table.householdId],
    )
  ).rows;

async function written(by: string): Promise<string> {
  const sent = await (await visitor(by)).post(paths.notes(table.householdId), { words });
  expect(sent.status).toBe(303);
  return (await stored())[0]?.id ?? '';
}

/** Every text column of the database in which the words stand. */
async function placesWithWords(): Promise<string[]> {
  const { rows } = await here.database.owner.query<{ t: string; c: string }>(
    `select c.table_name as t, c.column_name as c from information_schema.columns c
     where c.table_schema = 'public' and c.data_type in ('text', 'jsonb', 'json', 'ARRAY') and c.table_name <> 'schema_migration'`,
  );
  const search = rows.map(
    ({ t, c }) => `select '${t}.${c}' as at where exists (select from ${t} where ${c}::text like '%KNOOP%')`,
  );
  return (await here.database.owner.query<{ at: string }>(search.join(' union all '))).rows.map(({ at }) => at);
}

async function meet(heldOn: string): Promise<void> {
  const meetingId = await table.plan();
  here.now = new Date(`${heldOn}T15:00:00Z`);
  await here.as(table.omar).run(async (cx) => {
    await recordAttendance(cx, table.householdId, meetingId, { present: [table.daan, table.omar] });
    await finishMeeting(cx, table.householdId, meetingId, { heldOn, noNextReason: 'later' });
  });
}

describe('a working note', () => {
  test('is read by its writer, who is told that it may be asked for and when it goes; nobody else finds it', async () => {
    await written(table.fatima);
    const own = await (await visitor(table.fatima)).get(paths.notes(table.householdId));
    expect(own.text).toContain(words);
    expect(own.text).toContain('om inzage');
    expect(own.text).toContain('na 30 dagen');
    const other = await (await visitor(table.omar)).get(paths.notes(table.householdId));
    expect(other.text).not.toContain('KNOOP');
    expect((await (await visitor(table.daan)).get(paths.notes(table.householdId))).status).toBe(403);
    const seen = (personId: string) =>
      inTransaction(
        here.database.app,
        { tenant: here.tenant, personId },
        async ({ client }) => (await client.query('select from working_note')).rowCount,
      );
    expect([await seen(table.fatima), await seen(table.omar), await seen(table.daan)]).toEqual([1, 0, 0]);
  });

  test('is over at the next joint meeting: not shown from then, and gone from the whole database', async () => {
    await written(table.fatima);
    expect(await placesWithWords()).toEqual(['working_note.words']);
    await meet('2026-11-26');
    const own = await (await visitor(table.fatima)).get(paths.notes(table.householdId));
    expect(own.text).not.toContain('KNOOP');
    expect(await endNotes(here.database.app, here.now)).toBe(1);
    expect(await placesWithWords()).toEqual([]);
    const { rows } = await here.database.owner.query(
      `select table_name, why from destruction where household_id = $1 and destroyed_on is not null`,
      [table.householdId],
    );
    expect(rows).toEqual([{ table_name: 'working_note', why: 'retention' }]);
  });

  test('outlives a meeting that was held before it was written, and no more than thirty days', async () => {
    const meetingId = await table.plan();
    here.now = new Date('2026-11-27T09:00:00Z');
    await written(table.fatima);
    await here.as(table.omar).run(async (cx) => {
      await recordAttendance(cx, table.householdId, meetingId, { present: [table.daan] });
      await finishMeeting(cx, table.householdId, meetingId, { heldOn: '2026-11-26', noNextReason: 'later' });
    });
    expect(await endNotes(here.database.app, here.now)).toBe(0);
    expect(await endNotes(here.database.app, new Date('2026-12-26T09:00:00Z'))).toBe(0);
    expect(await endNotes(here.database.app, new Date('2026-12-27T09:00:00Z'))).toBe(1);
    expect(await stored()).toEqual([]);
  });

  test('becomes a topic that others read, and is no note any more', async () => {
    const id = await written(table.fatima);
    const fatima = await visitor(table.fatima);
    const page = paths.makeItem(table.householdId, id);
    expect((await fatima.get(page)).text).toContain(words);
    const secret = await fatima.post(page, { words: 'Knoop', kind: 'signal', audience: 'client-and-me' });
    expect(secret.status).toBe(400);
    expect(await stored()).toHaveLength(1);
    const made = await fatima.post(page, { words: 'Praten buiten de deur?', kind: 'topic', audience: 'table' });
    expect(made.status).toBe(303);
    expect(await placesWithWords()).toEqual([]);
    const daan = await (await visitor(table.daan)).get(`/huishoudens/${table.householdId}/gesprekken`);
    expect(daan.text).toContain('Praten buiten de deur?');
    expect((await fatima.get(page)).status).toBe(404);
  });

  test('goes when its writer throws it away; somebody else cannot', async () => {
    const id = await written(table.fatima);
    const away = paths.end(table.householdId, id);
    expect((await (await visitor(table.omar)).post(away)).status).toBe(404);
    expect((await (await visitor(table.fatima)).post(away)).status).toBe(303);
    expect(await stored()).toEqual([]);
  });
});

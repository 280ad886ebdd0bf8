import { beforeEach, describe, expect, test } from 'vitest';
import { addAction, addGoal } from '../../src/modules/plan/index.ts';
import { planTableOf } from '../../src/modules/plan/testing.ts';
import { anew, ownSite, ownWorld } from '../../src/testing/own-world.ts';

const here = ownWorld();
const { visitor } = ownSite(here);
const table = anew(() => planTableOf(here));
const deskOf = (personId: string): string => `/huishoudens/${table.householdId}/gegevens/${personId}`;

interface Exported {
  readonly records: readonly { readonly kind: string; readonly content: Readonly<Record<string, unknown>> }[];
}

beforeEach(async () => {
  const { householdId, fatima, sanne } = table;
  const { goalId } = await table.as(fatima, (cx) =>
    addGoal(cx, householdId, { words: 'Daan wil een baan', domain: 'work', adult: null }),
  );
  await here.database.owner.query(
    `insert into ground (tenant_id, household_id, id, person_id, law_code, from_date, given_by_person_id)
     values ($1, $2, gen_random_uuid(), $3, 'consent', '2026-11-23', $4)`,
    [here.tenant, householdId, sanne, fatima],
  );
  await table.as(fatima, (cx) =>
    addAction(cx, householdId, { what: 'Mee naar de rechter', doer: sanne, goal: goalId }),
  );
});

describe('somebody of the network asks what stands about the own person', () => {
  test('and reads that, and nothing of anybody else', async () => {
    const sanne = await visitor(table.sanne);
    expect((await sanne.get(deskOf(table.sanne))).status).toBe(200);
    const { records } = JSON.parse((await sanne.get(`${deskOf(table.sanne)}/alles.json`)).text) as Exported;
    const kinds = new Set(records.map(({ kind }) => kind));
    expect([kinds.has('place'), kinds.has('action'), kinds.has('person')]).toEqual([true, true, true]);
    for (const other of ['goal', 'household', 'consent', 'debt', 'domain_answer']) expect(kinds.has(other)).toBe(false);
    expect(JSON.stringify(records)).not.toContain('Daan wil een baan');
    for (const other of [table.daan, table.fatima]) expect((await sanne.get(deskOf(other))).status).toBe(404);
    // Who leads prints for a client; for somebody of the network that person comes along.
    expect((await (await visitor(table.fatima)).get(deskOf(table.sanne))).status).toBe(404);
  });

  test('asks that it is put right, and the responsible organisation answers', async () => {
    const sanne = await visitor(table.sanne);
    const { rows } = await here.database.owner.query<{ id: string }>(
      `select id from action where household_id = $1 and doer_person_id = $2`,
      [table.householdId, table.sanne],
    );
    const about = { over: 'action', nummer: rows[0]?.id ?? '' };
    const wrong = await sanne.post(`${deskOf(table.sanne)}/vraag`, { kind: 'restriction', words: 'Weg', ...about });
    expect(wrong.status).toBe(400);
    const asked = await sanne.post(`${deskOf(table.sanne)}/vraag`, { kind: 'correction', words: 'Niet ik', ...about });
    expect([asked.status, asked.location]).toEqual([303, deskOf(table.sanne)]);
    const request = await here.database.owner.query<{ id: string }>(
      `select id from rights_request where household_id = $1 and person_id = $2`,
      [table.householdId, table.sanne],
    );
    const answers = await visitor(table.fatima);
    const page = `/huishoudens/${table.householdId}/rechten/${request.rows[0]?.id ?? ''}`;
    expect((await answers.get(page)).text).toContain('Niet ik');
    await answers.post(page, { version: '1', answer: 'granted', words: 'Je hebt gelijk' });
    expect((await sanne.get(deskOf(table.sanne))).text).toContain('Je hebt gelijk');
  });
});

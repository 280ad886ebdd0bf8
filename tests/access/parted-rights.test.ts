import { beforeAll, describe, expect, it } from 'vitest';
import { addDebt } from '../../src/modules/finances/index.ts';
import { partWays } from '../../src/modules/households/index.ts';
import { addGoal } from '../../src/modules/plan/index.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { plain } from '../../src/testing/visitor.ts';
import { ownSite, ownWorld } from '../../src/testing/own-world.ts';

const nothing = { creditor: '', collector: '', reference: '', kind: null, business: null, source: null } as const;

describe('somebody who went apart from a table', () => {
  const here = ownWorld();
  const { visitor } = ownSite(here);
  let table: PlanTable;
  let own: string;
  let desk: string;

  beforeAll(async () => {
    table = await planTableOf(here);
    const { householdId, noor, daan, fatima } = table;
    const goal = async (who: string, words: string, adult: string | null): Promise<string> =>
      (await table.as(who, (cx) => addGoal(cx, householdId, { words, domain: 'work', adult }))).goalId;
    own = await goal(noor, 'EIGEN doel', noor);
    await goal(noor, 'SAMEN doel', null);
    await goal(daan, 'ANDERS doel', daan);
    await table.as(noor, (cx) =>
      addDebt(cx, householdId, { ...nothing, creditor: 'EIGEN schuld', cents: 1, adult: noor }),
    );
    const { rows } = await here.database.owner.query<{ version: number }>(
      'select version from member where household_id = $1 and person_id = $2',
      [householdId, noor],
    );
    await table.as(fatima, (cx) => partWays(cx, householdId, { personId: noor, version: rows[0]?.version ?? 0 }));
    await goal(daan, 'LATER doel', null);
    await here.database.owner.query(`update household set name = 'LATER adres' where id = $1`, [householdId]);
    desk = `/huishoudens/${householdId}/gegevens/${noor}`;
  });

  it('reads all that is about that person alone, and nothing of the table or of later', async () => {
    const noor = await visitor(table.noor);
    expect((await noor.get('/mijn-plan/van-toen')).text).toContain(desk);
    for (const file of ['alles', 'alles.json']) {
      const { status, text } = await noor.get(`${desk}/${file}`);
      expect([file, status]).toEqual([file, 200]);
      for (const word of ['EIGEN doel', 'EIGEN schuld', 'Noor'])
        expect([file, text.includes(word)]).toEqual([file, true]);
      for (const word of ['SAMEN', 'ANDERS', 'LATER', 'Daan'])
        expect([word, text.includes(word)]).toEqual([word, false]);
    }
    expect((await noor.get(`/huishoudens/${table.householdId}/wie-keek`)).status).toBe(200);
    expect((await noor.get(`/huishoudens/${table.householdId}/wie-keek/vraag`)).status).toBe(404);
    expect((await noor.get(`/huishoudens/${table.householdId}/gegevens/${table.daan}`)).status).toBe(404);
    expect((await noor.get(`/huishoudens/${table.householdId}/doelen/${own}`)).status).toBe(404);
  });

  it('asks for correction, for rest and for deletion; who leads answers, and the answer is on the own desk', async () => {
    const noor = await visitor(table.noor);
    for (const kind of ['correction', 'restriction', 'deletion']) {
      const about = { kind, words: `vraag ${kind}`, over: 'goal', nummer: own };
      expect([kind, (await noor.post(`${desk}/vraag`, about)).location]).toEqual([kind, desk]);
    }
    const path = `/huishoudens/${table.householdId}/doelen/${own}`;
    expect((await (await visitor(table.omar)).get(path)).status).toBe(404);
    const { rows } = await here.database.owner.query<{ id: string; kind: string }>(
      'select id, kind from rights_request where person_id = $1 order by kind',
      [table.noor],
    );
    const fatima = await visitor(table.fatima);
    for (const { id, kind } of rows) {
      const answer = {
        version: '1',
        answer: kind === 'restriction' ? 'refused' : 'granted',
        words: `antwoord ${kind}`,
      };
      const answered = await fatima.post(`/huishoudens/${table.householdId}/rechten/${id}`, answer);
      expect([kind, answered.status]).toEqual([kind, 303]);
    }
    const page = plain((await noor.get(desk)).text);
    for (const { kind } of rows) expect(page).toContain(`antwoord ${kind}`);
    expect(rows.length).toBe(3);
    expect((await (await visitor(table.omar)).get(path)).status).toBe(200);
    expect((await noor.post(`${desk}/vraag`, { kind: 'deletion', words: 'Alles weg.' })).location).toBe(desk);
  });

  it('is nobody there for the other adult, and for a stranger', async () => {
    for (const person of [table.daan, await here.staff('Vreemde')]) {
      expect((await (await visitor(person)).get(desk)).status).toBe(404);
    }
  });
});

import { beforeAll, describe, expect, test } from 'vitest';
import { site, type Visitor } from '../../../../testing/visitor.ts';
import { ownWorld } from '../../../../testing/own-world.ts';
import { planMeeting } from '../../../meetings/index.ts';
import { addAction, addGoal } from '../../../plan/index.ts';
import { type PlanTable, planTableOf } from '../../../plan/testing.ts';
import { agreeGrounds } from '../../../sharing/index.ts';

describe('an employer', () => {
  const here = ownWorld();
  let table: PlanTable;
  let boss: string;
  let employer: Visitor;
  let chair: string;
  let own: string;

  beforeAll(async () => {
    table = await planTableOf(here, { alone: true });
    const { householdId, daan, fatima } = table;
    chair = `/uitnodigingen/${householdId}`;
    const { visitor } = await site(here);
    const client = await visitor(daan);
    const sent = {
      givenName: 'Bas',
      surname: 'Baas',
      relation: 'mijn baas',
      employer: 'on',
      whyAsked: 'Over mijn uren.',
    };
    await client.post(`/huishoudens/${householdId}/tafel/iemand-van-mij`, sent);
    const { rows } = await here.database.owner.query<{ id: string }>(
      `select person_id as id from place where household_id = $1 and employer`,
      [householdId],
    );
    boss = rows[0]?.id ?? '';
    employer = await visitor(boss);
    await employer.post(chair, { answer: 'accept' });
    const goal = (words: string, domain: 'work' | 'mental-health') =>
      table.as(daan, (cx) => addGoal(cx, householdId, { words, domain, adult: daan }));
    const work = await goal('Meer uren werken', 'work');
    const health = await goal('Rustig slapen', 'mental-health');
    const does = (what: string, doer: string, goalId: string) =>
      table.as(daan, (cx) => addAction(cx, householdId, { what, doer, goal: goalId }));
    own = (await does('Rooster aanpassen', boss, work.goalId)).actionId;
    await does('Sollicitatie oefenen', fatima, work.goalId);
    await does('Stilteplek regelen', boss, health.goalId);
    await table.as(fatima, (cx) =>
      planMeeting(cx, householdId, {
        date: '2026-12-01',
        time: '10:00',
        minutesLong: 60,
        place: 'Bij Daan thuis',
        placeChosenByClient: true,
        people: [daan, fatima, boss],
      }),
    );
  });

  test('knows nothing of the plan before the client agreed', async () => {
    const { status, text } = await employer.get(chair);
    expect(status).toBe(200);
    expect(text).toContain('Over mijn uren.');
    for (const words of ['Rooster aanpassen', 'Meer uren werken']) expect(text).not.toContain(words);
  });

  test('and afterwards: why, and the day of the meeting, also with an agreement about work', async () => {
    await table.as(table.daan, (cx) =>
      agreeGrounds(cx, table.householdId, boss, { groups: ['work'], purpose: '', until: null }),
    );
    const { text } = await employer.get(chair);
    for (const words of ['Over mijn uren.', 'dinsdag 1 december']) expect(text).toContain(words);
    for (const words of ['Rooster aanpassen', 'Sollicitatie oefenen', 'Bij Daan thuis', 'Omar', 'Sanne']) {
      expect(text).not.toContain(words);
    }
  });

  test('says nothing about agreements: what this employer does for the work stands with the place to work', async () => {
    const { rows } = await here.database.owner.query<{ id: string }>('select id from action where household_id = $1', [
      table.householdId,
    ]);
    expect(rows.length).toBe(3);
    for (const { id } of rows) {
      const state = `/huishoudens/${table.householdId}/afspraken/${id}/stand`;
      expect((await employer.post(state, { state: 'done', version: '1' })).status).toBe(403);
    }
  });

  test('opens no other page of the household', async () => {
    const home = `/huishoudens/${table.householdId}`;
    const pages = [
      'tafel',
      'leden',
      'plan',
      `afspraken/${own}`,
      'gesprekken',
      'versies',
      'delen',
      'signalen',
      'rollen',
    ];
    for (const page of pages) expect((await employer.get(`${home}/${page}`)).status).toBe(403);
  });
});

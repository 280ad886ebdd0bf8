import { beforeAll, describe, expect, test } from 'vitest';
import type { Cx } from '../../src/kernel/cx.ts';
import {
  addPlacement,
  addTalents,
  answerCheckIn,
  changePlacement,
  keepTalk,
  setProfile,
  setWish,
  tellStep,
} from '../../src/modules/employment/index.ts';
import { addDebt, tellOutlook } from '../../src/modules/finances/index.ts';
import { employerAt, type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { ownWorld } from '../../src/testing/own-world.ts';
import { plain, site } from '../../src/testing/visitor.ts';

const talk = {
  personHelps: 'Rust.',
  personHinders: '',
  approachHelps: '',
  approachHinders: '',
  goalHelps: '',
  goalHinders: '',
  tasksHelps: '',
  tasksHinders: '',
  smallStep: '',
} as const;
const agreed = {
  task: 'Fietsen',
  endsOn: null,
  clientExpects: '',
  adjustments: '',
  painDays: '',
  callWhen: '',
  partEnds: '',
} as const;
const outlook = { endsMeet: 'no', feeling: 'strong', cause: '', impact: '', possible: '' } as const;

describe('what pages say as the own words of an adult', () => {
  const here = ownWorld();
  let table: PlanTable;
  let placement: string;
  let boss: string;

  beforeAll(async () => {
    table = await planTableOf(here);
    const { householdId, daan } = table;
    boss = await employerAt(here, table);
    placement = await table.as(daan, (cx) =>
      addPlacement(cx, householdId, {
        ...agreed,
        adult: daan,
        employer: boss,
        kind: 'trial-placement',
        startsOn: '2026-11-10',
      }),
    );
  });

  const step = { step: 'voluntary', from: null } as const;
  const told: Record<string, (cx: Cx) => Promise<unknown>> = {
    'how the money feels': (cx) => tellOutlook(cx, table.householdId, { ...outlook, adult: table.daan }),
    'whether work fits': (cx) =>
      tellStep(cx, table.householdId, { ...step, fits: 'yes', words: '', adult: table.daan }),
    'own words about work': (cx) =>
      tellStep(cx, table.householdId, { ...step, fits: null, words: 'Fijn.', adult: table.daan }),
    'what helps to work': (cx) => keepTalk(cx, table.householdId, { ...talk, adult: table.daan }),
    'what somebody can and wants': (cx) =>
      addTalents(cx, table.householdId, { kind: 'wish', words: 'Buiten werken', skills: [], adult: table.daan }),
    'when work fits': (cx) =>
      setWish(cx, table.householdId, { hours: '8', days: [], travel: '', helps: '', adult: table.daan, version: 0 }),
    'what is agreed with an employer, who reads it at once': (cx) =>
      addPlacement(cx, table.householdId, {
        ...agreed,
        adult: table.daan,
        employer: boss,
        kind: 'paid',
        startsOn: '2026-11-24',
      }),
    'what changes in it': (cx) =>
      changePlacement(cx, table.householdId, placement, { ...agreed, painDays: 'Twee per maand', version: 1 }),
    'how it goes at a place to work': (cx) =>
      answerCheckIn(cx, table.householdId, placement, 'client', { weeks: 1, answer: 'good', words: '' }),
  };

  test.for(Object.keys(told))('%s: a professional fills it in with that client, never alone', async (what) => {
    const { fatima, daan, noor } = table;
    const tell = told[what] ?? (() => Promise.resolve());
    await expect(table.as(fatima, tell)).rejects.toThrow('together');
    await expect(table.as(fatima, tell, noor)).rejects.toMatchObject({ kind: 'invalid' });
    await table.as(fatima, tell, daan);
  });

  test('what somebody can and wants goes off the list together with that client, never by a professional alone', async () => {
    const { fatima, daan, householdId } = table;
    await table.as(daan, (cx) =>
      addTalents(cx, householdId, { kind: 'wish', words: 'Bijen houden', skills: [], adult: daan }),
    );
    const { rows } = await here.database.owner.query<{ id: string }>(
      `select id from talent where words = 'Bijen houden'`,
    );
    const talent = rows[0]?.id ?? '';
    const helper = await (await site(here)).visitor(fatima);
    const at = `/huishoudens/${householdId}/werk/talenten`;
    const refused = await helper.post(`${at}/${talent}/weg`, { version: '1' });
    expect(refused.status).toBe(400);
    expect(plain(refused.text)).toContain('Geef aan met wie je dit invult');
    expect((await helper.get(at)).text).toContain('Bijen houden');
    expect((await helper.post(`${at}/${talent}/weg`, { version: '1', together: daan })).status).toBe(303);
    expect((await helper.get(at)).text).not.toContain('Bijen houden');
  });

  test('what somebody does is a fact, which a professional may tell alone', async () => {
    const { fatima, householdId, daan } = table;
    await table.as(fatima, (cx) => tellStep(cx, householdId, { ...step, fits: null, words: '', adult: daan }));
  });

  test('an employer reads no debt, illness or benefit in what is agreed, whatever is typed', async () => {
    const { householdId, daan } = table;
    const client = await (await site(here)).visitor(daan);
    const path = `/huishoudens/${householdId}/werk/plek/${placement}`;
    const sent = { ...agreed, endsOn: '', painDays: 'Als de bewindvoerder belt', version: '2' };
    const { status, text } = await client.post(path, sent);
    expect(status).toBe(400);
    expect(plain(text)).toContain('Laat dat hier weg');
  });

  test('a debt that a professional writes down alone was not said by the client', async () => {
    const { fatima, householdId, daan } = table;
    const debt = { collector: '', reference: '', kind: null, business: null, source: null, cents: 10_000 } as const;
    const add = (creditor: string, together?: string) =>
      table.as(fatima, (cx) => addDebt(cx, householdId, { ...debt, creditor, adult: daan }), together);
    const client = await (await site(here)).visitor(daan);
    const says = async (debtId: string) =>
      plain((await client.get(`/huishoudens/${householdId}/geld/schulden/${debtId}`)).text);
    expect(await says(await add('Alleen'))).toContain('€ 100 van een hulpverlener');
    expect(await says(await add('Samen', daan))).toContain('€ 100 zelf gezegd');
  });

  test('a profile is shown as it was looked at: what was changed since is looked at first', async () => {
    const { fatima, householdId, daan } = table;
    const draft = { adult: daan, called: 'Daan', learning: '', talents: [], parts: [] };
    const composes = (headline: string, version: number) =>
      table.as(fatima, (cx) => setProfile(cx, householdId, { ...draft, headline, version }));
    await composes('Ik zoek werk.', 0);
    const client = await (await site(here)).visitor(daan);
    const at = `/huishoudens/${householdId}/werk/profiel/${daan}/bekijk`;
    const looked = async () => /name="version" value="(\d+)"/.exec((await client.get(at)).text)?.[1] ?? '';
    const before = await looked();
    await composes('Iets heel anders.', 1);
    const form = { employer: boss, until: '2026-12-20' };
    const refused = await client.post(at, { ...form, version: before });
    expect([refused.status, refused.text.includes('Kijk eerst wat er nu staat.')]).toEqual([400, true]);
    const { rows } = await here.database.owner.query('select 1 from profile_release where household_id = $1', [
      householdId,
    ]);
    expect(rows).toEqual([]);
    expect((await client.post(at, { ...form, version: await looked() })).status).toBe(303);
  });

  test('the form comes back at the field, with what was typed', async () => {
    const fatima = await (await site(here)).visitor(table.fatima);
    const at = (path: string) => `/huishoudens/${table.householdId}${path}`;
    const sent = await fatima.post(at('/geld/hoe-gaat-het'), { ...outlook, cause: 'Getypt.', adult: table.daan });
    expect(sent.status).toBe(400);
    expect(sent.text).toContain('Getypt.');
    expect(sent.text).toContain('Alleen de inwoner kan dit zeggen.');
    const step = await fatima.post(at('/werk/stap'), { step: 'voluntary', fits: 'yes', adult: table.daan });
    expect(step.status).toBe(400);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditKeyFrom } from '../../src/kernel/audit/keys.ts';
import { silentLog } from '../../src/kernel/log/log.ts';
import { site, type Visitor } from '../../src/testing/visitor.ts';
import { type World, world } from '../../src/testing/world.ts';
import { sealAll } from '../../src/modules/audit/index.ts';
import { memoryHeads } from '../../src/modules/audit/testing.ts';
import { addAction, addGoal } from '../../src/modules/plan/index.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';

describe('a look by the emergency route', () => {
  let here: World;
  let table: PlanTable;
  let kees: string;
  let pauline: string;
  let visit: (personId: string) => Promise<Visitor>;
  const reason = 'Buren horen geschreeuw, niemand doet open.';

  beforeAll(async () => {
    here = await world();
    table = await planTableOf(here, { alone: true });
    const { householdId, daan, fatima } = table;
    kees = await here.staff('Kees', { side: 'other', function: 'wijkagent' });
    pauline = await here.staff('Pauline');
    const { owner } = here.database;
    await owner.query(`update person set duties = '{privacy-officer}', kind = 'office' where id = $1`, [pauline]);
    await owner.query(
      `update person set surname_key = 'vermeer', birth_date = '1990-05-01', phone = '06 99 99 99 99' where id = $1`,
      [daan],
    );
    await owner.query(`update member set safe_contact = 'Woont nu bij tante Loes.' where household_id = $1`, [
      householdId,
    ]);
    const goal = (words: string, domain: 'money' | 'mental-health', audience: 'table' | 'client-and-me' = 'table') =>
      table.as(daan, (cx) => addGoal(cx, householdId, { words, domain, adult: daan, audience }));
    const { goalId } = await goal('Rustig slapen', 'mental-health');
    await goal('Minder schuld', 'money');
    await goal('Bang voor mijn ex', 'mental-health', 'client-and-me');
    await table.as(fatima, (cx) =>
      addAction(cx, householdId, { goal: goalId, what: 'Elke avond bellen', doer: fatima }),
    );
    ({ visitor: visit } = await site(here));
  });
  afterAll(() => here.close());

  const sent = { surname: 'Vermeer', birthDate: '1990-05-01', reason, groups: ['health'] };
  let look = '';
  let read = '';

  test('begins with a form that refuses what is not filled in well', async () => {
    const asker = await visit(kees);
    const form = await asker.get('/noodtoegang');
    expect(form.text).toContain('Bel eerst 112');
    for (const wrong of [
      { ...sent, reason: 'te kort' },
      { ...sent, groups: [] },
      { ...sent, groups: ['alles'] },
      { ...sent, birthDate: 'gisteren' },
      { ...sent, surname: '' },
    ]) {
      expect((await asker.post('/noodtoegang', wrong)).status).toBe(400);
    }
    expect((await asker.post('/noodtoegang', { ...sent, surname: 'Anders' })).location).toBe(
      '/noodtoegang?uitkomst=not-found',
    );
    expect((await (await visit(table.daan)).get('/noodtoegang')).status).toBe(403);
    expect((await (await visit(pauline)).get('/noodtoegang')).status).toBe(403);
  });

  test('opens after signing in again, and leads there by itself', async () => {
    const { householdId } = table;
    read = `/huishoudens/${householdId}/noodtoegang`;
    const asker = await visit(kees);
    here.now = new Date('2026-11-23T09:01:00Z');
    look = (await asker.post('/noodtoegang', sent)).location;
    expect(look).toMatch(/^\/noodtoegang\/[0-9a-f-]{36}$/);
    expect((await asker.get(look)).text).toContain('Log opnieuw in');
    expect((await asker.post(`${look}/open`)).status).toBe(403);
    expect((await asker.get(read)).status).toBe(404);
    here.now = new Date('2026-11-23T09:02:00Z');
    const again = await visit(kees);
    expect((await again.get('/')).location).toBe(look);
    expect((await again.get(look)).text).toContain('Open nu, vier uur lang');
    expect((await again.post(`${look}/open`)).location).toBe(read);
  });

  test('shows the chosen part of the plan, and nothing private or to find somebody by', async () => {
    const { text, status } = await (await visit(kees)).get(read);
    expect(status).toBe(200);
    for (const words of ['Noodtoegang bij Daan', 'Rustig slapen', 'Elke avond bellen', 'Bel Fatima']) {
      expect(text).toContain(words);
    }
    for (const words of ['Minder schuld', 'Bang voor mijn ex', '06 99 99 99 99', 'tante Loes']) {
      expect(text).not.toContain(words);
    }
  });

  test('stays on the screen as long as it is open, for the script that takes pages away', async () => {
    const looker = await visit(kees);
    const [, asks = ''] = /data-still="([^"]+)"/.exec((await looker.get(read)).text) ?? [];
    const signs = async (visitor: Awaited<ReturnType<typeof visit>>): Promise<unknown> =>
      JSON.parse((await visitor.get(asks)).text);
    expect(await signs(looker)).toEqual([look.split('/').at(-1)]);
    expect(await signs(await visit(table.fatima)), 'the look of somebody else').toEqual([]);
    await here.database.owner.query('update emergency_look set ends_at = now() where ends_at is not null');
    expect(await signs(looker)).toEqual([]);
    await here.database.owner.query(
      `update emergency_look set ends_at = now() + interval '4 hours' where ends_at is not null`,
    );
  });

  test('opens no other page and no form', async () => {
    const looker = await visit(kees);
    const home = `/huishoudens/${table.householdId}`;
    for (const page of ['', '/plan', '/tafel', '/leden', '/keukentafel', '/gesprekken', '/versies', '/delen']) {
      expect((await looker.get(`${home}${page}`)).status).toBe(404);
    }
    expect(
      (await looker.post(`${home}/doelen/nieuw`, { words: 'x', domain: 'money', adult: 'household' })).status,
    ).toBe(404);
    expect((await looker.post(`${home}/afspraken/nieuw`, { what: 'x', doer: kees, adult: 'household' })).status).toBe(
      404,
    );
  });

  test('is marked in the trail, as a look and on its ground', async () => {
    const { rows } = await here.database.owner.query(
      `select distinct action, emergency, grounds, actor_role from audit_event
       where actor_person_id = $1 and household_id = $2 and allowed and action like 'emergency.%' order by action`,
      [kees, table.householdId],
    );
    expect(rows).toEqual([
      { action: 'emergency.open', emergency: true, grounds: ['emergency'], actor_role: 'emergency' },
      { action: 'emergency.view', emergency: true, grounds: ['emergency'], actor_role: 'emergency' },
    ]);
  });

  test('is told at once to who leads the table and to the privacy officer, not to others', async () => {
    const home = `/huishoudens/${table.householdId}`;
    const lead = await visit(table.fatima);
    for (const page of ['/mijn-week', home]) expect((await lead.get(page)).text).toContain('keek met noodtoegang');
    const told = await lead.get(`${home}${look}`);
    expect(told.text).toContain(reason);
    expect(told.text).toContain('wijkagent');
    expect((await (await visit(table.omar)).get(home)).text).not.toContain('keek met noodtoegang');
    expect((await (await visit(table.omar)).get(`${home}${look}`)).status).toBe(403);
    const officer = await visit(pauline);
    expect((await officer.get('/beheer')).text).toContain('Er wacht 1 noodtoegang op je oordeel.');
    expect((await officer.get('/beheer/noodtoegang')).text).toContain('Nog te beoordelen');
    const one = await officer.get(`/beheer${look}`);
    expect(one.text).toContain(reason);
    expect(one.text).not.toContain('Rustig slapen');
    expect((await lead.get(`/beheer${look}`)).status).toBe(403);
  });

  /** As the keeper of the trail does every few seconds. */
  const seal = async () => {
    const key = auditKeyFrom('a secret for this test');
    await sealAll({ database: here.database.app, key, heads: memoryHeads(), log: silentLog }, true);
  };

  test('reaches the client when it is time: on Mijn plan and in who looked', async () => {
    await seal();
    const client = await visit(table.daan);
    const looked = `/huishoudens/${table.householdId}/wie-keek`;
    expect((await client.get('/mijn-plan')).text).not.toContain('Kees');
    expect((await client.get(looked)).text).not.toContain('Kees');
    const lead = await visit(table.fatima);
    const told = `/huishoudens/${table.householdId}${look}`;
    expect((await lead.post(told, { when: 'later', version: '2' })).status).toBe(400);
    expect((await lead.post(told, { when: 'later', day: '2020-01-01', because: 'x', version: '2' })).status).toBe(400);
    expect((await lead.post(told, { when: 'now', version: '9' })).status).toBe(409);
    expect((await lead.post(told, { when: 'now', version: '2' })).location).toBe(told);
    const plan = (await client.get('/mijn-plan')).text;
    expect(plan).toContain('keek met spoed in je plan');
    expect(plan).toContain(reason);
    const log = (await client.get(looked)).text;
    expect(log).toContain('Kees');
    expect(log).toContain('Met spoed gekeken, zonder plek aan jouw tafel.');
  });

  test('is reviewed by the privacy officer, and counted per month', async () => {
    const officer = await visit(pauline);
    const one = `/beheer${look}`;
    expect((await officer.post(one, { verdict: 'accepted', version: '3' })).status).toBe(400);
    expect((await officer.post(one, { verdict: 'accepted', words: 'Terecht.', version: '1' })).status).toBe(409);
    const done = await officer.post(one, { verdict: 'not-accepted', words: 'De casemanager was er.', version: '3' });
    expect(done.location).toBe('/beheer/noodtoegang');
    const { text } = await officer.get('/beheer/noodtoegang');
    expect(text).toContain('2026-11');
    expect(text).toContain('Niet goedgekeurd');
    expect((await officer.get('/beheer')).text).not.toContain('noodtoegang op je oordeel');
    const lead = await (await visit(table.fatima)).get(`/huishoudens/${table.householdId}${look}`);
    expect(lead.text).toContain('Niet goedgekeurd door Pauline');
  });

  test('ends by itself: the same bytes as what is not there', async () => {
    await here.database.owner.query('update emergency_look set ends_at = now()');
    const looker = await visit(kees);
    const over = await looker.get(read);
    const nothing = await looker.get('/huishoudens/00000000-0000-4000-8000-00000000abcd/noodtoegang');
    expect([over.status, over.text]).toEqual([nothing.status, nothing.text]);
    expect(over.status).toBe(404);
  });
});

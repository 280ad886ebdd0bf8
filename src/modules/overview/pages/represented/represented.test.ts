import { beforeAll, describe, expect, test } from 'vitest';
import { ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { recordRepresentation } from '../../../households/index.ts';
import { addAction, addGoal } from '../../../plan/index.ts';
import { type PlanTable, planTableOf } from '../../../plan/testing.ts';
import { readersAt, readersSentence } from '../../../sharing/index.ts';

describe('acting for a client', () => {
  const here = ownWorld();
  const { visitor: visit } = ownSite(here);
  let table: PlanTable;
  let henk: string;
  let money: { goalId: string; actionId: string };
  let health: { goalId: string };

  beforeAll(async () => {
    table = await planTableOf(here);
    const { householdId, daan, fatima } = table;
    const goal = (words: string, domain: 'money' | 'mental-health', audience: 'table' | 'only-me' = 'table') =>
      table.as(daan, (cx) => addGoal(cx, householdId, { words, domain, adult: daan, audience }));
    money = {
      ...(await goal('De huur op tijd', 'money')),
      actionId: '',
    };
    health = await goal('Rustig slapen', 'mental-health');
    await goal('Geheim spaargeld', 'money', 'only-me');
    const recorded = await table.as(
      fatima,
      (cx) =>
        recordRepresentation(cx, householdId, {
          who: { givenName: 'Henk', surname: 'de Wit' },
          kind: 'administrator',
          paper: 'Beschikking',
          from: '2026-11-01',
          until: '2027-05-01',
        }),
      daan,
    );
    if (typeof recorded === 'string') throw new Error('refused');
    henk = recorded.personId;
    const { actionId } = await table.as(daan, (cx) =>
      addAction(cx, householdId, { goal: money.goalId, what: 'Vaste lasten betalen', doer: henk }),
    );
    money = { ...money, actionId };
  });

  test('somebody signs in as himself, sees for whom, for what and until when, and chooses', async () => {
    const { daan } = table;
    const self = await visit(henk);
    expect((await self.get('/')).location).toBe('/namens');
    const list = await self.get('/namens');
    for (const words of ['Voor Daan, als bewindvoerder', 'Over geld, tot en met 1 mei 2027.']) {
      expect(list.text).toContain(words);
    }
    expect((await self.get('/namens/plan')).status).toBe(403);
    expect((await self.post('/namens/kies', { client: daan })).location).toBe('/namens/plan');
    const plan = await self.get('/namens/plan');
    expect(plan.status).toBe(200);
    expect(plan.text).toContain('Plan van Daan');
    expect((await self.post('/namens/kies')).location).toBe('/namens');
    expect((await self.get('/namens/plan')).status).toBe(403);
  });

  test('nobody chooses to act for somebody who gave nothing', async () => {
    const { daan, noor, sanne } = table;
    expect((await (await visit(henk)).post('/namens/kies', { client: noor })).status).toBe(404);
    expect((await (await visit(sanne)).post('/namens/kies', { client: daan })).status).toBe(404);
    expect((await (await visit(table.fatima)).post('/namens/kies', { client: daan })).status).toBe(403);
    expect((await (await visit(henk)).post('/namens/kies', { client: 'geen' })).status).toBe(400);
  });

  test('what a provider says gives nothing without a line here', async () => {
    const { daan, sanne, householdId } = table;
    const claimed = await visit(sanne, daan);
    expect((await claimed.get('/namens/plan')).location).toBe('/namens');
    expect((await claimed.get(`/huishoudens/${householdId}/plan`)).status).toBe(404);
    // Not even what Sanne has by her own chair.
    expect((await claimed.get(`/uitnodigingen/${householdId}`)).status).toBe(404);
  });

  test('reads the plan as far as the scope goes', async () => {
    const { daan, householdId } = table;
    const acting = await visit(henk, daan);
    for (const page of ['/namens/plan', `/huishoudens/${householdId}/plan`]) {
      const { text } = await acting.get(page);
      expect(text).toContain('De huur op tijd');
      expect(text).toContain('Vaste lasten betalen');
      for (const hidden of ['Rustig slapen', 'Geheim spaargeld', 'Omar']) expect(text).not.toContain(hidden);
    }
    expect((await acting.get(`/huishoudens/${householdId}/doelen/${money.goalId}`)).status).toBe(200);
    expect((await acting.get(`/huishoudens/${householdId}/doelen/${health.goalId}`)).status).toBe(404);
    for (const page of ['tafel', 'leden', 'delen', 'wie-keek', 'gesprekken', 'versies', 'keukentafel', '']) {
      expect([403, 404]).toContain((await acting.get(`/huishoudens/${householdId}/${page}`)).status);
    }
  });

  test('acts within the scope, and every act says for whom', async () => {
    const { daan, householdId } = table;
    const acting = await visit(henk, daan);
    const form = `/huishoudens/${householdId}/afspraken/nieuw`;
    expect((await acting.get(form)).text).not.toContain('Omar');
    const sent = { what: 'Bank bellen', doer: henk, adult: daan, audience: 'table' };
    expect((await acting.post(form, { ...sent, goal: money.goalId })).location).toBe('/namens/plan');
    // Without a life domain it is outside what was agreed, and so is another adult's or a hidden one.
    expect((await acting.post(form, sent)).status).toBe(400);
    expect((await acting.post(form, { ...sent, goal: health.goalId })).status).toBe(404);
    expect((await acting.post(form, { ...sent, goal: money.goalId, audience: 'only-me' })).status).toBe(400);
    const state = `/huishoudens/${householdId}/afspraken/${money.actionId}/stand`;
    expect((await acting.post(state, { state: 'busy', version: '1' })).location).toBe('/namens/plan');
    const client = await visit(daan);
    expect((await client.get(`/huishoudens/${householdId}/afspraken/${money.actionId}`)).text).toContain(
      'Henk, namens jou',
    );
    const { rows } = await here.database.owner.query(
      `select distinct actor_role, on_behalf_of_person_id, grounds from audit_event
       where actor_person_id = $1 and household_id = $2 and action in ('action.add', 'action.state', 'represented.view')
         and allowed`,
      [henk, householdId],
    );
    expect(rows).toEqual([{ actor_role: 'representative', on_behalf_of_person_id: daan, grounds: ['represents'] }]);
  });

  test('sends a signal within the scope; the client reads it, and everybody reads for whom', async () => {
    const { daan, fatima, omar, householdId } = table;
    const acting = await visit(henk, daan);
    const form = `/huishoudens/${householdId}/signalen/nieuw`;
    const page = await acting.get(form);
    expect(page.text).toContain('Jouw naam staat erbij, namens Daan.');
    expect(page.text).not.toContain('Omar');
    // Whom it is about is not asked of who acts for a client: what is sent all the same counts for nothing.
    expect(page.text).not.toContain('name="about"');
    const sent = await acting.post(form, { words: 'De bank boekte niets af.', about: table.noor });
    expect(sent.status).toBe(303);
    expect((await acting.get(sent.location)).text).toContain('De bank boekte niets af.');
    for (const reader of [daan, fatima, omar]) {
      const list = await (await visit(reader)).get(`/huishoudens/${householdId}/signalen`);
      expect(list.text).toContain('Henk de Wit, namens Daan');
    }
    expect((await (await visit(table.noor)).get(`/huishoudens/${householdId}/signalen`)).text).not.toContain('bank');
    // What says itself that it is about health is not for an administrator of money.
    const daans = await visit(daan);
    const told = { words: 'Ik slaap slecht.', about: daan, audience: 'domains', groups: 'health' };
    expect((await daans.post(form, told)).status).toBe(303);
    const own = await acting.get(`/huishoudens/${householdId}/signalen`);
    expect(own.text).toContain('De bank boekte');
    expect(own.text).not.toContain('slaap slecht');
  });

  test('says whether he stands behind a goal in the scope, beside the answer of the client', async () => {
    const { daan, householdId } = table;
    const form = `/huishoudens/${householdId}/sta-ik-erachter`;
    const daans = await visit(daan);
    expect((await daans.post(form, { answer: 'no', goal: money.goalId })).status).toBe(303);
    const acting = await visit(henk, daan);
    expect((await acting.post(form, { answer: 'yes' })).status).toBe(400);
    expect((await acting.post(form, { answer: 'yes', goal: health.goalId })).status).toBe(404);
    expect((await acting.post(form, { answer: 'yes', goal: money.goalId })).status).toBe(303);
    const goal = await daans.get(`/huishoudens/${householdId}/doelen/${money.goalId}`);
    expect(goal.text).toContain('Henk (namens Daan)');
    const { rows } = await here.database.owner.query(
      `select action, on_behalf_of_person_id = $2 as for_daan from audit_event
       where actor_person_id = $1 and action in ('signal.send', 'standing.say') and allowed
         and reason_code is distinct from 'viewed' order by action`,
      [henk, daan],
    );
    expect(rows).toEqual([
      { action: 'signal.send', for_daan: true },
      { action: 'standing.say', for_daan: true },
    ]);
  });

  test('the client sees who it is, and so does the sentence about readers', async () => {
    const { daan, noor, fatima, householdId } = table;
    const plan = (await (await visit(daan)).get('/mijn-plan')).text;
    for (const words of ['Wie regelt iets voor mij?', 'Henk de Wit', 'Over geld, tot en met 1 mei 2027.']) {
      expect(plan).toContain(words);
    }
    expect((await (await visit(noor)).get('/mijn-plan')).text).not.toContain('Henk de Wit');
    const said = (domain: string, kind: 'table' | 'client-and-me') =>
      here
        .as(fatima)
        .run(async (cx) => readersSentence(cx, await readersAt(cx, householdId), { kind, adultId: daan, domain }));
    expect(await said('money', 'table')).toContain('Henk (bewindvoerder)');
    expect(await said('work', 'table')).not.toContain('Henk');
    expect(await said('money', 'client-and-me')).not.toContain('Henk');
  });

  test('who leads the table writes it down and ends it; ended looks like not there', async () => {
    const { daan, fatima, householdId } = table;
    const lead = await visit(fatima);
    const add = `/huishoudens/${householdId}/vertegenwoordigers/nieuw`;
    const sent = {
      person: 'new',
      givenName: 'Mo',
      kind: 'mandated',
      groups: ['work'],
      paper: 'Brief van Daan',
      from: '2026-11-23',
      until: '2027-11-23',
      together: daan,
    };
    const { together: _together, ...alone } = sent;
    for (const wrong of [
      alone,
      { ...sent, groups: [] },
      { ...sent, givenName: '' },
      { ...sent, until: '2026-11-01' },
      { ...sent, until: '2036-11-01' },
      { ...sent, paper: 'bsn 123456782' },
      { ...sent, person: daan },
      { ...sent, kind: 'koning' },
    ]) {
      expect((await lead.post(add, wrong)).status).toBe(400);
    }
    expect((await lead.post(add, sent)).status).toBe(303);
    const { rows } = await here.database.owner.query<{ id: string; person_id: string }>(
      `select id, person_id from representation where kind = 'mandated'`,
    );
    const [mo] = rows;
    const acting = await visit(mo?.person_id ?? '', daan);
    expect((await acting.get('/namens/plan')).status).toBe(200);
    const page = `/huishoudens/${householdId}/plan`;
    expect((await acting.get(page)).status).toBe(200);
    const end = `/huishoudens/${householdId}/vertegenwoordigers/${mo?.id}/stoppen`;
    expect((await lead.post(end, { version: '7' })).status).toBe(409);
    expect((await (await visit(daan)).post(end, { version: '1' })).status).toBe(303);
    const ended = await acting.get(page);
    const nothing = await acting.get(page.replace(householdId, '00000000-0000-4000-8000-00000000abcd'));
    expect([ended.status, ended.text]).toEqual([nothing.status, nothing.text]);
    expect((await acting.get('/namens/plan')).location).toBe('/namens');
  });
});

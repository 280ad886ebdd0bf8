import { describe, expect, test } from 'vitest';
import { inTransaction } from '../../../../kernel/db/transaction.ts';
import { ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { addMember, householdPaths } from '../../../households/index.ts';
import { openTable } from '../../commands/open-table.ts';
import { sharingPaths } from '../../paths.ts';

const here = ownWorld();
const { visitor } = ownSite(here);

const then = '/mijn-plan/van-toen';

/** Daan asked first, Noor lives with him; both have a plan at Fatima's table. */
async function couple() {
  const fatima = await here.staff('Fatima');
  const lead = here.as(fatima);
  const { householdId, clientId: daan } = await lead.run((cx) =>
    openTable(cx, { name: 'Samen', safeContact: '', client: { givenName: 'Daan' } }),
  );
  const noor = await lead.run((cx) =>
    addMember(cx, householdId, { givenName: 'Noor', kind: 'adult', client: true, phone: '06 11112222' }),
  );
  const goal = async (by: string, words: string, adult: string) => {
    const sent = await (await visitor(by)).post(`/huishoudens/${householdId}/doelen/nieuw`, {
      words,
      domain: 'housing',
      adult,
      audience: 'table',
    });
    expect(sent.status).toBe(303);
  };
  return { fatima, householdId, daan, noor, goal };
}

describe('going apart', () => {
  test('is told before; then there is one page of that day, and nothing else of that table', async () => {
    const { fatima, householdId, daan, noor, goal } = await couple();
    await goal(noor, 'Ik wil mijn eigen rust', noor);
    await goal(daan, 'Ik wil gitaar leren', daan);
    await goal(daan, 'Wij willen een tuin', 'household');

    const her = await visitor(noor);
    const own = { what: 'Kamers bekijken', doer: noor, audience: 'table', adult: noor };
    expect((await her.post(`/huishoudens/${householdId}/afspraken/nieuw`, own)).status).toBe(303);
    const page = householdPaths.part(householdId, noor);
    const asked = await her.get(page);
    expect(asked.text).toContain('Wat van jou is, blijft van jou.');
    expect(asked.text).toContain('Wat Daan hierna schrijft of afspreekt, lees jij niet.');
    expect((await her.get(then)).status).toBe(404);
    expect((await her.post(page, { version: '1' })).status).toBe(303);

    // Who leads hears of it and asks; a fortnight later it is no news any more.
    const hers = async () => (await (await visitor(fatima)).get(`/huishoudens/${householdId}`)).text;
    expect(await hers()).toContain('Noor zit hier niet meer.');
    const now = here.now;
    here.now = new Date(now.getTime() + 20 * 86_400_000);
    expect(await hers()).not.toContain('Noor zit hier niet meer.');
    here.now = now;

    await goal(daan, 'Wij willen naar de Dorpsstraat', 'household');
    const copy = await her.get(then);
    expect(copy.text).toContain('Ik wil mijn eigen rust');
    expect(copy.text).toContain('Wij willen een tuin');
    expect(copy.text).not.toContain('gitaar');
    expect(copy.text).not.toContain('Dorpsstraat');
    const start = (await her.get('/mijn-plan')).text;
    expect(start).toContain(then);
    // What was promised before still stands, and nobody reads that there is no plan "yet".
    expect(start).toContain('Je houdt je hulp.');
    expect(start).not.toContain('Er is nog geen plan voor jou');
    expect(copy.text).toContain('Jij: open');
    for (const path of ['plan', 'gesprekken', 'leden', 'tafel', 'signalen', 'delen'])
      expect([path, (await her.get(`/huishoudens/${householdId}/${path}`)).status]).toEqual([path, 404]);
    const rows = await inTransaction(here.database.app, { tenant: here.tenant, personId: noor }, ({ client }) =>
      client.query(
        'select id from goal union all select household_id from plan_change union all select id from household',
      ),
    );
    expect(rows.rowCount).toBe(0);

    const his = await visitor(daan);
    const plan = await his.get(`/huishoudens/${householdId}/plan`);
    expect(plan.text).toContain('Dorpsstraat');
    expect(plan.text).not.toContain('eigen rust');
    expect((await his.get(`/huishoudens/${householdId}/leden`)).text).not.toContain('06 11112222');
  });

  test('is for oneself, and not where nobody with a plan would be left', async () => {
    const { householdId, daan, noor } = await couple();
    const his = await visitor(daan);
    expect((await his.get(householdPaths.part(householdId, noor))).status).toBe(404);
    expect((await (await visitor(noor)).post(householdPaths.part(householdId, noor), { version: '1' })).status).toBe(
      303,
    );
    const page = householdPaths.part(householdId, daan);
    expect([(await his.get(page)).status, (await his.post(page, { version: '1' })).status]).toEqual([403, 403]);
  });

  test('who asked first may too: the yes and what rests on it end, and who stays is asked anew', async () => {
    const { householdId, daan, noor, goal } = await couple();
    const [his, her] = [await visitor(daan), await visitor(noor)];
    for (const [who, personId] of [
      [his, daan],
      [her, noor],
    ] as const) {
      const yes = { personId, answer: 'yes', given: 'screen', onDate: '2026-11-23' };
      expect((await who.post(`/huishoudens/${householdId}/ja`, yes)).status).toBe(303);
    }
    await goal(daan, 'Wij willen een tuin', 'household');
    expect((await his.post(sharingPaths.wish(householdId), { clientId: daan, wish: 'open' })).status).toBe(303);
    const page = householdPaths.part(householdId, daan);
    expect((await his.get(page)).text).toContain('Noor zegt daarna zelf wie mag meelezen.');
    expect((await his.post(page, { version: '1' })).status).toBe(303);
    const { rows } = await here.database.owner.query(
      `select (select count(*)::int from consent where household_id = $1 and taken_back_on is null) as yes,
         (select count(*)::int from wish where household_id = $1 and taken_back_on is null) as wishes,
         (select count(*)::int from ground where household_id = $1 and consent_id is not null and withdrawn_on is null) as grounds,
         (select array_agg(state) from trajectory where household_id = $1) as states`,
      [householdId],
    );
    expect(rows).toEqual([{ yes: 0, wishes: 0, grounds: 0, states: ['stopped'] }]);
    expect((await his.get(then)).text).toContain('Wij willen een tuin');
    expect((await his.get(`/huishoudens/${householdId}/plan`)).status).toBe(404);
    expect((await her.get(`/huishoudens/${householdId}/plan`)).text).toContain('Wij willen een tuin');
    const again = { personId: noor, answer: 'yes', given: 'screen', onDate: '2026-11-23' };
    expect((await her.post(`/huishoudens/${householdId}/ja`, again)).status).toBe(303);
  });

  test('of who left no later number is read, and none is changed, at the table that was left', async () => {
    const { householdId, noor, fatima } = await couple();
    const lead = await visitor(fatima);
    const { location } = await lead.post(householdPaths.part(householdId, noor), { version: '1', ownTable: 'on' });
    const own = location.split('/').at(-1) ?? '';
    const fields = { givenName: 'Noor', safeContact: '', speaks: '' };
    const her = await visitor(noor);
    const changed = { ...fields, version: '1', phone: '06 33334444' };
    expect((await her.post(householdPaths.member(own, noor), changed)).status).toBe(303);
    for (const page of [householdPaths.members(householdId), householdPaths.member(householdId, noor)])
      expect((await lead.get(page)).text).not.toContain('33334444');
    const { owner } = here.database;
    await owner.query(
      `insert into outbox (tenant_id, id, kind, person_id, household_id, once, path, created_at, next_try_at, drop_after, state)
       values ($1, gen_random_uuid(), 'meeting-planned', $2, $3, 'before', '/mijn-plan', now(), now(), now(), 'to-call')`,
      [here.tenant, noor, householdId],
    );
    expect((await lead.get('/post')).text).not.toContain('33334444');
    const over = { ...fields, version: '2', contactHidden: 'on', surname: 'Anders', phone: '06 55556666' };
    expect((await lead.post(householdPaths.member(householdId, noor), over)).status).toBe(303);
    const { rows } = await owner.query('select surname, phone from person where id = $1', [noor]);
    expect(rows).toEqual([{ surname: '', phone: '06 33334444' }]);
  });

  test('nobody who left is asked to what comes, and a link that was sent opens nothing', async () => {
    const { householdId, noor, fatima } = await couple();
    const { owner } = here.database;
    await owner.query(
      `with m as (insert into meeting (tenant_id, household_id, id, kind, starts_at, place, created_by_person_id, typed_by_person_id)
         values ($1, $2, gen_random_uuid(), 'later', now() + interval '9 days', 'Thuis', $3, $3) returning *)
       insert into attendance (tenant_id, household_id, meeting_id, person_id, link_hash)
       select tenant_id, household_id, id, $4, repeat('a', 64) from m`,
      [here.tenant, householdId, fatima, noor],
    );
    await (await visitor(noor)).post(householdPaths.part(householdId, noor), { version: '1' });
    const { rows } = await owner.query('select answer, link_hash from attendance where person_id = $1', [noor]);
    expect(rows).toEqual([{ answer: 'not-asked', link_hash: null }]);
  });

  test('gives a table of the own at once where a professional opens it; together again is possible', async () => {
    const { householdId, daan, noor, fatima, goal } = await couple();
    await goal(daan, 'Wij willen een tuin', 'household');
    const lead = await visitor(fatima);
    const parted = await lead.post(householdPaths.part(householdId, noor), { version: '1', ownTable: 'on' });
    expect(parted.status).toBe(303);
    const own = parted.location.split('/').at(-1) ?? '';
    expect(own).not.toBe(householdId);
    const her = await visitor(noor);
    expect((await her.get('/mijn-plan')).status).toBe(200);
    expect((await her.get(`/huishoudens/${own}/plan`)).text).not.toContain('tuin');
    expect((await her.get(then)).text).toContain('Wij willen een tuin');

    const member = householdPaths.member(householdId, noor);
    expect((await lead.get(householdPaths.members(householdId))).text).toContain('uit elkaar sinds');
    const again = await lead.post(member, { version: '2', givenName: 'Noor', client: 'on', contactHidden: 'on' });
    expect(again.status).toBe(303);
    expect((await her.get(`/huishoudens/${householdId}/plan`)).text).toContain('tuin');
    expect((await her.get(then)).status).toBe(404);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '../../../../kernel/db/transaction.ts';
import { site, type Visitor } from '../../../../testing/visitor.ts';
import { type World, world } from '../../../../testing/world.ts';
import { addMember, householdPaths } from '../../../households/index.ts';
import { openTable } from '../../commands/open-table.ts';

let here: World;
let visitor: (personId: string) => Promise<Visitor>;
beforeAll(async () => {
  here = await world();
  const street = await site(here);
  visitor = (personId) => street.visitor(personId);
});
afterAll(() => here.close());

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
    const { householdId, daan, noor, goal } = await couple();
    await goal(noor, 'Ik wil mijn eigen rust', noor);
    await goal(daan, 'Ik wil gitaar leren', daan);
    await goal(daan, 'Wij willen een tuin', 'household');

    const her = await visitor(noor);
    const page = householdPaths.part(householdId, noor);
    const asked = await her.get(page);
    expect(asked.text).toContain('Wat van jou is, blijft van jou.');
    expect(asked.text).toContain('Wat Daan hierna schrijft of afspreekt, lees jij niet.');
    expect((await her.get(then)).status).toBe(404);
    expect((await her.post(page, { version: '1' })).status).toBe(303);

    await goal(daan, 'Wij willen naar de Dorpsstraat', 'household');
    const copy = await her.get(then);
    expect(copy.text).toContain('Ik wil mijn eigen rust');
    expect(copy.text).toContain('Wij willen een tuin');
    expect(copy.text).not.toContain('gitaar');
    expect(copy.text).not.toContain('Dorpsstraat');
    expect((await her.get('/mijn-plan')).text).toContain(then);
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

  test('is for oneself; who asked first keeps the table', async () => {
    const { householdId, daan, noor } = await couple();
    const his = await visitor(daan);
    expect((await his.get(householdPaths.part(householdId, noor))).status).toBe(404);
    expect((await his.get(householdPaths.part(householdId, daan))).status).toBe(403);
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

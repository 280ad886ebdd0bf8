import { beforeAll, expect, test } from 'vitest';
import { recordTalk } from '../../src/modules/intake/index.ts';
import { invitePlace } from '../../src/modules/households/index.ts';
import { openTable } from '../../src/modules/sharing/index.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { ownSite, ownWorld } from '../../src/testing/own-world.ts';

/** What pages refuse or leave out by themselves. */
const here = ownWorld();
const { visitor } = ownSite(here);
let table: PlanTable;
beforeAll(async () => {
  table = await planTableOf(here);
});
const at = (path: string) => `/huishoudens/${table.householdId}${path}`;

test('a professional looks beside a client, and beside nobody else at the table', async () => {
  const fatima = await visitor(table.fatima);
  expect((await fatima.get(at(`/samen-kijken/${table.daan}`))).status).toBe(200);
  expect((await fatima.get(at(`/samen-kijken/${table.omar}`))).status).toBe(404);
});

test('how somebody wants to hear is chosen together with that client, not with another', async () => {
  const fatima = await visitor(table.fatima);
  const page = at(`/bericht/${table.daan}`);
  const chosen = { channel: 'call', mobile: '06 12345678', remindDays: '1', version: '0' };
  expect((await fatima.post(page, { ...chosen, together: table.noor })).status).toBe(404);
  expect((await fatima.post(page, { ...chosen, together: table.daan })).status).toBe(303);
});

test('what is urgent stands on the page of who leads, and of nobody else: it was said in the first talk', async () => {
  await table.as(table.fatima, (cx) =>
    recordTalk(cx, table.householdId, {
      heldOn: '2026-11-20',
      strengths: '',
      ownNetwork: '',
      urgency: 'crisis',
      urgencyWords: 'Stille nood',
      answers: [],
      version: 0,
    }),
  );
  expect((await (await visitor(table.fatima)).get(at(''))).text).toContain('Stille nood');
  expect((await (await visitor(table.omar)).get(at(''))).text).not.toContain('Stille nood');
});

test('before anybody said yes there is nothing to agree on', async () => {
  const { fatima, omar } = table;
  const { householdId, clientId } = await table.as(fatima, (cx) =>
    openTable(cx, { name: 'Nieuw', safeContact: '', client: { givenName: 'Tim' } }),
  );
  await table.as(fatima, (cx) => invitePlace(cx, householdId, { who: { personId: omar }, whyAsked: 'werk' }));
  const holder = await table.as(omar, async (cx) => cx.actor.organisationId ?? '');
  const tim = await visitor(clientId);
  const answer = await tim.post(`/huishoudens/${householdId}/delen/met/${holder}`, { groups: ['work'], version: '0' });
  expect(answer.status).toBe(404);
});

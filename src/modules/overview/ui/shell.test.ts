import { beforeAll, expect, test } from 'vitest';
import { site } from '../../../testing/visitor.ts';
import { ownWorld } from '../../../testing/own-world.ts';
import { savedCookie } from '../../../kernel/web/cookies.ts';
import { startSession } from '../../accounts/testing.ts';
import { planPaths } from '../../plan/index.ts';
import { type PlanTable, planTableOf } from '../../plan/testing.ts';
import { householdPath } from '../paths.ts';

const here = ownWorld();
let table: PlanTable;
beforeAll(async () => {
  table = await planTableOf(here);
});

test('every form of a professional says in which household it stands, and leads back to it', async () => {
  const open = await site(here);
  const home = householdPath(table.householdId);
  const back = `href="${home}"><strong>Huis Proef</strong>`;
  const omar = await open.visitor(table.omar);
  expect((await omar.get(planPaths.newAction(table.householdId))).text).toContain(back);
  const wrong = await omar.post(planPaths.newAction(table.householdId), { what: '' });
  expect([wrong.status, wrong.text.includes(back)]).toEqual([400, true]);
  const daan = await open.visitor(table.daan);
  expect((await daan.get(planPaths.newAction(table.householdId))).text).not.toContain(back);
});

test('a form that did something says so on the next page, once', async () => {
  const open = await site(here);
  const daan = await open.visitor(table.daan);
  const page = planPaths.standing(table.householdId);
  const done = await daan.post(page, { answer: 'yes' });
  expect([done.status, done.headers.get('set-cookie')?.startsWith(`${savedCookie(false)}=ja;`)]).toEqual([303, true]);
  const token = await here.as(table.daan).run((cx) => startSession(cx, table.daan));
  const cookie = `omtafel=${token}; ${savedCookie(false)}=ja`;
  const headers = { host: 'omtafel.test', cookie };
  const next = await open.app.fetch(new Request('http://omtafel.test/mijn-plan', { headers }));
  expect([await next.text(), next.headers.get('set-cookie')]).toEqual([
    expect.stringContaining('Het is bewaard.'),
    expect.stringContaining('Max-Age=0'),
  ]);
  const refused = await daan.post(page, { answer: 'maybe' });
  expect([refused.status, refused.headers.get('set-cookie')]).toEqual([400, null]);
});

test('who chose for whom to act reads that, not that something was kept', async () => {
  const open = await site(here);
  const token = await here.as(table.daan).run((cx) => startSession(cx, table.daan));
  const cookie = `omtafel=${token}; ${savedCookie(false)}=acting`;
  const page = await open.app.fetch(
    new Request('http://omtafel.test/mijn-plan', { headers: { host: 'omtafel.test', cookie } }),
  );
  const text = await page.text();
  expect(text).toContain('Je werkt weer voor jezelf.');
  expect(text).not.toContain('Het is bewaard.');
});

test('the menu of a client says in which room a page of the own household lies', async () => {
  const open = await site(here);
  const daan = await open.visitor(table.daan);
  const home = householdPath(table.householdId);
  const current = async (path: string) =>
    [...(await daan.get(path)).text.matchAll(/<a href="([^"]+)" aria-current="(page|true)">/g)].map(
      ([, ...found]) => found,
    );
  expect(await current('/mijn-plan')).toEqual([['/mijn-plan', 'page']]);
  expect(await current(`${home}/gesprekken`)).toEqual([['/mijn-gesprekken', 'true']]);
  expect(await current(`${home}/voorbereiden`)).toEqual([['/mijn-gesprekken', 'true']]);
  expect(await current(`${home}/tafel`)).toEqual([['/mijn-tafel', 'true']]);
  expect(await current(planPaths.newAction(table.householdId))).toEqual([['/mijn-plan', 'true']]);
  expect(await current(`${home}/wie-keek`)).toEqual([]);
});

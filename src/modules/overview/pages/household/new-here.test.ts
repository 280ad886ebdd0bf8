import { beforeAll, expect, test } from 'vitest';
import { plain } from '../../../../testing/visitor.ts';
import { ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { addAction, addGoal, disputeItem, planPaths } from '../../../plan/index.ts';
import { type PlanTable, planTableOf } from '../../../plan/testing.ts';
import { householdPath } from '../../paths.ts';

/** What a professional reads first on the page of a household: what is new, and what was promised. */
const here = ownWorld();
const site = ownSite(here);
let table: PlanTable;
let letters: string;
const read = async (who: string) => plain((await (await site.visitor(who)).get(householdPath(table.householdId))).text);
const promise = (what: string, due: string | null, doer: string) =>
  table.as(table.fatima, (cx) => addAction(cx, table.householdId, { what, doer, due }));

beforeAll(async () => {
  table = await planTableOf(here, { alone: true });
  await promise('de school bellen', null, table.fatima);
  await promise('de woning bekijken', '2026-12-23', table.fatima);
  await promise('de huisarts bellen', '2026-11-26', table.fatima);
  ({ actionId: letters } = await promise('alle brieven openen', null, table.daan));
});

test('what I promised stands by date, what has no day last', async () => {
  const page = await read(table.fatima);
  const promised = page.slice(page.indexOf('Jij beloofde'), page.indexOf('Het plan'));
  const found = ['de huisarts bellen', 'de woning bekijken', 'de school bellen'].map((what) => promised.indexOf(what));
  expect(found.every((at) => at > 0)).toBe(true);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
});

test('that somebody remembers an agreement otherwise is new for the others, and not for who said so', async () => {
  await read(table.omar);
  here.now = new Date('2026-11-24T09:00:00Z');
  await table.as(table.daan, (cx) =>
    disputeItem(cx, table.householdId, { kind: 'action', id: letters }, 'samen met Sanne'),
  );
  here.now = new Date('2026-11-24T10:00:00Z');
  expect(await read(table.omar)).toContain('Daan weet dit anders: ‘alle brieven openen’');
});

test('nobody is asked to stand behind a plan with nothing in it yet', async () => {
  const fresh = await planTableOf(here, { alone: true });
  const asked = async () => {
    const fatima = await site.visitor(fresh.fatima);
    const pages = [householdPath(fresh.householdId), planPaths.plan(fresh.householdId)];
    return Promise.all(pages.map(async (path) => (await fatima.get(path)).text.includes('Wie staat erachter?')));
  };
  expect(await asked()).toEqual([false, false]);
  await fresh.as(fresh.daan, (cx) => addGoal(cx, fresh.householdId, { words: 'rust', domain: 'money' }));
  expect(await asked()).toEqual([true, true]);
});

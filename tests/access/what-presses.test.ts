import { beforeAll, expect, test } from 'vitest';
import { plain } from '../../src/testing/visitor.ts';
import { ownSite, ownWorld } from '../../src/testing/own-world.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { addCrisis, changeCrisis, moneyPaths } from '../../src/modules/finances/index.ts';

/** What presses, as who reads it: what to do now, what is past, and what is left to say. */
const here = ownWorld();
const site = ownSite(here);
let table: PlanTable;
let crisis: string;
const path = () => moneyPaths.crisis(table.householdId, crisis);
const read = async (who: string) => plain((await (await site.visitor(who)).get(path())).text);
const at = (day: string) => {
  here.now = new Date(`${day}T09:00:00Z`);
};

beforeAll(async () => {
  at('2026-11-23');
  table = await planTableOf(here, { alone: true });
  crisis = await table.as(table.daan, (cx) =>
    addCrisis(cx, table.householdId, { kind: 'electricity', happensOn: null, words: '', adult: table.daan }),
  );
});

test('nobody reads that nothing has to be paid: that is not known here', async () => {
  const page = await read(table.daan);
  expect(page).toContain('Bel eerst, voordat je iets betaalt.');
  expect(page).toContain('Het eerste gesprek is uiterlijk');
});

test('a first talk that was not held in time is not told as if it is still to come', async () => {
  at('2026-12-01');
  const mine = await read(table.daan);
  expect(mine).toContain(
    'Het eerste gesprek had er uiterlijk donderdag 26 november moeten zijn. Is het er nog niet? Bel.',
  );
  expect(await read(table.fatima)).toContain('Het eerste gesprek had er uiterlijk donderdag 26 november moeten zijn.');
});

test('after the first talk only the end of the threat is asked', async () => {
  expect(await read(table.daan)).toContain('Het eerste gesprek is geweest');
  await table.as(table.daan, (cx) =>
    changeCrisis(cx, table.householdId, crisis, { step: 'talked', words: '', version: 1 }),
  );
  const page = await read(table.daan);
  expect(page).not.toContain('Het eerste gesprek is geweest');
  expect(page).toContain('Is het gevaar voorbij?');
  const daan = await site.visitor(table.daan);
  const fields = { step: /name="step" value="(\w+)"/.exec((await daan.get(path())).text)?.[1] ?? '', version: '2' };
  await daan.post(moneyPaths.crisisStep(table.householdId, crisis), { ...fields, words: 'Een regeling.' });
  expect((await daan.get(moneyPaths.money(table.householdId))).text).not.toContain('Eerst dit');
});

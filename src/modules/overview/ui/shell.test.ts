import { afterAll, beforeAll, expect, test } from 'vitest';
import { site } from '../../../testing/visitor.ts';
import { type World, world } from '../../../testing/world.ts';
import { planPaths } from '../../plan/index.ts';
import { type PlanTable, planTableOf } from '../../plan/testing.ts';
import { householdPath } from '../paths.ts';

let here: World;
let table: PlanTable;
beforeAll(async () => {
  here = await world();
  table = await planTableOf(here);
});
afterAll(() => here.close());

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

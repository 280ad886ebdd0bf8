import { beforeAll, expect, test } from 'vitest';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { site, type Visitor } from '../../src/testing/visitor.ts';
import { ownWorld } from '../../src/testing/own-world.ts';

/** Schemes and help of the law: a line that is tapped is chosen, and who applies for it has an agreement in the plan. */
const here = ownWorld();
let table: PlanTable;
let daan: Visitor;
const at = (path: string): string => `/huishoudens/${table.householdId}${path}`;

beforeAll(async () => {
  table = await planTableOf(here, { alone: true });
  daan = await (await site(here)).visitor(table.daan);
});

test.each([
  ['/geld/regelingen', 'scheme', 'huurtoeslag', 'Huurtoeslag'],
  ['/werk/regelingen', 'instrument', 'loonkostensubsidie', 'Loonkostensubsidie'],
])('%s', async (path, field, code, name) => {
  const seen = await daan.get(at(`${path}?kies=${code}`));
  expect(seen.text).toContain(`href="${at(path)}?kies=${code}#antwoord"`);
  expect(seen.text).toMatch(new RegExp(`<option value="${code}" selected`));
  const says = { [field]: code, state: 'applied', adult: table.daan, doer: table.fatima };
  expect((await daan.post(at(path), { ...says, [field]: 'kaas' })).status).toBe(400);
  expect((await daan.post(at(path), { ...says, doer: table.householdId })).status).toBe(400);
  expect((await daan.post(at(path), says)).location).toBe(at(path));
  expect((await daan.get(at(path))).text).toContain('aangevraagd');
  expect((await daan.get(at('/plan'))).text).toContain(`Aanvragen: ${name}`);
});

test('the schemes have a title for who looks along that says nothing of an own right', async () => {
  const path = at('/geld/regelingen');
  expect((await daan.get(path)).text).toContain(
    '<h1 class="nl-heading nl-heading--level-1">Misschien heb je hier recht op',
  );
  const fatima = await (await site(here)).visitor(table.fatima);
  const { text } = await fatima.get(path);
  expect(text).toContain('Regelingen die misschien passen');
  expect(text).not.toContain('heb je hier recht op');
});

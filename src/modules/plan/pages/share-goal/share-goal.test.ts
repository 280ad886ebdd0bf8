import { beforeEach, describe, expect, test } from 'vitest';
import { plain } from '../../../../testing/visitor.ts';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { addAction } from '../../commands/add-action.ts';
import { addGoal } from '../../commands/add-goal.ts';
import { planPaths } from '../../paths.ts';
import { planTableOf } from '../../testing.ts';

const here = ownWorld();
const { visitor } = ownSite(here);
const table = anew(() => planTableOf(here));
let goalId: string;
let actionId: string;
beforeEach(async () => {
  const { householdId, daan } = table;
  ({ goalId } = await table.as(daan, (cx) =>
    addGoal(cx, householdId, { words: 'Ik wil rust', domain: 'work', adult: daan, audience: 'client-and-me' }),
  ));
  ({ actionId } = await table.as(daan, (cx) =>
    addAction(cx, householdId, { what: 'Brief zoeken', doer: daan, goal: goalId }),
  ));
});

describe('who reads this, chosen later', () => {
  test('stands on the page of the goal, with the way to change it', async () => {
    const daan = await visitor(table.daan);
    const page = await daan.get(planPaths.goal(table.householdId, goalId));
    expect(plain(page.text)).toContain('Wie mag dit lezen? Dit lezen: jij en Fatima (casemanager).');
    expect(page.text).toContain(`href="${planPaths.shareGoal(table.householdId, goalId)}"`);
  });

  test('the client chooses and is asked about each agreement on the same page', async () => {
    const daan = await visitor(table.daan);
    const path = planPaths.shareGoal(table.householdId, goalId);
    const form = await daan.get(path);
    expect(form.text).toMatch(/value="client-and-me" checked/);
    expect(plain(form.text)).toContain('Welke afspraken gaan mee?');
    expect(form.text).toMatch(new RegExp(`type="checkbox"[^>]*value="${actionId}"`));
    // Nothing is shared by leaving it open.
    expect(form.text).not.toMatch(new RegExp(`value="${actionId}" checked`));
    const done = await daan.post(path, { audience: 'table', actions: actionId, version: '1' });
    expect(done.location).toBe(planPaths.goal(table.householdId, goalId));
    const omar = await visitor(table.omar);
    expect((await omar.get(planPaths.goal(table.householdId, goalId))).text).toContain('Brief zoeken');
  });

  test('a professional names the client; the choices are said from the client’s side', async () => {
    const fatima = await visitor(table.fatima);
    const path = planPaths.shareGoal(table.householdId, goalId);
    expect(plain((await fatima.get(path)).text)).toContain('De inwoner en de casemanager');
    const alone = await fatima.post(path, { audience: 'table', version: '1' });
    expect([alone.status, alone.text.includes('Kies een antwoord.')]).toEqual([400, true]);
    expect((await fatima.post(path, { audience: 'table', version: '1', together: table.daan })).status).toBe(303);
  });

  test('who would lose sight of an own agreement is named at the field', async () => {
    const { householdId, daan, omar } = table;
    const { goalId: open } = await table.as(daan, (cx) =>
      addGoal(cx, householdId, { words: 'Ik wil werk', domain: 'work', adult: daan }),
    );
    await table.as(omar, (cx) => addAction(cx, householdId, { what: 'Bellen', doer: omar, goal: open }));
    const browser = await visitor(daan);
    const refused = await browser.post(planPaths.shareGoal(householdId, open), { audience: 'only-me', version: '1' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Omar doet hier nog iets voor.');
  });

  test('two people at once: the second reads what stands there now', async () => {
    const daan = await visitor(table.daan);
    const path = planPaths.shareGoal(table.householdId, goalId);
    expect((await daan.post(path, { audience: 'table', version: '1' })).status).toBe(303);
    const late = await daan.post(path, { audience: 'only-me', version: '1' });
    expect([late.status, late.text.includes('value="only-me" checked')]).toEqual([409, true]);
  });

  test('one agreement alone is shared on its own page, never wider than its goal', async () => {
    const daan = await visitor(table.daan);
    const path = planPaths.shareAction(table.householdId, actionId);
    const form = await daan.get(path);
    expect(form.text).not.toContain('value="table"');
    expect((await daan.post(path, { audience: 'table', version: '1' })).status).toBe(400);
    expect((await daan.post(path, { audience: 'only-me', version: '1' })).status).toBe(303);
    const fatima = await visitor(table.fatima);
    expect((await fatima.get(planPaths.action(table.householdId, actionId))).status).toBe(404);
  });
});

test('who wrote an agreement for somebody else works on it as well, also on the screen', async () => {
  const { householdId, omar, fatima } = table;
  const { actionId: written } = await table.as(omar, (cx) =>
    addAction(cx, householdId, { what: 'Nabellen', doer: fatima }),
  );
  const page = await (await visitor(omar)).get(planPaths.action(householdId, written));
  expect(page.text).toContain(planPaths.actionState(householdId, written));
});

import { expect, test } from 'vitest';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { plain } from '../../../../testing/visitor.ts';
import { addAction } from '../../commands/add-action.ts';
import { planPaths } from '../../paths.ts';
import { planTableOf } from '../../testing.ts';

const here = ownWorld();
const { visitor } = ownSite(here);
const table = anew(() => planTableOf(here));

/** Written down by Fatima alone: Sanne, about whom nothing is agreed, promised something. */
const promised = async () => {
  const { householdId, fatima, sanne } = table;
  const input = { what: 'De post halen', doer: sanne };
  const { actionId } = await table.as(fatima, (cx) => addAction(cx, householdId, input));
  return { page: planPaths.action(householdId, actionId), share: planPaths.shareAction(householdId, actionId) };
};

test('a client reads that the own sister cannot read what she promised, and shows it with one tap', async () => {
  const { page, share } = await promised();
  const [daan, sanne] = [await visitor(table.daan), await visitor(table.sanne)];
  expect((await sanne.get(page)).status).toBe(404);
  const before = await daan.get(page);
  expect(plain(before.text)).toContain('Sanne doet dit, maar leest het nog niet.');
  expect(before.text).toMatch(new RegExp(`name="shownTo" value="${table.sanne}"`));
  const sent = { audience: 'table', shownTo: table.sanne, version: '1' };
  expect((await daan.post(share, sent)).location).toBe(page);
  expect(plain((await sanne.get(page)).text)).toContain('De post halen');
  const after = plain((await daan.get(page)).text);
  expect(after).toMatch(/Dit lezen: jij, .*Sanne/);
  expect(after).not.toContain('leest het nog niet');
});

test('a professional reads it too, and has to do it together with the client', async () => {
  const { page, share } = await promised();
  const fatima = await visitor(table.fatima);
  const shown = await fatima.get(page);
  expect(plain(shown.text)).toContain('Sanne doet dit, maar leest het nog niet.');
  expect(shown.text).not.toContain('name="shownTo"');
  expect((await fatima.get(share)).text).toContain('name="shownTo"');
  const alone = await fatima.post(share, { audience: 'table', groups: [], shownTo: table.sanne, version: '1' });
  expect(alone.status).toBe(400);
});

test('what is for oneself alone is shown to nobody: said at the field, and nothing is saved', async () => {
  const { page, share } = await promised();
  const daan = await visitor(table.daan);
  const answer = await daan.post(share, { audience: 'only-me', shownTo: table.sanne, version: '1' });
  expect(answer.status).toBe(400);
  expect((await (await visitor(table.sanne)).get(page)).status).toBe(404);
});

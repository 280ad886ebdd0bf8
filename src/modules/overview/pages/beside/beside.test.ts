import { beforeEach, describe, expect, test } from 'vitest';
import { type Visitor } from '../../../../testing/visitor.ts';
import { anew, ownSite, ownWorld } from '../../../../testing/own-world.ts';
import { makeEntryLink } from '../../../accounts/index.ts';
import { addGoal } from '../../../plan/index.ts';
import { planTableOf } from '../../../plan/testing.ts';
import { besidePath } from '../../paths.ts';

const here = ownWorld();
const open = ownSite(here);
const table = anew(() => planTableOf(here));
let fatima: Visitor;
let page: string;
beforeEach(async () => {
  page = besidePath(table.householdId, table.daan);
  fatima = await open.visitor(table.fatima);
  await table.as(table.daan, (cx) =>
    addGoal(cx, table.householdId, {
      words: 'Alleen van mij.',
      domain: 'meaning',
      adult: table.daan,
      audience: 'only-me',
    }),
  );
  await table.as(table.fatima, (cx) =>
    makeEntryLink(cx, {
      personId: table.daan,
      kind: 'window',
      code: '482913',
      householdId: table.householdId,
      role: 'case-manager',
    }),
  );
});

const events = async (action: string) =>
  (
    await here.database.owner.query<{ who: string; reason: string | null; allowed: boolean }>(
      `select p.given_name as who, e.reason_code as reason, e.allowed from audit_event e
       join person p on p.id = e.actor_person_id where e.household_id = $1 and e.action = $2 order by e.id`,
      [table.householdId, action],
    )
  ).rows;

describe('a professional who looks together with a client', () => {
  test('sees the client’s own sheet after the client typed the code, with a bar, and can change nothing', async () => {
    const before = await fatima.get(page);
    expect(before.text).not.toContain('Alleen van mij.');
    expect(before.text).toContain('De code van Daan');
    // Nothing of it is kept on the device, nor readable over a shoulder.
    expect(before.text).not.toContain('data-autosave');
    expect(before.text).toMatch(/<input[^>]*type="password"/);
    const typed = await fatima.post(page, { code: '482913' });
    expect(typed.headers.get('set-cookie'), 'nothing was kept, and nothing says so').toBeNull();
    const sheet = await fatima.get(page);
    expect(sheet.text).toContain('Samen kijken met Daan.');
    expect(sheet.text).toContain('Alleen van mij.');
    expect(sheet.text).toContain('Dag Daan. Jij beslist.');
    expect(sheet.text).toMatch(/<fieldset[^>]*\bdisabled/);
    expect((await fatima.post('/mijn-plan/stap', { action: table.daan, state: 'done', version: '1' })).status).toBe(
      403,
    );
  });

  test('is logged, and so is the client', async () => {
    await fatima.post(page, { code: '482913' });
    await fatima.get(page);
    expect(await events('plan.open-beside')).toEqual([{ who: 'Fatima', reason: null, allowed: true }]);
    expect(await events('plan.view')).toEqual([{ who: 'Daan', reason: 'beside', allowed: true }]);
    expect((await events('household.view')).at(-1)).toEqual({ who: 'Fatima', reason: 'viewed', allowed: true });
  });

  test('closes it with a button, and it closes by itself after ten minutes without a look', async () => {
    await fatima.post(page, { code: '482913' });
    await here.database.owner.query(
      `update session set beside_seen_at = now() - interval '11 minutes' where person_id = $1 and beside_person_id is not null`,
      [table.fatima],
    );
    expect((await fatima.get(page)).text).not.toContain('Alleen van mij.');
    await fatima.post(page, { code: '482913' });
    expect((await fatima.get(page)).text).toContain('Alleen van mij.');
    expect((await fatima.post(page, { act: 'close' })).status).toBe(303);
    expect((await fatima.get(page)).text).not.toContain('Alleen van mij.');
  });

  test('cannot guess: every wrong code counts, and after five the right one is of no use', async () => {
    for (const code of ['000000', '000001', '000002', '000003', '000004']) {
      const sent = await fatima.post(page, { code });
      expect(sent.location).toBe(`${page}?fout=1`);
    }
    await fatima.post(page, { code: '482913' });
    const after = await fatima.get(page);
    expect(after.text).not.toContain('Alleen van mij.');
    expect(after.text).toContain('Daan heeft nog geen code.');
    expect((await events('plan.open-beside')).every(({ allowed }) => !allowed)).toBe(true);
  });

  test('opens one view at a time, in one session, and only with a place at this table', async () => {
    await fatima.post(page, { code: '482913' });
    expect((await fatima.get(besidePath(table.householdId, table.noor))).text).toContain('Noor heeft nog geen code.');
    expect((await (await open.visitor(table.fatima)).get(page)).text).not.toContain('Alleen van mij.');
    const stranger = await open.visitor(await here.staff('Vreemd'));
    expect((await stranger.get(page)).status).toBe(404);
    expect((await stranger.post(page, { code: '482913' })).status).toBe(404);
    expect((await fatima.get(besidePath(table.householdId, table.omar))).status).toBe(404);
    expect((await fatima.post(page, { code: '' })).status).toBe(400);
  });
});

import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { endPlace } from '../../src/modules/households/testing.ts';
import { planTableOf, type PlanTable } from '../../src/modules/plan/testing.ts';
import { takeBackYes } from '../../src/modules/sharing/testing.ts';
import { ownBrowser } from './own-browser.ts';

const here = ownBrowser();
let table: PlanTable;
let page: Page;
const gone = 'Je kunt deze pagina niet meer zien';

beforeEach(async () => {
  table = await planTableOf(here.town, { alone: true });
});

/** Opens a page and waits until its script knows on what it was drawn. */
async function opened(personId: string, path: string): Promise<void> {
  const context = await here.browser.newContext();
  await context.addCookies([await here.served.sessionOf(personId)]);
  page = await context.newPage();
  await page.clock.install();
  const first = page.waitForResponse((response) => response.url().includes('/mag-ik-nog'));
  await page.goto(`${here.served.url}${path}`);
  await first;
}
/** Something happens; with five seconds more on the clock of the page it says that it is gone. */
async function goesAfter(happens: () => Promise<unknown>): Promise<void> {
  await happens();
  await page.clock.runFor(5000);
  await page.getByRole('heading', { name: gone }).waitFor();
}
const takesBack = () =>
  here.town.as(table.daan).run((cx) => takeBackYes(cx, table.householdId, { personId: table.daan, reason: '' }));
const events = async () =>
  (await here.town.database.owner.query<{ count: number }>('select count(*)::int as count from audit_event')).rows[0]
    ?.count;

test('a ground that a client withdraws takes the open page away within five seconds, with all that stood on it', async () => {
  await opened(table.omar, `/huishoudens/${table.householdId}`);
  await goesAfter(takesBack);
  expect(await page.locator('body').innerText()).not.toContain('Huis Proef');
  expect(await page.title()).toBe('Omtafel');
  await page.context().close();
});

test('a place that ends takes the page away, also a list over all households', async () => {
  await opened(table.omar, '/mijn-week');
  const ends = () =>
    here.town.as(table.daan).run(async (cx) => {
      const place = await cx.db
        .selectFrom('place')
        .select(['id', 'version'])
        .where('household_id', '=', table.householdId)
        .where('person_id', '=', table.omar)
        .executeTakeFirstOrThrow();
      await endPlace(cx, table.householdId, { placeId: place.id, version: place.version });
    });
  await goesAfter(ends);
  await page.context().close();
});

test('asking is no event, no use of the session, and nothing happens while all stays as it was', async () => {
  await opened(table.omar, `/huishoudens/${table.householdId}`);
  await here.town.database.owner.query(
    `update session set last_seen_at = now() - interval '20 minutes' where person_id = $1`,
    [table.omar],
  );
  const before = await events();
  const asked = () => page.waitForResponse((response) => response.url().includes('/mag-ik-nog'));
  await asked();
  await asked();
  expect(await events()).toBe(before);
  const { rows } = await here.town.database.owner.query<{ ago: number }>(
    'select extract(epoch from now() - last_seen_at)::int as ago from session where person_id = $1',
    [table.omar],
  );
  expect(rows[0]?.ago).toBeGreaterThan(19 * 60);
  expect(await page.getByText(gone).count()).toBe(0);
  await page.context().close();
});

test('without a connection the page stays, and goes as soon as there is one', async () => {
  await opened(table.omar, `/huishoudens/${table.householdId}`);
  await page.context().setOffline(true);
  await takesBack();
  await page.waitForEvent('requestfailed');
  expect(await page.getByText(gone).count()).toBe(0);
  await goesAfter(() => page.context().setOffline(false));
  await page.context().close();
});

import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openHousehold } from '../../src/modules/households/index.ts';
import { ownBrowser } from './own-browser.ts';
import { keptRows, offer, ready, send, status, typedWords } from './long-form.ts';

const here = ownBrowser();
let fatima: string;
let context: BrowserContext;
let householdId: string;

beforeAll(async () => {
  fatima = await here.town.staff('Fatima');
});
beforeEach(async () => {
  householdId = await open();
  context = await here.browser.newContext({ locale: 'nl-NL' });
  await context.addCookies([await here.served.sessionOf(fatima)]);
});
afterEach(() => context.close());

async function open(): Promise<string> {
  const opened = await here.town
    .as(fatima)
    .run((cx) => openHousehold(cx, { name: 'Huis', safeContact: 'bel overdag', client: { givenName: 'Rosa' } }));
  return opened.householdId;
}
const pathOf = (household: string): string => `/huishoudens/${household}/keukentafel`;
const strengths = (page: Page) => page.locator('textarea[name=strengths]');

async function openTalk(household = householdId): Promise<Page> {
  const page = await context.newPage();
  await page.goto(here.served.url + pathOf(household));
  await ready(page);
  return page;
}

/** Fills in a talk without a connection, sends it, and closes the page before the connection is back. */
async function talkWithoutConnection(): Promise<void> {
  const page = await openTalk();
  await context.setOffline(true);
  await strengths(page).fill(typedWords);
  await page.locator('input[name=urgency]').first().check();
  await page.locator('input[name=speaks-1]').fill('Papiaments');
  await send(page);
  await status(page).getByText('Nog niet verstuurd. We proberen het opnieuw').waitFor();
  await expect.poll(() => keptRows(page)).toHaveLength(1);
  await page.close();
  await context.setOffline(false);
}

async function putBackAndSend(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Zet terug' }).click();
  await expect.poll(() => strengths(page).inputValue()).toBe(typedWords);
  await send(page);
}

const talks = async (): Promise<unknown[]> => {
  const asked = 'select household_id, strengths from kitchen_talk where household_id = $1';
  return (await here.town.database.owner.query<{ household_id: string; strengths: string }>(asked, [householdId])).rows;
};

test('the kitchen-table talk survives a lost connection and a closed page, and is saved once', async () => {
  await talkWithoutConnection();
  const elsewhere = await openTalk(await open());
  await elsewhere.waitForLoadState('networkidle');
  expect(await offer(elsewhere).count(), 'kept per household').toBe(0);
  const page = await openTalk();
  await offer(page).waitFor();
  expect(await talks()).toEqual([]);
  await putBackAndSend(page);
  await page.waitForURL((url) => url.pathname !== pathOf(householdId));
  expect(await talks()).toEqual([{ household_id: householdId, strengths: typedWords }]);
  expect(await keptRows(page)).toEqual([]);
});

test('what somebody else changed of a member meanwhile is not overwritten by the talk that was put back', async () => {
  await talkWithoutConnection();
  await here.town.database.owner.query(
    `update member set speaks = 'Turks', version = version + 1 where household_id = $1 and client`,
    [householdId],
  );
  const page = await openTalk();
  await page.getByText('Intussen is hier iets veranderd').waitFor();
  await putBackAndSend(page);
  await page.getByText('Turks').first().waitFor();
  expect(new URL(page.url()).pathname).toBe(pathOf(householdId));
  expect(await page.locator('input[name=speaks-1]').inputValue()).toBe('Papiaments');
  expect(await strengths(page).inputValue()).toBe(typedWords);
  expect(await talks()).toEqual([]);
  await send(page);
  await page.waitForURL((url) => url.pathname !== pathOf(householdId));
  expect(await talks()).toHaveLength(1);
});

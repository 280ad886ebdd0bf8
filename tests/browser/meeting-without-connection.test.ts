import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { recordAttendance } from '../../src/modules/meetings/index.ts';
import { meetingTable, type MeetingTable } from '../../src/modules/meetings/testing.ts';
import { type Served, serve } from '../../src/testing/server.ts';
import { type World, world } from '../../src/testing/world.ts';
import { launchBrowser } from './browser.ts';

let town: World;
let served: Served;
let browser: Browser;
let table: MeetingTable;
let meetingId: string;

beforeAll(async () => {
  town = await world();
  [served, browser] = await Promise.all([serve(town), launchBrowser()]);
  table = await meetingTable(town);
  town.now = new Date('2026-11-26T12:58:00Z');
  meetingId = await table.plan();
  const present = [table.daan, table.fatima, table.omar];
  await town.as(table.omar).run((cx) => recordAttendance(cx, table.householdId, meetingId, { present }));
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await town?.close();
});

const rows = async (query: string): Promise<string[]> =>
  (await town.database.owner.query<{ words: string }>(query, [table.householdId])).rows.map((row) => row.words);

/** The page of who leads, once its script has the key with which it keeps things. */
async function opened(personId: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([await served.sessionOf(personId)]);
  const page = await context.newPage();
  const key = page.waitForResponse((response) => response.url().includes('/concept-sleutel'));
  await page.goto(`${served.url}/huishoudens/${table.householdId}/gesprekken/${meetingId}/aan-tafel`);
  await key;
  await page.getByText('Wat je typt, bewaren we op dit apparaat').first().waitFor({ state: 'attached' });
  return page;
}

test('the whole meeting runs from one laptop without a connection, and nothing is lost or doubled', async () => {
  const page = await opened(table.omar);
  await page.context().setOffline(true);
  const step = (name: string) => page.getByRole('link', { name, exact: true }).click();
  const list = page.locator('[data-queue-list]');

  await step('Wat wil je bereiken?');
  await page.getByLabel('Wat wil je bereiken?').fill('Ik wil rust over mijn geld.');
  await page.getByLabel('Waar gaat het over?').selectOption({ label: 'Geld' });
  await page.getByRole('button', { name: 'Zet dit doel in het plan' }).click();
  await list.getByText('Ik wil rust over mijn geld.').waitFor();

  await step('Wie doet wat?');
  await page.getByLabel('Wat spreken jullie af?').fill('Ruth belt over uitstel');
  await page.getByLabel('Wie doet het?').selectOption({ label: 'Ruth, Organisatie other' });
  await page.getByRole('button', { name: 'Zet in het plan' }).click();
  await list.getByText('Ruth belt over uitstel').waitFor();

  const note = page.locator('#schrijf').getByLabel('Wat er wordt gezegd');
  for (const words of ['Daan belt liever niet zelf.', 'Fatima gaat mee.']) {
    await note.fill(words);
    await page.getByRole('button', { name: 'Schrijf op' }).first().click();
    await list.getByText(words).waitFor();
  }
  // One key turns to the shared view, with what was entered since, and back.
  await page.keyboard.press('s');
  await page.locator('[data-turned]').getByText('Fatima gaat mee.').waitFor();
  await page.keyboard.press('s');

  await step('Sta je hierachter?');
  for (const [name, answer] of [
    ['Daan', 'ja'],
    ['Fatima', 'voor een deel'],
  ] as const) {
    const asked = page.getByRole('group', { name: new RegExp(`^${name}: `) });
    await asked.getByLabel(answer, { exact: true }).check();
    await page.getByRole('button', { name: 'Bewaar het antwoord' }).first().click();
    await asked.waitFor({ state: 'detached' });
  }
  expect(await list.getByRole('listitem').count()).toBe(6);

  await page.context().setOffline(false);
  await expect.poll(() => list.getByRole('listitem').count(), { timeout: 20_000 }).toBe(0);
  expect(await rows('select words from goal where household_id = $1')).toEqual(['Ik wil rust over mijn geld.']);
  expect(await rows('select what as words from action where household_id = $1')).toEqual(['Ruth belt over uitstel']);
  expect(await rows('select words from meeting_note where household_id = $1 order by at, words')).toEqual([
    'Daan belt liever niet zelf.',
    'Fatima gaat mee.',
  ]);
  expect((await rows('select answer as words from standing where household_id = $1')).sort()).toEqual([
    'partly',
    'yes',
  ]);
  await page.context().close();
}, 90_000);

test('a browser that dies without a connection has lost nothing: what waited is sent when the page is opened again', async () => {
  const context = await browser.newContext();
  await context.addCookies([await served.sessionOf(table.omar)]);
  const address = `${served.url}/huishoudens/${table.householdId}/gesprekken/${meetingId}/aan-tafel`;
  const first = await context.newPage();
  await first.goto(address);
  await first.getByText('Wat je typt, bewaren we op dit apparaat').first().waitFor({ state: 'attached' });
  await context.setOffline(true);
  await first.locator('#schrijf').getByLabel('Wat er wordt gezegd').fill('Dit mag niet weg zijn.');
  await first.getByRole('button', { name: 'Schrijf op' }).first().click();
  await first.locator('[data-queue-list]').getByText('Dit mag niet weg zijn.').waitFor();
  await first.close();
  await context.setOffline(false);
  const second = await context.newPage();
  await second.goto(address);
  await expect
    .poll(() => rows(`select words from meeting_note where household_id = $1 and words like 'Dit mag%'`), {
      timeout: 15_000,
    })
    .toEqual(['Dit mag niet weg zijn.']);
  await context.close();
}, 60_000);

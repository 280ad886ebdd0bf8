import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { recordAttendance } from '../../src/modules/meetings/index.ts';
import { meetingTable, type MeetingTable } from '../../src/modules/meetings/testing.ts';
import { atTable, device, kept } from './eight.ts';
import { ownBrowser } from './own-browser.ts';

const here = ownBrowser();
let table: MeetingTable;
let page: Page;

/** The page of who leads, without a connection, at a step. */
beforeEach(async () => {
  here.town.now = new Date('2026-11-26T12:58:00Z');
  table = await meetingTable(here.town);
  const { householdId, daan, fatima, omar } = table;
  const meetingId = await table.plan();
  await here.town.as(omar).run((cx) => recordAttendance(cx, householdId, meetingId, { present: [daan, fatima, omar] }));
  page = await device(here.browser, 1280, 900);
  await atTable(page, here.served, `/huishoudens/${householdId}/gesprekken/${meetingId}/aan-tafel`, omar);
  await page.locator('[data-queue-list][data-ready]').waitFor({ state: 'attached' });
  await page.context().setOffline(true);
});

const step = (name: string) => page.getByRole('link', { name, exact: true }).press('Enter');
const list = () => page.locator('[data-queue-list]');
const press = (name: string, inside = page.locator('div[data-step]')) =>
  inside.getByRole('button', { name }).first().press('Enter');
const goal = async (words: string) => {
  await step('Wat wil je bereiken?');
  await page.getByLabel('Wat wil je bereiken?').fill(words);
  await page.getByLabel('Waar gaat het over?').selectOption({ label: 'Geld' });
  await press('Zet dit doel in het plan');
  await list().getByText(words).first().waitFor();
};
const rows = async (query: string): Promise<unknown[]> =>
  (await here.town.database.owner.query<Record<string, unknown>>(query, [table.householdId])).rows;

test('a goal that is taken back names what goes with it; an agreement for it stays, without the goal', async () => {
  await goal('Ik wil rust over mijn geld.');
  await page.getByRole('group', { name: 'Daan: Sta je hierachter?' }).getByLabel('nee', { exact: true }).check();
  await press('Bewaar het antwoord', page.locator('section').filter({ hasText: 'Daan: Sta je hierachter?' }));
  await expect.poll(() => list().locator('li').count()).toBe(2);
  await step('Wie doet wat?');
  await page.getByLabel('Wat spreken jullie af?').fill('Ruth belt over uitstel');
  await page.getByLabel('Wie doet het?').selectOption({ label: 'Ruth, Organisatie other' });
  await page.locator('#nieuwe-afspraak summary').press('Enter');
  await page.getByLabel('Bij welk doel?').selectOption({ label: 'Ik wil rust over mijn geld.' });
  await press('Zet in het plan');
  await expect.poll(() => list().locator('li').count()).toBe(3);

  await list().locator('summary').press('Enter');
  const back = list().getByRole('button', { name: /^Haal terug: Ik wil rust over mijn geld/ });
  await back.press('Enter');
  const doubt = list().locator('.om-notice');
  await doubt.getByText('Dit gaat dan ook weg:').waitFor();
  expect(await doubt.locator('ul').nth(0).innerText()).toContain('nee');
  await doubt.getByText('Dit blijft, maar hoort er dan niet meer bij:').waitFor();
  expect(await doubt.locator('ul').nth(1).innerText()).toContain('Ruth belt over uitstel');
  // Thought better of it: nothing is gone.
  await doubt.getByRole('button', { name: 'Laat het staan' }).press('Enter');
  expect(
    await list()
      .getByRole('button', { name: /^Haal terug/ })
      .count(),
  ).toBe(3);

  await back.press('Enter');
  await doubt.getByRole('button', { name: 'Haal alles terug' }).press('Enter');
  await expect.poll(() => list().locator('li').count()).toBe(1);
  expect(await page.getByLabel('Bij welk doel?').locator('option').count()).toBe(1);
  await page.context().setOffline(false);
  await expect
    .poll(() => rows('select what from action where household_id = $1'), { timeout: 20_000 })
    .toEqual([{ what: 'Ruth belt over uitstel' }]);
  expect(await rows('select 1 from goal where household_id = $1')).toEqual([]);
  expect(await rows('select 1 from action where household_id = $1 and goal_id is not null')).toEqual([]);
  await page.context().close();
}, 90_000);

test('a round leaves nothing behind when everybody spoke, and whoever wants to speaks later', async () => {
  await page.locator('#vragen summary').press('Enter');
  const field = page.getByLabel('Wat vraag je aan iedereen?');
  await field.fill('Waar heb je zin in?');
  await press('Vraag een ronde', page.locator('#vragen'));
  const round = page.locator('section').filter({ has: page.getByLabel(/: Wat vind jij\?/) });
  await round.waitFor();
  expect(await field.inputValue()).toBe('');
  // The client is asked first, and may be the last to answer.
  await page.getByLabel('Daan: Wat vind jij?').waitFor();
  await round.getByRole('button', { name: 'Eerst iemand anders' }).press('Enter');
  for (const name of ['Fatima', 'jij', 'Daan']) {
    await page.getByLabel(`${name}: Wat vind jij?`).fill(`Dit vindt ${name}.`);
    // Nobody is left to go first.
    expect(await round.getByRole('button', { name: 'Eerst iemand anders' }).count()).toBe(name === 'Daan' ? 0 : 1);
    await press('Bewaar het antwoord', round);
  }
  await round.waitFor({ state: 'hidden' });
  await list().getByText('Nog 3 die wachten').waitFor();
  expect(await page.locator('section:visible').filter({ hasText: 'Waar heb je zin in?' }).count()).toBe(0);
  await page.context().close();
}, 90_000);

test('the shared view has a button that leads back to where who leads was', async () => {
  await page.getByRole('link', { name: /Toon het gedeelde scherm/ }).press('Enter');
  const turned = page.locator('[data-turned]');
  await turned.waitFor();
  expect(await page.locator('#schrijf').isVisible()).toBe(false);
  await turned.getByRole('button', { name: 'Terug naar jouw scherm' }).click();
  await turned.waitFor({ state: 'detached' });
  expect(await page.locator('#schrijf').isVisible()).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Toon het gedeelde scherm');
  await page.context().close();
}, 60_000);

test('with a connection the page comes back where one was: the next agreement is typed without a mouse or a scroll', async () => {
  await page.context().setOffline(false);
  await page.getByRole('link', { name: 'Wie doet wat?', exact: true }).click();
  await kept(page);
  for (const what of ['Ruth belt over uitstel', 'Ruth stuurt de brief']) {
    await page.getByLabel('Wat spreken jullie af?').fill(what);
    await page.getByLabel('Wie doet het?').selectOption({ label: 'Ruth, Organisatie other' });
    await press('Zet in het plan');
    await page.locator('#verslag').getByText(what, { exact: true }).first().waitFor();
    await kept(page);
    const field = page.getByLabel('Wat spreken jullie af?');
    await expect.poll(() => field.evaluate((each) => each === document.activeElement)).toBe(true);
    const button = page.locator('#nieuwe-afspraak').getByRole('button', { name: 'Zet in het plan' });
    expect(await button.evaluate((each) => each.getBoundingClientRect().bottom)).toBeLessThanOrEqual(900);
  }
  await page.getByRole('button', { name: 'Volgende stap', exact: true }).press('Enter');
  await page.getByText('Vraag het iedereen. Nee zeggen mag, en blijft staan.').first().waitFor();
  await kept(page);
  // Who answers first is asked at once.
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name') ?? '')).toBe('answer');
  await page.context().close();
}, 90_000);

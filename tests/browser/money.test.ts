import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planTableOf, type PlanTable } from '../../src/modules/plan/testing.ts';
import { planMeeting } from '../../src/modules/meetings/index.ts';
import { type Served, serve } from '../../src/testing/server.ts';
import { type World, world } from '../../src/testing/world.ts';
import { launchBrowser } from './browser.ts';

/** From a pile of envelopes to an overview: the client on a phone, the helper at a desk, and both in a meeting. */
let here: World;
let table: PlanTable;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  here = await world();
  table = await planTableOf(here, { alone: true });
  [served, browser] = await Promise.all([serve(here), launchBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await here?.close();
});

async function open(personId: string, width: number): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 640 } });
  await context.addCookies([await served.sessionOf(personId)]);
  return context;
}
const money = (): string => `${served.url}/huishoudens/${table.householdId}/geld`;
/** Presses a button, and waits for the page to which it leads. */
const sends = (page: Page, button: string): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), page.locator(button).last().click()]);
const totalOn = async (page: Page): Promise<string> =>
  ((await page.locator('#nu dd').first().textContent()) ?? '').replaceAll(/\s/g, ' ').trim();

it('five envelopes in under a minute of tapping, completed together, and an arrangement lowers the picture', async () => {
  const phone = await open(table.daan, 320);
  const page = await phone.newPage();
  await page.goto(`${money()}/schulden/nieuw`);
  const letters = [
    ['De Linde', '1200'],
    ['Zonnekracht', '640,50'],
    ['CJIB', '300'],
    ['Webwinkel', '455'],
    ['', ''],
  ] as const;
  const began = Date.now();
  for (const [at, [creditor, amount]] of letters.entries()) {
    await page.locator('[name=creditor]').fill(creditor);
    await page.locator('[name=cents]').fill(amount);
    const last = at === letters.length - 1;
    await sends(page, last ? 'main form button:not([name])' : 'button[name=next]');
    expect(page.url()).toMatch(last ? /\/geld$/ : /vorige=bewaard/);
  }
  expect(Date.now() - began).toBeLessThan(60_000);
  expect(await totalOn(page)).toBe('€ 2.595,50');
  expect(await page.locator('#nu').textContent()).toContain('1 schuld');

  // The helper completes one, with the client beside her; the client does not agree with another one.
  const desk = await (await open(table.fatima, 1280)).newPage();
  await desk.goto(money());
  await desk.getByRole('link', { name: 'Schuld zonder naam' }).click();
  await desk.locator('#bedrag [name=cents]').fill('100');
  await desk.locator('#bedrag [value=letter]').check();
  await desk.locator('#bedrag [name=together]').check();
  await sends(desk, '#bedrag button');
  await page.goto(money());
  expect(await totalOn(page)).toBe('€ 2.695,50');
  await page.getByRole('link', { name: 'CJIB' }).click();
  await page.locator('#stand [value=disputed]').check();
  await sends(page, '#stand button');
  await page.goto(money());
  expect(await totalOn(page)).toBe('€ 2.395,50');
  const loose = async (): Promise<string> => ((await page.locator('#nu').textContent()) ?? '').replaceAll(/\s/g, ' ');
  expect(await loose()).toContain('Nog geen regeling€ 2.395,50');

  // In a meeting: from the screen of who records to the debt, and what was agreed about it.
  const meetingId = await table.as(table.fatima, async (cx) => {
    const planned = await planMeeting(cx, table.householdId, {
      date: '2026-11-24',
      time: '10:00',
      minutesLong: 60,
      place: 'thuis',
      placeChosenByClient: true,
      people: [table.daan, table.fatima],
    });
    return 'meetingId' in planned ? planned.meetingId : '';
  });
  await desk.goto(`${served.url}/huishoudens/${table.householdId}/gesprekken/${meetingId}/aan-tafel`);
  await desk.getByRole('link', { name: 'Schulden en regelingen' }).click();
  await desk.getByRole('link', { name: 'De Linde' }).click();
  await desk.locator('#stand [value=arrangement]').check();
  await desk.locator('#stand summary').click();
  await desk.locator('#stand [name=pays]').fill('50');
  await desk.locator('#stand [name=per]').selectOption('month');
  await desk.locator('#stand [name=remains]').fill('1000');
  await desk.locator('#stand [name=together]').check();
  await sends(desk, '#stand button');
  await page.goto(money());
  expect(await totalOn(page)).toBe('€ 2.195,50');
  expect(await loose()).toContain('Daarvan met een regeling€ 1.000');
  expect(await page.locator('#lijst').textContent()).toContain('50 per maand');
  await phone.close();
}, 180_000);

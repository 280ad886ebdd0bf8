import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchDevice } from './browser.ts';
import { ownBrowser } from './own-browser.ts';
import { done, keptRows, offer, ready, send, status, typeAndKeep, typedWords, words } from './long-form.ts';
import { proofForm } from './proof-form.tsx';

const { module, saved, row } = proofForm();
const here = ownBrowser({ also: [module] });
let anna: string;
let bart: string;
let context: BrowserContext;
let path: string;

beforeAll(async () => {
  anna = await here.town.resident('Anna');
  bart = await here.town.resident('Bart');
});

beforeEach(async () => {
  saved.length = 0;
  row.version = 1;
  path = `/proef/${randomUUID()}`;
  context = await here.browser.newContext({ locale: 'nl-NL' });
});
afterEach(() => context.close());

async function signIn(device: BrowserContext, personId: string): Promise<void> {
  await device.clearCookies();
  await device.addCookies([await here.served.sessionOf(personId)]);
}

/** Opens the form and waits until the script has the key. */
async function openForm(device: BrowserContext = context): Promise<Page> {
  const page = await device.newPage();
  await page.goto(here.served.url + path);
  await ready(page);
  return page;
}

/** The answer to the first time that the form is sent gets lost after the server has it; gives how many were. */
async function loseFirstAnswer(page: Page): Promise<() => number> {
  let lost = 0;
  await page.route(here.served.url + path, async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch({ maxRedirects: 0 });
    await route.abort('connectionreset');
  });
  return () => lost;
}
test('what is sent without a connection is shown as not sent, and saved once when the connection is back', async () => {
  await signIn(context, anna);
  const page = await openForm();
  await context.setOffline(true);
  await words(page).fill(typedWords);
  await page.getByLabel('Waar').selectOption('home');
  await page.getByLabel('Graag snel').check();
  await send(page);
  await status(page).getByText('Nog niet verstuurd. We proberen het opnieuw zodra er verbinding is.').waitFor();
  expect(saved).toEqual([]);
  await context.setOffline(false);
  await done(page);
  expect(saved).toEqual([{ by: anna, words: typedWords, where: 'home', soon: true }]);
  expect(await keptRows(page)).toEqual([]);
});

test('an answer that got lost after the server had saved leads to one effect', async () => {
  await signIn(context, anna);
  const page = await openForm();
  const lost = await loseFirstAnswer(page);
  await words(page).fill(typedWords);
  await send(page);
  await done(page);
  expect(lost()).toBe(1);
  expect(saved).toHaveLength(1);
});

test('what is typed after a lost answer is not lost with it', async () => {
  await signIn(context, anna);
  const page = await openForm();
  await loseFirstAnswer(page);
  await words(page).fill('Eerste');
  await send(page);
  await status(page).getByText('We proberen het opnieuw').waitFor();
  await words(page).fill('Eerste en tweede');
  await send(page);
  await offer(page).waitFor();
  expect(saved.map((each) => each.words)).toEqual(['Eerste']);
  await page.getByRole('button', { name: 'Zet terug' }).click();
  await expect.poll(() => words(page).inputValue()).toBe('Eerste en tweede');
  await send(page);
  // The form was filled in on the version before the own first save: the server shows both texts.
  await page.locator('#overtaken').waitFor();
  expect(await words(page).inputValue()).toBe('Eerste en tweede');
  await send(page);
  await done(page);
  expect(saved.map((each) => each.words)).toEqual(['Eerste', 'Eerste en tweede']);
});

test('a failing server counts as no connection', async () => {
  await signIn(context, anna);
  const page = await openForm();
  let failures = 0;
  await page.route(here.served.url + path, (route) => {
    if (route.request().method() !== 'POST' || failures > 0) return route.continue();
    failures += 1;
    return route.fulfill({ status: 503, body: 'starting' });
  });
  await words(page).fill(typedWords);
  await send(page);
  await done(page);
  expect(saved).toHaveLength(1);
});

test('a form that is not right comes back with its errors, and stays kept', async () => {
  await signIn(context, anna);
  const page = await openForm();
  await words(page).fill('x'.repeat(201));
  await send(page);
  await page.locator('#errors').waitFor();
  expect(await words(page).inputValue()).toHaveLength(201);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('errors');
  await expect.poll(async () => (await keptRows(page)).length).toBe(1);
  await words(page).fill(typedWords);
  await send(page);
  await done(page);
  expect(saved).toHaveLength(1);
  expect(await keptRows(page)).toEqual([]);
});

test('a form that was sent with nothing in it and comes back is left without a word', async () => {
  await signIn(context, anna);
  const page = await openForm();
  await send(page);
  await page.locator('#errors').waitFor();
  await ready(page);
  await expect.poll(() => keptRows(page)).toEqual([]);
  await page.getByRole('button', { name: 'Log uit', exact: true }).click();
  await page.waitForURL(`${here.served.url}/aanmelden`);
});

test('the same person finds it back after the browser was closed; no word of it can be read on the device', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'omtafel-device-'));
  try {
    const first = await launchDevice(folder);
    await signIn(first, anna);
    const page = await openForm(first);
    await typeAndKeep(page);
    const [kept = ''] = await keptRows(page);
    expect(kept).not.toBe('');
    expect(kept).not.toContain('Zuurkool');
    expect(kept).not.toContain('proof');
    expect(kept).not.toContain(anna);
    await first.close();
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) {
      const bytes = await readFile(join(file.parentPath, file.name));
      for (const coding of ['utf8', 'utf16le'] as const) {
        expect({ file: file.name, found: bytes.includes(Buffer.from('rookworst', coding)) }).toMatchObject({
          found: false,
        });
      }
    }
    const second = await launchDevice(folder);
    await signIn(second, anna);
    const again = await openForm(second);
    await offer(again).waitFor();
    expect(await words(again).inputValue(), 'nothing is put back without being asked').toBe('');
    await again.getByText('Bekijk wat je typte').click();
    await again.getByText(typedWords).waitFor();
    await again.getByRole('button', { name: 'Zet terug' }).click();
    await expect.poll(() => words(again).inputValue()).toBe(typedWords);
    await send(again);
    await done(again);
    expect(saved).toHaveLength(1);
    expect(await keptRows(again)).toEqual([]);
    await second.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('another person on the same device is shown nothing and asked nothing', async () => {
  await signIn(context, anna);
  const page = await openForm();
  await typeAndKeep(page);
  await page.close();
  await signIn(context, bart);
  const other = await openForm();
  await other.waitForLoadState('networkidle');
  expect(await offer(other).count()).toBe(0);
  expect(await keptRows(other)).toHaveLength(1);
  await other.getByRole('button', { name: 'Log uit', exact: true }).click();
  await other.waitForURL(`${here.served.url}/aanmelden`);
  expect(await keptRows(other), 'what Anna kept is not Bart’s to throw away').toHaveLength(1);
  await signIn(context, anna);
  await offer(await openForm()).waitFor();
});

test('after 96 hours it is deleted, on any page', async () => {
  await signIn(context, anna);
  const page = await openForm();
  await typeAndKeep(page);
  await page.close();
  const later = await context.newPage();
  await later.clock.install({ time: Date.now() + 95 * 3_600_000 });
  await later.goto(`${here.served.url}/proef-klaar`);
  await later.waitForLoadState('networkidle');
  expect(await keptRows(later)).toHaveLength(1);
  await later.clock.setSystemTime(Date.now() + 97 * 3_600_000);
  await later.goto(`${here.served.url}/aanmelden`);
  await expect.poll(() => keptRows(later)).toEqual([]);
});

test('log-out asks first when something is not sent; staying keeps it, leaving deletes it', async () => {
  await signIn(context, anna);
  const page = await openForm();
  await words(page).fill(typedWords); // not a second ago: log-out keeps it first
  const signOut = page.getByRole('button', { name: 'Log uit', exact: true });
  await signOut.click();
  const dialog = page.getByRole('dialog', { name: 'Er staat nog iets dat niet verstuurd is' });
  await dialog.getByRole('button', { name: 'Blijf hier' }).click();
  expect(await words(page).inputValue()).toBe(typedWords);
  expect(await keptRows(page)).toHaveLength(1);
  await page.goto(`${here.served.url}/proef-klaar`);
  await signOut.click();
  await dialog.getByRole('link', { name: 'Proefformulier' }).click();
  await offer(page).waitFor();
  await signOut.click();
  await dialog.getByRole('button', { name: 'Log uit en gooi weg' }).click();
  await page.waitForURL(`${here.served.url}/aanmelden`);
  expect(await keptRows(page)).toEqual([]);
});

test('leaving in one tab stops the other: nothing is kept again', async () => {
  await signIn(context, anna);
  const one = await openForm();
  await typeAndKeep(one);
  const two = await openForm();
  await two.getByRole('button', { name: 'Log uit', exact: true }).click();
  await two.getByRole('button', { name: 'Log uit en gooi weg' }).click();
  await two.waitForURL(`${here.served.url}/aanmelden`);
  await status(one).getByText('Je bent uitgelogd').waitFor();
  await words(one).fill('Nog een woord');
  await one.evaluate(() => new Promise((later) => setTimeout(later, 1500)));
  expect(await keptRows(two)).toEqual([]);
});

test('log-out without anything unsent asks nothing', async () => {
  await signIn(context, anna);
  const page = await openForm();
  await page.getByRole('button', { name: 'Log uit', exact: true }).click();
  await page.waitForURL(`${here.served.url}/aanmelden`);
});

test('a session that ended deletes nothing: sign in again, and it is sent', async () => {
  await signIn(context, anna);
  const page = await openForm();
  await typeAndKeep(page);
  await context.clearCookies();
  await send(page);
  await status(page).getByText('Je bent uitgelogd. Log opnieuw in').waitFor();
  expect(await keptRows(page)).toHaveLength(1);
  await signIn(context, bart);
  await send(page);
  await status(page).getByText('Iemand anders is hier nu ingelogd').waitFor();
  expect(saved).toEqual([]);
  await signIn(context, anna);
  await send(page);
  await done(page);
  expect(saved.map(({ by }) => by)).toEqual([anna]);
});

test('when somebody changed it since, the kept text is put back beside what stands there now', async () => {
  await signIn(context, anna);
  const page = await openForm();
  await typeAndKeep(page);
  row.version = 2;
  await page.reload();
  await page.getByText('Intussen is hier iets veranderd').waitFor();
  await page.getByRole('button', { name: 'Zet terug' }).click();
  await expect.poll(() => words(page).inputValue()).toBe(typedWords);
  await send(page);
  await page.getByText('Er stond al: iets anders').waitFor();
  expect(await words(page).inputValue()).toBe(typedWords);
  expect(saved).toEqual([]);
  await send(page);
  await done(page);
  expect(saved).toHaveLength(1);
  expect(await keptRows(page)).toEqual([]);
});

test('two tabs keep their own text; a tab that is open is not offered to the other', async () => {
  await signIn(context, anna);
  const one = await openForm();
  await typeAndKeep(one, 'In het eerste tabblad');
  const two = await openForm();
  await typeAndKeep(two, 'In het tweede tabblad');
  expect(await keptRows(two)).toHaveLength(2);
  expect(await offer(two).count()).toBe(0);
  await one.close();
  await offer(two).waitFor();
  // Putting one back does not lose the other.
  await two.getByRole('button', { name: 'Zet terug' }).click();
  await expect.poll(() => words(two).inputValue()).toBe('In het eerste tabblad');
  await offer(two).waitFor();
  expect(await keptRows(two)).toHaveLength(2);
  await two.getByRole('button', { name: 'Gooi weg' }).click();
  await expect.poll(() => keptRows(two)).toHaveLength(1);
});

test('without script the form just works', async () => {
  const plain = await here.browser.newContext({ javaScriptEnabled: false });
  await signIn(plain, anna);
  const page = await plain.newPage();
  await page.goto(here.served.url + path);
  expect(await page.getByText('Alleen jij kunt het lezen.').count()).toBe(0);
  await words(page).fill(typedWords);
  await send(page);
  await done(page);
  expect(saved).toHaveLength(1);
  await plain.close();
});

test('on an address that browsers do not trust nothing is kept, and the page does not say so', async () => {
  const { name, value } = await here.served.sessionOf(anna);
  await context.route('http://omtafel.test/**', async (route) => {
    const url = here.served.url + new URL(route.request().url()).pathname;
    await route.fulfill({ response: await route.fetch({ url, headers: { cookie: `${name}=${value}` } }) });
  });
  const page = await context.newPage();
  await page.goto(`http://omtafel.test${path}`, { waitUntil: 'networkidle' });
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await words(page).fill(typedWords);
  expect(await page.getByText('Alleen jij kunt het lezen.').count()).toBe(0);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
});

test.each([320, 1280])('what the script adds can be used by everybody, at %i px', async (width) => {
  await signIn(context, anna);
  const page = await openForm();
  await page.setViewportSize({ width, height: 640 });
  await typeAndKeep(page);
  await page.reload();
  await offer(page).waitFor();
  await typeAndKeep(page, 'Iets anders');
  const problems = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  expect(await problems()).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.getByRole('button', { name: 'Log uit', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  expect(await problems()).toEqual([]);
});

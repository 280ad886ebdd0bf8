import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { newSignalPath } from '../../src/modules/intake/index.ts';
import { recordAttendance } from '../../src/modules/meetings/index.ts';
import { meetingTable, type MeetingTable } from '../../src/modules/meetings/testing.ts';
import { visitor } from '../e2e/browsing.ts';
import { atTable, device, kept, offline } from './eight.ts';
import { keptRows } from './long-form.ts';
import { ownBrowser } from './own-browser.ts';

/** Two browsers on one meeting, two tabs of one person, and a device that keeps nothing. */
const here = ownBrowser();
let table: MeetingTable;
let meetingId: string;

beforeAll(async () => {
  table = await meetingTable(here.town);
  here.town.now = new Date('2026-11-26T13:00:00Z');
});
beforeEach(async () => {
  meetingId = await table.plan();
  const present = [table.daan, table.fatima, table.omar];
  await here.town.as(table.omar).run((cx) => recordAttendance(cx, table.householdId, meetingId, { present }));
});

const path = (step = 'do') => `/huishoudens/${table.householdId}/gesprekken/${meetingId}/aan-tafel?stap=${step}`;
const wordsOf = async (query: string): Promise<string[]> =>
  (await here.town.database.owner.query<{ words: string }>(`${query} order by 1`, [meetingId])).rows.map(
    ({ words }) => words,
  );
const notes = () => wordsOf('select words from meeting_note where meeting_id = $1');
const agreements = () =>
  wordsOf(`select a.what as words from meeting_change c
    join plan_change p on p.household_id = c.household_id and p.number = c.number
    join action a on a.household_id = c.household_id and a.id = p.item_id where c.meeting_id = $1`);

/** Types a line into the page of who records, and sends it. */
async function says(page: Page, words: string): Promise<void> {
  await page.locator('#schrijf').getByLabel('Wat er wordt gezegd').fill(words);
  await page.locator('#schrijf').getByRole('button', { name: 'Schrijf op' }).click();
}

test('two who record one meeting at once: every line stands once, each sees those of the other, and a conflict shows both texts', async () => {
  const [one, two] = [await device(here.browser, 1280, 900), await device(here.browser, 1280, 900)];
  await Promise.all([atTable(one, here.served, path(), table.omar), atTable(two, here.served, path(), table.fatima)]);
  const [omar, fatima] = [visitor('Omar', one, here.served.url), visitor('Fatima', two, here.served.url)];
  const lines = ['Daan opent de post.', 'Fatima gaat mee.', 'De huur is betaald.', 'Er is een brief.'];
  for (const at of [0, 2]) {
    await Promise.all([says(one, lines[at] ?? ''), says(two, lines[at + 1] ?? '')]);
    for (const page of [one, two])
      for (const words of lines.slice(0, at + 2)) await page.locator('#regels li').filter({ hasText: words }).waitFor();
  }
  for (const page of [one, two]) expect(await page.locator('#regels > ul > li, #regels > ol > li').count()).toBe(4);
  await Promise.all(
    (
      [
        [omar, 'Daan belt morgen'],
        [fatima, 'Fatima schrijft mee'],
      ] as const
    ).map(async ([who, what]) => {
      await who.fill('Wat spreken jullie af?', what);
      await who.pick('Wie doet het?', 'Daan');
      await who.press('Zet in het plan');
    }),
  );
  for (const page of [one, two])
    for (const what of ['Daan belt morgen', 'Fatima schrijft mee'])
      await page.locator('#verslag').getByText(what).first().waitFor();
  expect(await notes()).toEqual(lines.toSorted());
  expect(await agreements()).toEqual(['Daan belt morgen', 'Fatima schrijft mee']);

  const free = (page: Page) => page.getByRole('textbox', { name: /^Vrije tekst/ });
  const texts = new Map([
    [one, 'Het was rustig.'],
    [two, 'Het ging over geld.'],
  ]);
  for (const [page, words] of texts) {
    await page.goto(here.served.url + path('check-out'));
    await kept(page);
    await free(page).fill(words);
  }
  await Promise.all([omar.press('Bewaar de tekst'), fatima.press('Bewaar de tekst')]);
  const taken = await wordsOf('select words from meeting where id = $1');
  const [[second, own] = [two, '']] = [...texts].filter(([, words]) => words !== taken[0]);
  expect([...texts.values()]).toContain(taken[0]);
  await second.getByText(`Nu staat er: ‘${taken[0]}’`).first().waitFor();
  expect(await free(second).inputValue()).toBe(own);
  await free(second).fill('Het was rustig. Het ging over geld.');
  await visitor('second', second, here.served.url).press('Bewaar de tekst');
  expect(await wordsOf('select words from meeting where id = $1')).toEqual(['Het was rustig. Het ging over geld.']);
  for (const page of [one, two]) await page.context().close();
}, 60_000);

/** A form about a signal, filled in. */
async function writes(page: Page, words: string): Promise<void> {
  await page.goto(here.served.url + newSignalPath(table.householdId));
  await kept(page);
  await page.getByLabel('Wat is er veranderd?').fill(words);
  await page.getByLabel('Over het hele huishouden').check();
}

test('two tabs of one person without a connection: what waits in each is sent once when it is back', async () => {
  const first = await device(here.browser, 1280, 900);
  await atTable(first, here.served, path(), table.omar);
  const tab = async (): Promise<Page> => first.context().newPage();
  const second = await tab();
  await atTable(second, here.served, path(), table.omar);
  const forms = [await tab(), await tab()] as const;
  const signals = ['De school belde.', 'De stroom gaat eraf.'];
  for (const [at, page] of forms.entries()) await writes(page, signals[at] ?? '');
  await offline(first, true);
  for (const page of forms) {
    await page.locator('form[data-autosave] button[type=submit]').last().click();
    await page.getByText('Nog niet verstuurd').first().waitFor();
  }
  const lines = ['In het eerste tabblad.', 'In het tweede tabblad.'];
  for (const [at, page] of [first, second].entries()) {
    await says(page, lines[at] ?? '');
    await page
      .locator('[data-queue-list]')
      .getByText(lines[at] ?? '')
      .waitFor();
  }
  await offline(first, false);
  for (const page of [first, second])
    for (const words of lines) await page.locator('#regels li').filter({ hasText: words }).waitFor();
  for (const page of forms) await page.waitForURL((url) => url.pathname !== newSignalPath(table.householdId));
  expect(await notes()).toEqual(lines);
  expect(
    (
      await here.town.database.owner.query<{ words: string }>('select words from signal where words = any($1)', [
        signals,
      ])
    ).rows
      .map(({ words }) => words)
      .sort(),
  ).toEqual(signals);
  await expect.poll(() => keptRows(first)).toEqual([]);
  await first.context().close();
}, 60_000);

/** A private window, or somebody who refuses storage: what the browser then does with IndexedDB. */
const refusals: readonly (readonly [how: string, refuse: () => void])[] = [
  [
    'throws at once',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    },
  ],
  [
    'fails later',
    () => {
      const real = indexedDB;
      const open = (name: string): IDBOpenDBRequest => {
        const request = real.open(name);
        request.addEventListener('upgradeneeded', (event) => {
          event.stopImmediatePropagation();
          request.transaction?.abort();
        });
        return request;
      };
      Object.defineProperty(globalThis, 'indexedDB', { value: { open } });
    },
  ],
];

test.each(refusals)(
  'a device whose storage %s: the page says that it keeps nothing, and every form works',
  async (_, refuse) => {
    const page = await device(here.browser, 1280, 900);
    const context: BrowserContext = page.context();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await context.addInitScript(refuse);
    await context.addCookies([await here.served.sessionOf(table.omar)]);
    // Also in forms that are folded, until the line of the page takes their place.
    const said = page.getByText('Dit apparaat bewaart niet wat je typt.').filter({ visible: true });
    const saysOnce = async (): Promise<void> => {
      await expect.poll(() => said.count()).toBe(1);
    };
    await page.goto(here.served.url + newSignalPath(table.householdId));
    await saysOnce();
    expect(await page.getByText('bewaren we op dit apparaat').count()).toBe(0);
    await page.getByLabel('Wat is er veranderd?').fill(`De school belde, ${meetingId}.`);
    await page.getByLabel('Over het hele huishouden').check();
    // Without a connection it says so, stays, and is sent once from this page.
    await offline(page, true);
    await page.locator('form[data-autosave] button[type=submit]').last().click();
    await page.getByText('Nog niet verstuurd').first().waitFor();
    await offline(page, false);
    await page.waitForURL((url) => url.pathname !== newSignalPath(table.householdId));
    const sent = await here.town.database.owner.query('select from signal where words = $1', [
      `De school belde, ${meetingId}.`,
    ]);
    expect(sent.rowCount).toBe(1);

    await page.goto(here.served.url + path());
    await saysOnce();
    await says(page, 'Fatima gaat mee.');
    await page.locator('#regels li').filter({ hasText: 'Fatima gaat mee.' }).waitFor();
    expect(await notes()).toEqual(['Fatima gaat mee.']);
    await page.getByRole('button', { name: 'Log uit', exact: true }).first().click();
    await page.waitForURL(/\/aanmelden/);
    expect(faults).toEqual([]);
    await context.close();
  },
  60_000,
);

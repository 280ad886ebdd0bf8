import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { intakePaths, talkPath } from '../../src/modules/intake/index.ts';
import { tellHelp } from '../../src/modules/finances/index.ts';
import { planTableOf, type PlanTable } from '../../src/modules/plan/testing.ts';
import { ownBrowser } from './own-browser.ts';

/** What an old phone does to words: nothing is cut off, broken in the middle of a word or laid unevenly. */
const here = ownBrowser();
let table: PlanTable;

beforeAll(async () => {
  table = await planTableOf(here.town, { alone: true });
});

async function phoneOf(personId: string, path: string): Promise<Page> {
  const context = await here.browser.newContext({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
  await context.addCookies([await here.served.sessionOf(personId)]);
  const page = await context.newPage();
  await page.goto(here.served.url + path);
  return page;
}

/** Words of these parts that stand on two lines. */
const broken = (page: Page, parts: string): Promise<string[]> =>
  page.locator(parts).evaluateAll((found) =>
    found.flatMap((part) => {
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      const words: string[] = [];
      for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
        for (const { index, 0: word } of (text.textContent ?? '').matchAll(/[^\s-]+/g)) {
          const range = document.createRange();
          range.setStart(text, index);
          range.setEnd(text, index + word.length);
          if (range.getClientRects().length > 1) words.push(word);
        }
      }
      return words;
    }),
  );

test('the four answers to a question about a part of life keep their words whole', async () => {
  const page = await phoneOf(table.fatima, talkPath(table.householdId));
  await page.locator('#onderwerpen summary').first().click();
  const answers = page.locator('#onderwerpen details[open] .om-choice');
  expect(await answers.allInnerTexts()).toEqual(['Geen vraag', 'Een vraag', 'Een vermoeden', 'Niet besproken']);
  expect(await broken(page, '#onderwerpen details[open] .om-choice')).toEqual([]);
  await page.context().close();
});

test('how to reach somebody safely is read as a whole where it is typed', async () => {
  const long = 'Alleen bellen tussen negen en elf uur. Nooit een bericht waarin het wijkteam staat.';
  const page = await phoneOf(table.fatima, intakePaths.newHousehold);
  const whole = async (field: string): Promise<void> => {
    const box = page.locator(`[name=${field}]`);
    await box.fill(long);
    expect(await box.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
    expect(await box.evaluate((each) => each.tagName)).toBe('TEXTAREA');
  };
  await whole('safeContact');
  await page.goto(here.served.url + talkPath(table.householdId));
  await whole('safe-1');
  await page.context().close();
});

test('the steps of money and of help with money lie in one straight column', async () => {
  const nothingYet = { solution: null, guidance: null, administrator: '', termUntil: null, termSource: '' };
  await here.town
    .as(table.daan)
    .run((cx) => tellHelp(cx, table.householdId, { adult: table.daan, phase: 'stabilisation', ...nothingYet }));
  const page = await phoneOf(table.daan, `/huishoudens/${table.householdId}/geld`);
  const rows = page.locator('.om-steps');
  expect(await rows.count()).toBe(2);
  for (const row of await rows.all()) {
    const edges = await row.locator('li').evaluateAll((steps) => steps.map((step) => step.getBoundingClientRect()));
    expect(edges.length).toBeGreaterThan(2);
    expect(new Set(edges.map(({ x, width }) => `${x} ${width}`)).size).toBe(1);
    expect(await broken(page, '.om-steps li')).toEqual([]);
  }
  await page.context().close();
});

test('the word behind an amount stays whole inside a card', async () => {
  const path = `/huishoudens/${table.householdId}/geld`;
  const page = await phoneOf(table.daan, `${path}/rondkomen`);
  expect(await page.locator('.om-input__pair').count()).toBeGreaterThan(0);
  expect(await broken(page, '.om-input__pair')).toEqual([]);
  await page.context().close();
});

import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** One person with a browser session of the own: what that person does and sees, by the words on the screen. */
export interface Visitor {
  readonly name: string;
  readonly page: Page;
  /** The part of the page with this heading, or the form with this name; everything below can be done inside it. */
  part(name: string): Locator;
  open(path: string): Promise<void>;
  follow(link: string | RegExp, inside?: Locator): Promise<void>;
  press(button: string | RegExp, inside?: Locator): Promise<void>;
  /** Opens a row or a fold in place. */
  unfold(summary: string): Promise<void>;
  fill(label: string, value: string, inside?: Locator): Promise<void>;
  pick(label: string, option: string, inside?: Locator): Promise<void>;
  /** One answer to a question with several. */
  choose(question: string, answer: string): Promise<void>;
  tick(label: string, on?: boolean): Promise<void>;
  /** The words of the page (or of a part of it) that can be seen now, white space as one space. */
  text(inside?: Locator): Promise<string>;
  sees(...texts: readonly string[]): Promise<void>;
  seesNot(...texts: readonly string[]): Promise<void>;
  seesHeading(name: string): Promise<void>;
  /** The path of the page, with what stands behind `?`. */
  path(): string;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** The label of a field, with or without "(hoeft niet)". */
const labelled = (text: string): RegExp => new RegExp(`^\\s*${literal(text)}(\\s*\\(hoeft niet\\))?\\s*$`);
const starting = (text: string): RegExp => new RegExp(`^\\s*${literal(text)}`);
const exactly = (text: string | RegExp): RegExp => (typeof text === 'string' ? labelled(text) : text);
const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** How long something that should be there may stay away, in milliseconds. */
const patience = 8000;

/**
 * Does something that leads to another page, or to this one drawn anew by the script that sends long forms, and waits
 * until it is there: the page that was left is marked first.
 */
async function turn(page: Page, act: () => Promise<void>): Promise<void> {
  await page.evaluate(() => document.body.setAttribute('data-left', ''));
  try {
    await act();
    await page.locator('body:not([data-left])').waitFor({ state: 'attached' });
    await page.waitForLoadState('domcontentloaded');
  } catch (error) {
    // What was there instead says more than what was not.
    throw new Error(`${page.url()}\n${await page.getByRole('main').ariaSnapshot()}`, { cause: error });
  }
}

/** By pointer; a link of quoted words by keyboard, because a pointer is aimed at its opening quotation mark. */
const open = async (link: Locator): Promise<void> =>
  (await link.locator('q').count()) === 0 ? link.click() : link.press('Enter');

/** Somebody in front of a page, at the site with this address. */
export function visitor(name: string, page: Page, site: string): Visitor {
  const main = page.getByRole('main');
  const text = async (inside: Locator = main) => oneSpace(await inside.innerText());
  const on = () => `${name} on ${page.url()}`;
  return {
    name,
    page,
    text,
    part: (of) =>
      page.getByRole('region', { name: of, exact: true }).or(page.getByRole('form', { name: of, exact: true })),
    open: async (path) => {
      const answer = await page.goto(site + path, { waitUntil: 'domcontentloaded' });
      expect(answer?.status(), on()).toBe(200);
    },
    follow: (link, inside = page.locator('body')) =>
      turn(page, () => open(inside.getByRole('link', { name: exactly(link) }).first())),
    press: (button, inside = main) => turn(page, () => inside.getByRole('button', { name: exactly(button) }).click()),
    unfold: async (summary) => {
      await main.locator('summary').filter({ hasText: summary }).click();
      await main.locator('details[open] > summary').filter({ hasText: summary }).waitFor();
    },
    fill: (label, value, inside = main) =>
      inside.getByLabel(labelled(label)).and(page.locator('input, textarea')).fill(value),
    pick: async (label, option, inside = main) => {
      const field = inside.getByRole('combobox', { name: labelled(label) });
      const shown = await field.getByRole('option').allInnerTexts();
      const found = shown.find((each) => starting(option).test(each));
      expect(found, `"${option}" among ${JSON.stringify(shown)}`).toBeDefined();
      await field.selectOption({ label: found ?? option });
    },
    choose: (question, answer) =>
      main
        .getByRole('group', { name: labelled(question) })
        .getByLabel(starting(answer))
        .check(),
    tick: (label, checked = true) => main.getByRole('checkbox', { name: starting(label) }).setChecked(checked),
    sees: async (...texts) => {
      const words = await text();
      for (const each of texts) expect(words, on()).toContain(each);
    },
    seesNot: async (...texts) => {
      const words = oneSpace((await page.locator('body').textContent()) ?? '');
      for (const each of texts) expect(words, on()).not.toContain(each);
    },
    seesHeading: (heading) => page.getByRole('heading', { name: heading }).first().waitFor(),
    path: () => page.url().replace(site, ''),
  };
}

/** What went wrong behind the screen: faults of scripts, answers of 500 and more. Empty when all is well. */
export function watched(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      faults.push(`${page.url()}: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) faults.push(`${response.url()}: ${response.status()}`);
  });
}

/** A browser session of its own, on a phone or at a desk; nothing is shared with another. */
export async function session(browser: Browser, on: 'phone' | 'desk', javaScriptEnabled = true): Promise<Page> {
  const viewport = on === 'phone' ? { width: 360, height: 740 } : { width: 1280, height: 900 };
  const context = await browser.newContext({ viewport, javaScriptEnabled, locale: 'nl-NL' });
  context.setDefaultTimeout(patience);
  return context.newPage();
}

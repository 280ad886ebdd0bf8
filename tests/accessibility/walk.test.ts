import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route, Sample } from '../../src/kernel/web/route.ts';
import { type Served, serve } from '../../src/testing/server.ts';
import { launchBrowser } from '../browser/browser.ts';
import { type SampleTown, sampleTown } from '../sample/municipality.ts';

/** Every page of the product in a real browser, opened by the person of its sample; a page without one fails. */
describe('every page', () => {
  let sample: SampleTown;
  let served: Served;
  let browser: Browser;
  let routes: readonly Route[];

  beforeAll(async () => {
    sample = await sampleTown();
    [served, browser] = await Promise.all([serve(sample.town), launchBrowser()]);
    routes = served.routes.filter(({ method }) => method === 'GET');
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await sample?.close();
  });

  /**
   * Opens every page as the sample of its route, in one window per person, looks at it in each of these widths, and
   * collects what is wrong.
   */
  async function walk(widths: readonly number[], language: 'nl' | 'en', as?: Sample): Promise<string[]> {
    const wrong: string[] = [];
    const windows = new Map<Sample, Page>();
    for (const route of routes) {
      if (as !== undefined && (route.gate !== 'person' || route.sample !== 'client')) continue;
      const who = as ?? route.sample;
      const page = windows.get(who) ?? (await windowOf(who, language));
      windows.set(who, page);
      const what = `${route.path} as ${who}`;
      try {
        await page.setViewportSize({ width: widths[0] ?? 320, height: 640 });
        const answer = await page.goto(served.url + sample.addressOf(route), { waitUntil: 'load' });
        const status = answer?.status() ?? 0;
        if (as !== undefined && [403, 404].includes(status)) continue; // not theirs: what everybody may see is walked above
        if (status !== 200) wrong.push(`${what}: ${status}`);
        if (!(answer?.headers()['content-type'] ?? '').startsWith('text/html')) continue;
        for (const width of widths) {
          await page.setViewportSize({ width, height: 640 });
          for (const fault of await faultsOf(page, language)) wrong.push(`${what}, ${width} wide: ${fault}`);
        }
      } catch (error) {
        // A file to keep is no page.
        if (String(error).includes('Download is starting')) continue;
        wrong.push(`${what}: ${String(error)}`);
      }
    }
    for (const page of windows.values()) await page.context().close();
    return wrong;
  }

  async function windowOf(who: Sample, language: 'nl' | 'en'): Promise<Page> {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const personId = sample.people[who];
    await context.addCookies([
      { name: 'taal', value: language, url: served.url },
      ...(personId === null ? [] : [await served.sessionOf(personId, sample.actsFor[personId])]),
    ]);
    return context.newPage();
  }

  it('fits a phone and a wide screen and can be used by everybody, in Dutch', async () => {
    expect(await walk([320, 1280], 'nl')).toEqual([]);
  }, 900_000);

  it('fits a phone and can be used by everybody, in English', async () => {
    expect(await walk([320], 'en')).toEqual([]);
  }, 600_000);

  it('is as good for a professional who opens a page that a client opens too', async () => {
    expect(await walk([320], 'nl', 'case-manager')).toEqual([]);
  }, 600_000);
});

/** What other words may break: a name that is not there, a target that no longer fits. */
const ofWords = [
  'aria-command-name',
  'aria-input-field-name',
  'aria-toggle-field-name',
  'button-name',
  'document-title',
  'empty-heading',
  'empty-table-header',
  'image-alt',
  'input-button-name',
  'label',
  'label-title-only',
  'link-name',
  'select-name',
  'summary-name',
  'svg-img-alt',
  'target-size',
  'valid-lang',
];

/** The shape of the page, then axe: WCAG 2.2 A and AA and good practice. */
async function faultsOf(page: Page, language: 'nl' | 'en'): Promise<string[]> {
  const faults: string[] = await page.evaluate((wanted) => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.lang !== wanted) found.push(`lang is "${root.lang}"`);
    const headings = document.querySelectorAll('h1').length;
    if (headings !== 1) found.push(`${headings} first headings`);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    if (twice.length > 0) found.push(`ids used twice: ${[...new Set(twice)].join(', ')}`);
    if (root.scrollWidth > window.innerWidth) {
      const wide = [...document.querySelectorAll('body *')].filter(
        (each) => each.getBoundingClientRect().right > window.innerWidth + 1,
      );
      const names = wide.slice(-2).map((each) => `${each.tagName.toLowerCase()}.${each.className}`);
      found.push(`scrolls sideways, ${root.scrollWidth} wide: ${names.join(' ')}`);
    }
    if (document.title.trim() === '') found.push('no title');
    return found;
  }, language);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  // There are no frames, so the run needs no page of its own to put frames together: half the time, the same result.
  // What is in order is not told apart either.
  const axe = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(tags);
  // What does not depend on the words was measured in Dutch, at this width too.
  if (language === 'en') axe.withRules(ofWords);
  const { violations } = await axe.analyze();
  for (const violation of violations) {
    const where = violation.nodes.slice(0, 2).map((node) => String(node.target));
    faults.push(`${violation.id} (${violation.nodes.length}): ${where.join(' | ')}`);
  }
  return faults;
}

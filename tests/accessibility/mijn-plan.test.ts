import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../src/testing/server.ts';
import { launchBrowser } from '../browser/browser.ts';
import { type SampleTown, sampleTown } from '../sample/municipality.ts';

/** The sheet of one client on an old phone: 320 x 640, little data, perhaps no script, perhaps no mouse. */
describe('Mijn plan on an old phone', () => {
  let sample: SampleTown;
  let served: Served;
  let browser: Browser;

  beforeAll(async () => {
    sample = await sampleTown();
    [served, browser] = await Promise.all([serve(sample.town), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await sample?.close();
  });

  async function phone(options: { readonly javaScriptEnabled?: boolean } = {}): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: { width: 320, height: 640 }, ...options });
    const { client } = sample.people;
    if (client === null) throw new Error('the sample has no client');
    await context.addCookies([await served.sessionOf(client)]);
    return context;
  }

  it('is at most three screens before anything is opened, in Dutch and in English', async () => {
    const context = await phone();
    const heights: Record<string, number> = {};
    for (const language of ['nl', 'en']) {
      await context.addCookies([{ name: 'taal', value: language, url: served.url }]);
      const page = await context.newPage();
      await page.goto(`${served.url}/mijn-plan`);
      heights[language] = await page.evaluate(() => document.documentElement.scrollHeight);
    }
    await context.close();
    const tooHigh = Object.entries(heights).filter(([, height]) => height > 3 * 640);
    expect(tooHigh).toEqual([]);
    expect(Object.keys(heights)).toEqual(['nl', 'en']);
  });

  it('is open as a whole on a wide screen, each part under its own heading', async () => {
    const context = await phone();
    const page = await context.newPage();
    await page.goto(`${served.url}/mijn-plan`);
    const parts = page.locator('main details');
    const shown = async () =>
      Promise.all(
        (await parts.all()).map(async (part) => ({
          row: await part.locator('summary').isVisible(),
          heading: await part.locator('h2').isVisible(),
          words: await part.locator('a').last().isVisible(),
        })),
      );
    const onPhone = await shown();
    await page.setViewportSize({ width: 800, height: 1100 });
    expect(await shown()).toEqual(onPhone);
    await page.setViewportSize({ width: 1280, height: 800 });
    const wide = await shown();
    await context.close();
    expect(onPhone.length).toBeGreaterThan(4);
    expect(onPhone).toEqual(onPhone.map(() => ({ row: true, heading: false, words: false })));
    expect(wide).toEqual(wide.map(() => ({ row: false, heading: true, words: true })));
  });

  it('costs at most 60 KB at the first view and 12 KB later, without a web font', async () => {
    const context = await phone();
    const page = await context.newPage();
    const wire = await onTheWire(page);
    await page.goto(`${served.url}/mijn-plan`, { waitUntil: 'networkidle' });
    const first = wire.take();
    await page.goto(`${served.url}/mijn-plan`, { waitUntil: 'networkidle' });
    const later = wire.take();
    await context.close();
    expect(first.bytes).toBeLessThanOrEqual(60_000);
    expect(later.bytes).toBeLessThanOrEqual(12_000);
    expect(first.bytes).toBeGreaterThan(later.bytes);
    expect([...first.kinds, ...later.kinds]).not.toContain('Font');
  });

  it('can be read and acted on without script', async () => {
    const context = await phone({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served.url}/mijn-plan`);
    const folds = page.locator('main details > summary');
    expect(await folds.count()).toBeGreaterThan(0);
    await folds.first().click();
    expect(await page.locator('main details[open]').count()).toBeGreaterThan(0);
    await page.goto(`${served.url}/huishoudens/${sample.householdId}/onderwerpen/nieuw`);
    await page.locator('main textarea').first().fill('Mag mijn zus naast mij zitten?');
    await page.locator('main input[type=radio]').first().check();
    await page.locator('main form button:not([name]):visible').first().click();
    expect(await page.locator('main form textarea').count()).toBe(0);
    const { rows } = await sample.town.database.owner.query('select words from topic where words like $1', [
      'Mag mijn zus%',
    ]);
    expect(rows).toHaveLength(1);
    await context.close();
  });

  it('is reached by keyboard: the skip link first, and everything that has the focus shows it', async () => {
    const context = await phone();
    const page = await context.newPage();
    await page.goto(`${served.url}/mijn-plan`);
    await page.keyboard.press('Tab');
    const first = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    expect(first).toMatch(/^#/);
    expect(await page.evaluate((id) => document.querySelector(id)?.tagName, first)).toBe('MAIN');
    const answer = (await page.locator('main a[href*="sta-ik-erachter"]').first().getAttribute('href')) ?? '';
    const signal = (await page.locator('main a[href$="/signalen/nieuw"]').first().getAttribute('href')) ?? '';
    // On a phone the bar of pages lies below; at 400 % there is no room for it.
    for (const height of [640, 256]) {
      await page.setViewportSize({ width: 320, height });
      for (const path of ['/mijn-plan', answer, signal]) {
        await page.goto(served.url + path);
        await page.keyboard.press('Tab');
        const hidden: string[] = [];
        let stops = 0;
        for (; stops < 80; stops++) {
          const fault = await page.evaluate(focusFault);
          if (fault === null) break; // round the page, back in the browser's own bar
          if (fault !== '') hidden.push(fault);
          await page.keyboard.press('Tab');
        }
        expect([path, hidden]).toEqual([path, []]);
        expect([path, stops > 8, stops < 80]).toEqual([path, true, true]);
      }
    }
    await context.close();
  });

  it('has "Snel weg" on every page, within reach of the first screen', async () => {
    const context = await phone();
    const page = await context.newPage();
    await page.goto(`${served.url}/mijn-plan`);
    const box = await page.locator('[data-quick-exit]').first().boundingBox();
    await context.close();
    expect(box).not.toBeNull();
    expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
  });
});

/** In the page: '' when the focused element is in view, under nothing else, with an outline or ring; its name when not, null at the end. */
function focusFault(): string | null {
  const focused = document.activeElement;
  if (focused === null || focused === document.body || focused.hasAttribute('data-seen-by-walk')) return null;
  focused.setAttribute('data-seen-by-walk', '');
  // A choice is seen as the card around it.
  const shown = focused.matches('[type=radio], [type=checkbox]') ? (focused.closest('label') ?? focused) : focused;
  const ring = [focused, shown].some((each) => {
    const style = getComputedStyle(each);
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    return outlined || style.boxShadow !== 'none';
  });
  // Of a link on two lines the first.
  const [box] = shown.getClientRects();
  const at = box === undefined ? null : document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const seen = at !== null && (shown.contains(at) || at.contains(shown));
  return ring && seen ? '' : `${focused.tagName.toLowerCase()} "${(focused.textContent ?? '').trim().slice(0, 40)}"`;
}

/** Bytes that came over the wire, headers and compressed bodies, as the browser counts them. */
async function onTheWire(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  let kinds: string[] = [];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  session.on('Network.responseReceived', ({ type }) => void kinds.push(type));
  return {
    take() {
      const taken = { bytes, kinds };
      bytes = 0;
      kinds = [];
      return taken;
    },
  };
}

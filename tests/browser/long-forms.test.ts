import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Route } from '../../src/kernel/web/route.ts';
import { startSession } from '../../src/modules/accounts/index.ts';
import { actingFor } from '../../src/testing/visitor.ts';
import { type Door, doorsOf } from '../sample/doors.ts';
import { filledIn, formsOn, photoField } from '../sample/forms.ts';
import { type SampleTown, sampleTown } from '../sample/municipality.ts';
import { type Visits, visits, visitorsOf } from '../sample/visitors.ts';
import { launchBrowser } from './browser.ts';
import { keptRows } from './long-form.ts';

/** Everything that can be filled in, while the database is away: what was typed stays, and arrives once. */
let sample: SampleTown;
let walk: Visits;
let doors: Map<Route, Door>;
beforeAll(async () => {
  sample = await sampleTown();
  walk = await visits(sample, visitorsOf(sample));
  doors = await doorsOf(walk, sample);
}, 240_000);
afterAll(async () => {
  walk?.close();
  await sample?.close();
});

const promisedMs = 3000;
const filled = (route: Route, door: Door) => ({ ...filledIn(door.form), ...sample.answers[route.path] });

describe('while the database is away', () => {
  test('every form comes back in plain words within three seconds with all that was typed, and is taken afterwards', async () => {
    const wrong: string[] = [];
    for (const [route, door] of doors) {
      const typed: Record<string, string | string[]> = { submission: randomUUID(), ...filled(route, door) };
      const withFile = Object.values(typed).includes(photoField);
      await walk.stage.scene(async () => {
        walk.stage.away = true;
        const begin = performance.now();
        const page = await walk.visit(door.who, 'POST', door.address, typed);
        walk.stage.away = false;
        const late = performance.now() - begin > promisedMs;
        if (page.status !== 503 || late || !page.text.includes('Omtafel is er even niet'))
          wrong.push(`${route.path}: ${page.status}${late ? ', late' : ''}`);
        if (withFile) return;
        const again = formsOn(page.text).findLast(({ action }) => action === door.address);
        const kept = Object.fromEntries((again?.fields ?? []).map(({ name, sent }) => [name, sent]));
        const was = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value].flat()]));
        if (JSON.stringify(kept) !== JSON.stringify(was)) wrong.push(`${route.path}: not all that was typed`);
        const { status } = await walk.visit(door.who, 'POST', door.address, kept);
        if (status !== 303) wrong.push(`${route.path}: ${status} when it was sent again`);
      });
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  test('in a browser every long form stays as it is, says that it is not sent yet, and sends it once by itself', async () => {
    const long = [...doors].filter(([, { form }]) => form.long);
    expect(long.length).toBeGreaterThan(50);
    const site = await open();
    const wrong: string[] = [];
    for (const [route, door] of long) {
      await walk.stage.scene(async () => {
        const fault = await site
          .fillIn(door, filled(route, door))
          .catch((error: Error) => error.message.split('\n')[0]);
        walk.stage.away = false;
        await site.leave();
        if (fault !== null) wrong.push(`${route.path}: ${fault}`);
      });
    }
    await site.close();
    (await import('node:fs')).writeFileSync('/tmp/faults-wrong.txt', `${long.length}\n${wrong.join('\n')}`);
    expect(wrong).toEqual([]);
  }, 480_000);
});

/** The product of the walk behind a port, one request after the other, because its stage is one connection. */
async function open() {
  const host = `${sample.town.tenant}.test`;
  let last: Promise<unknown> = Promise.resolve();
  const taken: { path: string; status: number }[] = [];
  const server = createAdaptorServer({
    fetch: (request) => {
      if (request.headers.get('accept')?.includes('text/event-stream') === true)
        return new Response(null, { status: 204 });
      const mine = last.then(async () => {
        const headers = new Headers(request.headers);
        headers.set('host', host);
        if (headers.has('origin')) headers.set('origin', `http://${host}`);
        const { pathname, search } = new URL(request.url);
        const body = request.method === 'POST' ? await request.text() : undefined;
        const answer = await walk.app.fetch(
          new Request(`http://${host}${pathname}${search}`, {
            method: request.method,
            headers,
            ...(body === undefined ? {} : { body }),
          }),
        );
        if (request.method === 'POST') taken.push({ path: pathname, status: answer.status });
        return answer;
      });
      last = mine.catch(() => undefined);
      return mine;
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser: Browser = await launchBrowser();
  const pages = new Map<string, Page>();
  let page: Page;

  async function pageOf(who: string): Promise<Page> {
    const known = pages.get(who);
    if (known !== undefined) return known;
    const context = await browser.newContext({ locale: 'nl-NL' });
    const value = await sample.town.as(who).run((cx) => startSession(cx, who, actingFor(sample.actsFor[who])));
    await context.addCookies([{ name: 'omtafel', value, url }]);
    const made = await context.newPage();
    pages.set(who, made);
    return made;
  }

  return {
    async fillIn(door: Door, typed: Readonly<Record<string, string | readonly string[]>>): Promise<string | null> {
      page = await pageOf(door.who ?? '');
      await page.goto(url + door.page);
      const form = page.locator(`form[data-autosave][action="${door.address}"]`).first();
      await form.getByRole('status').waitFor({ state: 'attached', timeout: 10_000 });
      const untouched = await form.evaluate(contents);
      await form.evaluate(fill, typed as Record<string, string | string[]>);
      const before = await form.evaluate(contents);
      walk.stage.away = true;
      const begin = performance.now();
      await form.evaluate(submit, typed as Record<string, string | string[]>);
      await form.getByText('Nog niet verstuurd').waitFor({ timeout: 5000 });
      const ms = performance.now() - begin;
      if (ms > promisedMs) return `nobody heard anything for ${ms.toFixed(0)} ms`;
      if ((await form.evaluate(contents)) !== before) return 'what was typed changed';
      const kept = async (): Promise<number> => (await keptRows(page)).length;
      if (before !== untouched)
        await expect.poll(kept, { message: 'kept on the device', timeout: 10_000 }).toBeGreaterThan(0);
      taken.length = 0;
      walk.stage.away = false;
      const gone = page.waitForEvent('load', { timeout: 10_000 });
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await gone;
      const sent = taken.filter(({ path }) => path === door.address.replace(/[?#].*/, ''));
      if (sent.length !== 1 || sent[0]?.status !== 204) return `sent: ${JSON.stringify(sent)}`;
      return (await kept()) === 0 ? null : 'still kept after it was sent';
    },
    async leave(): Promise<void> {
      await page.evaluate(() => indexedDB.deleteDatabase('omtafel'));
      await page.goto('about:blank');
      await last;
    },
    async close(): Promise<void> {
      await browser.close();
      server.close();
    },
  };
}

/** In the browser: as somebody fills it in. */
function fill(form: SVGElement | HTMLElement, typed: Record<string, string | string[]>): void {
  for (const field of (form as HTMLFormElement).elements) {
    if (field instanceof HTMLButtonElement) continue;
    const control = field as HTMLInputElement;
    const value = typed[control.name];
    if (value === undefined || control.name === 'submission') continue;
    if (control.type === 'checkbox' || control.type === 'radio')
      control.checked = [value].flat().includes(control.value);
    else if (control.type !== 'file') control.value = [value].flat()[0] ?? '';
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** In the browser: what stands in it. */
function contents(form: SVGElement | HTMLElement): string {
  return JSON.stringify([...new FormData(form as HTMLFormElement)]);
}

/** In the browser: by the button that was chosen, or the first one that is no look. */
function submit(form: SVGElement | HTMLElement, typed: Record<string, string | string[]>): void {
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('button[type=submit], button:not([type])')];
  const chosen = buttons.find(({ name, value }) => name !== '' && typed[name] === value);
  (form as HTMLFormElement).requestSubmit(chosen ?? buttons.find(({ name }) => name !== 'look'));
}

import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startSession } from '../../src/modules/accounts/testing.ts';
import { actingFor } from '../../src/testing/visitor.ts';
import type { Door } from '../sample/doors.ts';
import { ownForms, ownSample } from '../sample/own-sample.ts';
import { launchBrowser } from './browser.ts';
import { keptRows } from './long-form.ts';

const here = ownSample();
const { sample, walk } = here;
const { doors, filled } = ownForms(here);

test('while the database is away every long form stays as it is, says that it is not sent yet, and sends it once by itself', async () => {
  const long = [...doors].filter(([, { form }]) => form.long);
  expect(long.length).toBeGreaterThan(50);
  const site = await open();
  const wrong: string[] = [];
  for (const [route, door] of long) {
    await walk.stage.scene(async () => {
      const fault = await site.fillIn(door, filled(route, door)).catch((error: Error) => error.message.split('\n')[0]);
      walk.stage.away = false;
      await site.leave();
      if (fault !== null) wrong.push(`${route.path}: ${fault}`);
    });
  }
  await site.close();
  expect(wrong).toEqual([]);
}, 480_000);

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
      await form.evaluate(submit, typed as Record<string, string | string[]>);
      await form.getByText('Nog niet verstuurd').waitFor({ timeout: 10_000 });
      if ((await form.evaluate(contents)) !== before) return 'what was typed changed';
      const kept = async (): Promise<number> => (await keptRows(page)).length;
      if (before !== untouched && !(await soon(async () => (await kept()) > 0))) return 'nothing is kept on the device';
      taken.length = 0;
      walk.stage.away = false;
      const gone = page.waitForEvent('load', { timeout: 10_000 }).then(
        () => true,
        () => false,
      );
      await page.evaluate(() => dispatchEvent(new Event('online')));
      if (!(await gone)) return `the page stayed: ${JSON.stringify(taken)}`;
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

/** Whether it comes true within ten seconds. */
async function soon(holds: () => Promise<boolean>): Promise<boolean> {
  for (const until = Date.now() + 10_000; Date.now() < until; await sleep(50)) if (await holds()) return true;
  return false;
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

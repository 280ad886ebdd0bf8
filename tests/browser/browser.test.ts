import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

let server: Server;
let browser: Browser;

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      '<!doctype html><title>Aan tafel</title><h1>Welkom</h1><script>document.body.append("klaar")</script>',
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server.close();
});

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

test('the browser renders a page and runs its script', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.goto(address());
  expect(await page.title()).toBe('Aan tafel');
  expect(await page.locator('body').innerText()).toContain('klaar');
  const heading = await page.getByRole('heading', { name: 'Welkom' }).boundingBox();
  expect(heading?.width, 'a heading without a font has no width').toBeGreaterThan(50);
  await page.close();
});

test('two sessions beside each other share no cookies', async () => {
  const [one, other] = [await browser.newContext(), await browser.newContext()];
  await one.addCookies([{ name: 'session', value: 'one', url: address() }]);
  expect(await one.cookies()).toHaveLength(1);
  expect(await other.cookies()).toHaveLength(0);
  await Promise.all([one.close(), other.close()]);
});

test('the browser guards the border between origins as a visitor’s browser does', async () => {
  const page = await browser.newPage();
  await page.goto(address());
  // The same server under its other name is another origin: reading it must fail, or the browser tests prove nothing
  // about cookies, forms and scripts.
  const elsewhere = address().replace('127.0.0.1', 'localhost');
  const outcome = await page.evaluate(async (url) => {
    const answer = async (mode: RequestMode) =>
      fetch(url, { mode }).then(
        (response) => response.type,
        () => 'refused',
      );
    return { reachable: await answer('no-cors'), readable: await answer('cors') };
  }, elsewhere);
  expect(outcome).toEqual({ reachable: 'opaque', readable: 'refused' });
  await page.close();
});

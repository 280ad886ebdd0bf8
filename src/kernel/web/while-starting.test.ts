import { setTimeout as later } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { readConfig } from '../config/config.ts';
import { keepSent } from './again.ts';
import { readBody } from './body.ts';
import { patienceAfter, whileStarting } from './while-starting.tsx';

const config = readConfig({ PORT: '3000', OMTAFEL_URL: 'http://omtafel.test' });
const never = new Promise<never>(() => {});
const nobody = (): never => {
  throw new Error('served before the start');
};
const ask = (headers: Record<string, string>, body?: string) =>
  whileStarting(
    new Request('http://omtafel.test/signalen?van=1', {
      headers: { 'sec-fetch-site': 'same-origin', origin: 'http://omtafel.test', ...headers },
      ...(body === undefined ? {} : { method: 'POST', body }),
    }),
    config,
    never,
    nobody,
    () => 10,
  );
/** The answer, when it is there before the other thing that is waited for. */
async function firstOf(answer: Promise<Response>, other: Promise<string>): Promise<Response> {
  const first = await Promise.race([answer, other]);
  if (typeof first === 'string') throw new Error(`it took ${first}`);
  return first;
}
const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('who comes while the product starts', () => {
  test('waits, and gets the page itself when it started in time', async () => {
    const request = new Request('http://omtafel.test/');
    const served = await whileStarting(
      request,
      config,
      Promise.resolve(),
      () => new Response('plan'),
      () => 1000,
    );
    expect(await served.text()).toBe('plan');
  });

  test('has no second wait after the start: a first page that is slow is given up in the same time', async () => {
    const typed = { method: 'POST', body: 'words=40+euro', headers: form };
    const request = new Request('http://omtafel.test/signalen', typed);
    const slow = async (): Promise<Response> => {
      keepSent(request, await readBody(request));
      return never;
    };
    const started = later(40);
    const answer = await firstOf(
      whileStarting(request, config, started, slow, () => 80),
      started.then(() => later(500)).then(() => 'a wait of its own'),
    );
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('name="words" value="40 euro"');
  });

  test('waits less as soon as there was a time in which nobody was heard: another such time may come', async () => {
    let worstMs = 0;
    const request = new Request('http://omtafel.test/');
    const asMuch = whileStarting(request, config, never, nobody, () => patienceAfter({ deafMs: 0, worstMs: 0 }));
    const waiting = whileStarting(request, config, never, nobody, () => patienceAfter({ deafMs: 0, worstMs }));
    await later(150);
    worstMs = 2300;
    const answer = await firstOf(
      waiting,
      asMuch.then(() => 'as much as before'),
    );
    expect(answer.status).toBe(503);
  });

  test('is not served once it has the page that says so, however soon the product starts after that', async () => {
    const serve = vi.fn<() => Response>(() => new Response());
    const started = later(60);
    expect((await whileStarting(new Request('http://omtafel.test/'), config, started, serve, () => 10)).status).toBe(
      503,
    );
    await started;
    expect(serve).not.toHaveBeenCalled();
  });

  test('reads plain words, in the own language, with a way to ask again', async () => {
    const answer = await ask({});
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toContain('<h1>Omtafel is er even niet</h1>');
    expect(html).toContain('href="/signalen?van=1"');
    expect(await (await ask({ cookie: 'taal=en' })).text()).toContain('lang="en"');
  });

  test('finds what was typed in the page, and nothing of a form of another site', async () => {
    const typed = 'submission=a&words=40+%3Ceuro%3E&who=b&who=c';
    const html = await (await ask(form, typed)).text();
    expect(html.match(/name="[^"]*" value="[^"]*"/g)).toEqual([
      'name="submission" value="a"',
      'name="words" value="40 &lt;euro&gt;"',
      'name="who" value="b"',
      'name="who" value="c"',
    ]);
    const foreign = await (await ask({ ...form, origin: 'http://elsewhere.test' }, typed)).text();
    expect(foreign).not.toContain('euro');
    expect(await (await ask({ 'content-type': 'multipart/form-data' }, typed)).text()).toContain('kies je bestand');
  });
});

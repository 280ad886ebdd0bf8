import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  entryCookie,
  languageCookie,
  loginCookie,
  returnCookie,
  savedCookie,
  sessionCookie,
  tableCookie,
} from '../../src/kernel/web/cookies.ts';
import { site, type Seen } from '../../src/testing/visitor.ts';
import { ownWorld } from '../../src/testing/own-world.ts';

describe('the headers of answers', () => {
  const town = ownWorld();
  const seen: Seen[] = [];
  let signIn: Response;
  let app: Awaited<ReturnType<typeof site>>['app'];

  beforeAll(async () => {
    const { visitor, ...open } = await site(town, { OMTAFEL_URL: 'https://omtafel.test' });
    app = open.app;
    const staff = await town.staff('Fatima');
    const nobody = await visitor(null);
    for (const path of ['/', '/aanmelden', '/nothing-here', '/.well-known/security.txt', '/huishoudens/x'])
      seen.push(await nobody.get(path));
    signIn = await app.fetch(
      new Request('https://omtafel.test/aanmelden', {
        method: 'POST',
        headers: { host: 'omtafel.test', origin: 'https://omtafel.test', 'sec-fetch-site': 'same-origin' },
        body: new URLSearchParams({ person: staff, submission: randomUUID() }),
      }),
    );
  });

  it('every answer has the headers that keep a browser on our side', () => {
    for (const { headers } of seen) {
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(policy).not.toMatch(/unsafe-|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
    for (const { headers, text } of seen.filter((each) => each.text !== ''))
      expect([text.slice(0, 20), headers.get('content-type')]).toEqual([
        text.slice(0, 20),
        expect.stringMatching(/^text\/(html|plain); charset=utf-8$/),
      ]);
  });

  it('the session is a cookie that no script reads, for this site, over https alone', () => {
    const cookie = signIn.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-omtafel=[A-Za-z0-9_-]{43};/);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part);
    expect(cookie).not.toContain('Domain');
  });

  it('every cookie has the prefix that no other site of the domain can set', async () => {
    const headers = { host: 'omtafel.test', origin: 'https://omtafel.test', 'sec-fetch-site': 'same-origin' };
    const body = new URLSearchParams({ taal: 'en', terug: '/', submission: randomUUID() });
    const answer = await app.fetch(new Request('https://omtafel.test/taal', { method: 'POST', headers, body }));
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-taal=en;.*Secure/);
    const english = { host: 'omtafel.test', cookie: '__Host-taal=en' };
    const page = await app.fetch(new Request('https://omtafel.test/aanmelden', { headers: english }));
    expect(await page.text()).toContain('lang="en"');
    const names = [sessionCookie, loginCookie, returnCookie, entryCookie, tableCookie, languageCookie, savedCookie];
    for (const name of names) expect(name(true)).toMatch(/^__Host-/);
  });

  it('nothing that is about somebody is kept by a browser or in between', () => {
    for (const { headers } of seen) expect(headers.get('cache-control')).toBe('no-store');
    expect(signIn.headers.get('cache-control')).toBe('no-store');
  });

  it('security.txt is there for whoever found something', () => {
    expect(seen[3]?.status).toBe(200);
    expect(seen[3]?.text).toContain('Contact: mailto:security@omtafel.test\n');
  });
});

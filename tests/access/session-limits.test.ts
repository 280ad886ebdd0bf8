import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Browser } from '../../src/testing/browser.ts';
import { knowProvider, testProvider } from '../../src/testing/provider.ts';
import { site } from '../../src/testing/visitor.ts';
import { ownWorld } from '../../src/testing/own-world.ts';
import { ownDoors, signInAt, vouch } from './own-doors.ts';

describe('how long somebody stays signed in', () => {
  const town = ownWorld();
  const product = ownDoors(town, { digid: { kind: 'resident' } });
  let daan: string;
  let browser: Browser;
  const sql = async (text: string, values: unknown[] = []) =>
    (await town.database.owner.query<Record<string, unknown>>(text, values)).rows;

  beforeAll(async () => {
    daan = await town.resident('Daan');
    await vouch(town, product.digid.provider, daan, 'daan');
  });
  beforeEach(async () => {
    await sql('delete from session');
    browser = product.browser();
    product.digid.provider.account = { sub: 'daan' };
  });

  const signIn = async (as = browser): Promise<string> => (await signInAt(as, product.digid)).location;
  const unusedFor = (seconds: number) =>
    sql(`update session set last_seen_at = now() - make_interval(secs => $1)`, [seconds]);
  const open = async (page = '/mijn-plan') => {
    const seen = await browser.get(page);
    return seen.status === 303 ? seen.location : seen.status;
  };

  it('a resident is signed out after a quarter of an hour without use, and goes on at the same page', async () => {
    await signIn();
    expect(await open('/sessie')).toBe(200);
    await unusedFor(14 * 60 + 55);
    expect(await open('/sessie')).toBe(200);
    await unusedFor(15 * 60 + 1);
    const seen = await browser.get('/mijn-gesprekken');
    expect(seen.location).toBe('/aanmelden');
    const page = await browser.get('/aanmelden');
    expect(page.text).toContain('Je bent uitgelogd.');
    expect(page.text).toContain('Wat dit apparaat bewaarde, staat er nog.');
    expect(await signIn()).toBe('/mijn-gesprekken');
    expect((await browser.get('/aanmelden')).text).not.toContain('Je bent uitgelogd.');
  });

  it('who signs in after somebody else begins at the beginning', async () => {
    await vouch(town, product.digid.provider, await town.resident('Eva'), 'eva');
    await signIn();
    await unusedFor(1000);
    expect(await open('/mijn-gesprekken')).toBe('/aanmelden');
    product.digid.provider.account = { sub: 'eva' };
    expect(await signIn()).toBe('/');
  });

  it('only a page of this site is gone back to', async () => {
    for (const page of ['//evil.test', '/\\evil.test', 'https://evil.test', '/a?b=c', '%', '/%0d%0ax']) {
      browser = product.browser();
      browser.cookies.set('omtafel-terug', `${daan}.${encodeURIComponent(page)}`);
      expect([page, await signIn()]).toEqual([page, '/']);
    }
  });

  it('use is written down once a minute, also by a form that comes back, and not by a script on its own', async () => {
    const seconds = async () =>
      (await sql('select extract(epoch from now() - last_seen_at)::int as ago from session'))[0]?.['ago'];
    await signIn();
    await unusedFor(40);
    await open('/sessie');
    expect(await seconds()).toBeGreaterThanOrEqual(40);
    await unusedFor(70);
    const state = JSON.parse((await browser.get('/sessie/stand')).text) as { left: number };
    expect(state.left).toBeLessThanOrEqual(15 * 60 - 70);
    expect(await seconds()).toBeGreaterThanOrEqual(70);
    await open('/sessie');
    expect(await seconds()).toBeLessThan(70);

    const demo = await site(town);
    const fatima = await demo.visitor(await town.staff('Fatima'));
    await unusedFor(70);
    expect((await fatima.post('/huishoudens/nieuw', {})).status).toBe(400);
    const staff = await sql(
      `select extract(epoch from now() - last_seen_at)::int as ago from session s join person p on p.id = s.person_id
       where p.kind = 'staff'`,
    );
    expect(staff[0]?.['ago']).toBeLessThan(70);
  });

  it('says until when, on every page', async () => {
    const demo = await site(town);
    const seen = await (await demo.visitor(await town.staff('Gert'))).get('/mijn-week');
    expect(seen.text).toContain('Ingelogd tot 10.59');
    expect(seen.text).toContain('data-session="3540"');
  });

  it('staff have the limits that an administrator sets, and never more than twelve hours', async () => {
    const organisation = await town.organisation('Werkplein', 'work');
    const staffDoor = await knowProvider(town, product.digid.provider, { kind: 'staff', clientId: 'omtafel-staff' });
    await sql('update identity_provider set client_id = $2 where id = $1', [product.digid.id, 'omtafel-residents']);
    await sql('update identity_provider set client_id = $2 where id = $1', [staffDoor, 'omtafel']);
    try {
      await sql(
        `insert into group_mapping (tenant_id, id, provider_id, group_name, role, organisation_id, function, created_at)
         values ($1, gen_random_uuid(), $2, 'g-a', 'administrator', null, '', now()),
                ($1, gen_random_uuid(), $2, 'g-p', 'professional', $3, 'coach', now())`,
        [town.tenant, staffDoor, organisation],
      );
      const enter = async (who: string, group: string) => {
        browser = product.browser();
        product.digid.provider.account = { sub: who, claims: { name: who, groups: [group] } };
        await signInAt(browser, { provider: product.digid.provider, id: staffDoor });
      };
      await enter('Henk', 'g-a');
      const page = '/beheer/inloggen/duur';
      expect((await browser.post(page, { idleMinutes: '30', hours: '13', version: '0' })).status).toBe(400);
      expect((await browser.post(page, { idleMinutes: '30', hours: '8', version: '0' })).location).toBe(
        '/beheer/inloggen',
      );
      expect((await browser.post(page, { idleMinutes: '40', hours: '8', version: '0' })).status).toBe(409);
      await enter('Ans', 'g-p');
      const limits = await sql(
        `select idle_seconds, extract(epoch from expires_at - last_seen_at)::int / 3600.0 as hours
         from session s join person p on p.id = s.person_id where p.given_name = 'Ans'`,
      );
      expect(limits[0]?.['idle_seconds']).toBe(1800);
      expect(Number(limits[0]?.['hours'])).toBeCloseTo(8, 1);
      await sql(`update session set expires_at = now() - interval '1 second'`);
      expect(await open('/mijn-week')).toBe('/aanmelden');
    } finally {
      await sql('update identity_provider set client_id = $2 where id = $1', [staffDoor, 'omtafel-staff']);
      await sql('update identity_provider set client_id = $2 where id = $1', [product.digid.id, 'omtafel']);
    }
  });

  describe('log-out at the provider', () => {
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const claims = (more: object = {}) => {
      const at = Math.floor(Date.now() / 1000);
      return {
        iss: product.digid.provider.issuer,
        aud: 'omtafel',
        iat: at,
        exp: at + 120,
        jti: 'j1',
        sub: 'daan',
        events,
        ...more,
      };
    };
    /** As another server sends it: no cookie, no origin. */
    const send = async (token: string) => {
      const response = await product.app.fetch(
        new Request(`${product.origin}/inloggen-uit`, {
          method: 'POST',
          headers: { host: new URL(product.origin).host, 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ logout_token: token }).toString(),
        }),
      );
      return response.status;
    };

    it('ends every session that it vouched for, at once', async () => {
      await signIn();
      expect(await open('/sessie')).toBe(200);
      expect(await send(await product.digid.provider.sign(claims(), 'logout+jwt'))).toBe(200);
      expect(await open('/sessie')).toBe('/aanmelden');
      const [event] = await sql('select action, reason_code, object_id from audit_event order by id desc limit 1');
      expect(event).toEqual({ action: 'session.end', reason_code: 'provider', object_id: daan });
    });

    it('ends one session when it names one', async () => {
      await signIn();
      const other = product.browser();
      await signIn(other);
      await sql(
        `update session set provider_session = 'sid-' || case when token_hash = (select max(token_hash) from session) then 'a' else 'b' end`,
      );
      const { sub: _sub, ...nobody } = claims({ sid: 'sid-a' });
      expect(await send(await product.digid.provider.sign(nobody))).toBe(200);
      expect((await sql('select provider_session from session')).map((row) => row['provider_session'])).toEqual([
        'sid-b',
      ]);
    });

    it('refuses a token that is no log-out of this provider, and ends nothing', async () => {
      await signIn();
      const wrong = [
        claims({ nonce: 'x' }),
        claims({ events: {} }),
        claims({ events: undefined }),
        claims({ aud: 'somebody-else' }),
        claims({ iss: 'https://evil.test' }),
        claims({ iat: Math.floor(Date.now() / 1000) - 3600 }),
        claims({ exp: Math.floor(Date.now() / 1000) - 60 }),
        claims({ jti: undefined }),
        claims({ sub: undefined }),
      ];
      for (const each of wrong)
        expect([each, await send(await product.digid.provider.sign(each))]).toEqual([each, 400]);
      const stranger = await testProvider(`${product.origin}/inloggen-terug`);
      expect(await send(await stranger.sign(claims()))).toBe(400);
      await stranger.close();
      for (const token of ['', 'kaas', 'a.b.c']) expect(await send(token)).toBe(400);
      expect(await send(await product.digid.provider.sign(claims({ sub: 'somebody' })))).toBe(200);
      expect(await open('/sessie')).toBe(200);
    });
  });
});

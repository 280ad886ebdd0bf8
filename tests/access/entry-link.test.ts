import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { forget } from '../../src/kernel/jobs/forgetting.ts';
import { makeEntryLink, oldEntryLinks } from '../../src/modules/accounts/index.ts';
import { startSession } from '../../src/modules/accounts/testing.ts';
import { addMember } from '../../src/modules/households/index.ts';
import { openTable } from '../../src/modules/sharing/index.ts';
import type { Browser } from '../../src/testing/browser.ts';
import { site } from '../../src/testing/visitor.ts';
import { ownWorld } from '../../src/testing/own-world.ts';
import { ownDoors, signInAt, vouch } from './own-doors.ts';

const code = '482913';

describe('a link to come in with', () => {
  const town = ownWorld();
  const product = ownDoors(town, { digid: { kind: 'resident' } });
  let fatima: string;
  let daan: string;
  let householdId: string;
  let browser: Browser;
  const sql = async (text: string, values: unknown[] = []) =>
    (await town.database.owner.query<Record<string, unknown>>(text, values)).rows;

  beforeAll(async () => {
    fatima = await town.staff('Fatima');
    const opened = await town
      .as(fatima)
      .run((cx) =>
        openTable(cx, { name: 'Vermeer', client: { givenName: 'Daan' }, askedBy: '', safeContact: 'Bellen.' }),
      );
    householdId = opened.householdId;
    daan = String((await sql(`select id from person where given_name = 'Daan'`))[0]?.['id']);
  });
  beforeEach(async () => {
    browser = product.browser();
    await sql('delete from login_identity');
    await sql('delete from session');
    product.digid.provider.account = { sub: 'pseudo-daan' };
  });

  const make = (personId = daan) =>
    town
      .as(fatima)
      .run((cx) => makeEntryLink(cx, { personId, kind: 'account', code, householdId, role: 'case-manager' }));
  const signIn = async (as = browser): Promise<string> => (await signInAt(as, product.digid)).location;

  it('is shown under the person whose it is, and under nobody else', async () => {
    const noor = await town
      .as(fatima)
      .run((cx) => addMember(cx, householdId, { givenName: 'Noor', kind: 'adult', client: true, safeContact: '' }));
    const token = await make();
    const page = await (await site(town)).visitor(fatima);
    const shown = (personId: string) => page.get(`/huishoudens/${householdId}/toegang/${personId}/${token}`);
    expect((await shown(daan)).text).toContain(token);
    expect((await shown(noor)).status).toBe(404);
  });

  it('is forgotten thirty days after it was made; one that still opens a window is not', async () => {
    await make();
    await town
      .as(fatima)
      .run((cx) => makeEntryLink(cx, { personId: daan, kind: 'window', code, householdId, role: 'case-manager' }));
    const kinds = async () => (await sql('select kind from entry_link order by kind')).map(({ kind }) => kind);
    const after = (days: number) => new Date(town.now.getTime() + days * 86_400_000);
    await forget(town.database.app, [oldEntryLinks], after(29));
    expect(await kinds()).toEqual(['account', 'window']);
    await forget(town.database.app, [oldEntryLinks], after(31));
    expect(await kinds()).toEqual(['window']);
    await sql('delete from entry_link');
  });

  it('is made by who leads the table, with a code that does not stand beside it', async () => {
    const { visitor } = await site(town);
    const page = await visitor(fatima);
    const made = await page.post(`/huishoudens/${householdId}/toegang/${daan}`, { code: '48 29 13' });
    expect(made.status).toBe(303);
    const shown = await page.get(made.location);
    const address = /https?:\/\/[\w.]+\/welkom\/[0-9a-f-]{36}/.exec(shown.text)?.[0] ?? '';
    expect(address).toMatch(/^http:\/\/omtafel\.test\/welkom\//);
    expect(shown.text).not.toContain(code);
    const [row] = await sql('select token_hash, code_hash from entry_link');
    expect(JSON.stringify(row)).not.toContain(code);
    expect(JSON.stringify(row)).not.toContain(address.slice(-36));
    for (const wrong of ['1234', '123456789', 'geheim', '']) {
      expect((await page.post(`/huishoudens/${householdId}/toegang/${daan}`, { code: wrong })).status).toBe(400);
    }
    const stranger = await visitor(await town.staff('Vreemde'));
    expect((await stranger.post(`/huishoudens/${householdId}/toegang/${daan}`, { code })).status).toBe(404);
    const other = await town.resident('Elders');
    expect((await page.post(`/huishoudens/${householdId}/toegang/${other}`, { code })).status).toBe(404);
    expect((await page.post(`/huishoudens/${householdId}/toegang/${fatima}`, { code })).status).toBe(404);
  });

  it('is not used by looking at it, and signs nobody in by itself', async () => {
    const token = await make();
    for (let each = 0; each < 3; each++) expect((await browser.get(`/welkom/${token}`)).status).toBe(200);
    expect(await sql('select tries, used_at from entry_link')).toEqual([{ tries: 0, used_at: null }]);
    expect((await browser.post(`/welkom/${token}`, { code })).location).toBe('/welkom');
    expect((await browser.get('/welkom')).text).toContain('Welkom, Daan');
    expect((await browser.get('/')).location).toBe('/aanmelden');
    expect(await sql('select person_id from session')).toEqual([]);
  });

  it('leads on in the demo, where nobody has a way of signing in', async () => {
    const { app, visitor } = await site(town);
    const token = await make();
    const used = await (await visitor(null)).post(`/welkom/${token}`, { code });
    const cookie = used.headers.get('set-cookie')?.split(';')[0] ?? '';
    await sql('update identity_provider set active = false');
    const page = await app.fetch(
      new Request('http://omtafel.test/welkom', { headers: { host: 'omtafel.test', cookie } }),
    );
    await sql('update identity_provider set active = true');
    const text = await page.text();
    expect(text).toContain('In deze demo is je code genoeg.');
    expect(text).toMatch(/href="\/aanmelden"/);
    expect(text).not.toContain('Hier kun je nu nog geen manier kiezen');
  });

  it('makes the way of signing in that of this person, once', async () => {
    expect(await signIn()).toBe('/inloggen-lukt-niet?reden=unknown-resident');
    await browser.post(`/welkom/${await make()}`, { code });
    expect(await signIn()).toBe('/');
    expect((await browser.get('/')).location).toBe('/mijn-plan');
    expect(await sql('select person_id, subject from login_identity')).toEqual([
      { person_id: daan, subject: 'pseudo-daan' },
    ]);
    // Somebody else in the same browser is nobody again, and Daan is known everywhere.
    product.digid.provider.account = { sub: 'pseudo-other' };
    expect(await signIn()).toBe('/inloggen-lukt-niet?reden=unknown-resident');
    product.digid.provider.account = { sub: 'pseudo-daan' };
    expect(await signIn(product.browser())).toBe('/');
  });

  it('lets nobody in with the login of somebody else, and asks that one proves it now', async () => {
    const noor = await town
      .as(fatima)
      .run((cx) => addMember(cx, householdId, { givenName: 'Sam', kind: 'adult', client: true, safeContact: '' }));
    await vouch(town, product.digid.provider, noor, 'pseudo-sam');
    await browser.post(`/welkom/${await make()}`, { code });
    product.digid.provider.account = { sub: 'pseudo-sam' };
    const seen = await signInAt(browser, product.digid);
    expect(seen.location).toBe('/inloggen-lukt-niet?reden=other-person');
    expect(new URL(seen.begun.location).searchParams.get('prompt')).toBe('login');
    expect((await browser.get(seen.location)).text).toContain('Deze inlog is van iemand anders');
    expect(await sql('select person_id from session')).toEqual([]);
    // The link is still that of Daan, in this browser.
    product.digid.provider.account = { sub: 'pseudo-daan' };
    expect(await signIn()).toBe('/');
    expect(await sql(`select person_id from login_identity where subject = 'pseudo-daan'`)).toEqual([
      { person_id: daan },
    ]);
  });

  it('belongs to the browser in which the code was typed', async () => {
    await browser.post(`/welkom/${await make()}`, { code });
    const other = product.browser();
    expect((await other.get('/welkom')).text).toContain('Deze link werkt niet meer');
    expect(await signIn(other)).toBe('/inloggen-lukt-niet?reden=unknown-resident');
    expect(await signIn()).toBe('/');
  });

  it('works once, also when a hundred browsers try at the same time', async () => {
    const token = await make();
    const browsers = Array.from({ length: 100 }, () => product.browser());
    const answers = await Promise.all(browsers.map((each) => each.post(`/welkom/${token}`, { code })));
    expect(answers.filter(({ location }) => location === '/welkom')).toHaveLength(1);
    expect(browsers.filter(({ cookies }) => cookies.has('omtafel-welkom'))).toHaveLength(1);
    // Who gets no turn reads that it is busy, and has used nothing.
    const answered = answers.filter(({ status }) => status !== 503).length;
    const events = await sql(
      `select allowed, count(*)::int as count from audit_event where action = 'entry-link.use'
         and request_id in (select request_id from audit_event order by id desc limit ${answered}) group by allowed order by allowed`,
    );
    expect(events).toEqual([
      { allowed: false, count: answered - 1 },
      { allowed: true, count: 1 },
    ]);
  });

  it('ends after five wrong codes, also at the same time, and tells nobody which part was wrong', async () => {
    const token = await make();
    const tries = await Promise.all(
      Array.from({ length: 12 }, (_, each) => product.browser().post(`/welkom/${token}`, { code: `00000${each}` })),
    );
    expect(tries.filter(({ location }) => location.endsWith('?fout=code'))).toHaveLength(5);
    expect((await browser.post(`/welkom/${token}`, { code })).location).toBe(`/welkom/${token}`);
    expect((await browser.get(`/welkom/${token}`)).text).toContain('Deze link werkt niet meer');
  });

  it('is over after a quarter of an hour, before the code and after it, and when a newer one is made', async () => {
    const token = await make();
    await sql(`update entry_link set expires_at = now() - interval '1 second'`);
    expect((await browser.post(`/welkom/${token}`, { code })).location).toBe(`/welkom/${token}`);
    await browser.post(`/welkom/${await make()}`, { code });
    await sql(`update entry_link set expires_at = now() - interval '1 second'`);
    expect(await signIn()).toBe('/inloggen-lukt-niet?reden=unknown-resident');
    const old = await make();
    await make();
    expect((await browser.get(`/welkom/${old}`)).status).toBe(404);
    // Also for who sends the form without the page.
    expect((await browser.post(`/welkom/${old}`, { code: '000 000' })).status).toBe(404);
  });

  it('links nobody who acts for somebody else, and nobody to staff', async () => {
    await browser.post(`/welkom/${await make()}`, { code });
    product.digid.provider.account = {
      sub: 'pseudo-daan',
      claims: { represents: { iss: product.digid.provider.issuer, sub: 'pseudo-sanne' } },
    };
    expect(await signIn()).toBe('/inloggen-lukt-niet?reden=unknown-resident');
    await vouch(town, { issuer: 'https://staff.test' }, fatima, 'fatima');
    await expect(make(fatima)).rejects.toThrow('not-found');
  });

  it('gives nobody who signs in already a second way in, by whoever leads', async () => {
    await browser.post(`/welkom/${await make()}`, { code });
    expect(await signIn()).toBe('/');
    await expect(make()).rejects.toThrow('not-found');
    const leader = product.browser();
    leader.cookies.set('omtafel', await town.as(fatima).run((cx) => startSession(cx, fatima)));
    const entry = `/huishoudens/${householdId}/toegang/${daan}`;
    const page = await leader.get(entry);
    expect([page.text.includes('value="account"'), page.text.includes('value="window"')]).toEqual([false, true]);
    expect((await leader.post(entry, { kind: 'account', code })).text).toContain('Deze persoon logt al zelf in.');
    expect((await leader.post(entry, { kind: 'window', code })).status).toBe(303);
  });
});

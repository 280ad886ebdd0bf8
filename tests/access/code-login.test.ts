import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditKeyFrom } from '../../src/kernel/audit/keys.ts';
import { sealSecretsWith } from '../../src/kernel/login/sealing.ts';
import { codeAt, stepOf } from '../../src/kernel/login/totp.ts';
import { makeEntryLink } from '../../src/modules/accounts/index.ts';
import { openTable } from '../../src/modules/sharing/index.ts';
import { type Browser, production } from '../../src/testing/browser.ts';
import { type World, world } from '../../src/testing/world.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const bytesOf = (text: string): Buffer => {
  const bits = [...text].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
};

describe('signing in with an own code and an app', () => {
  let town: World;
  let site: Awaited<ReturnType<typeof production>>;
  let browser: Browser;
  let sanne: string;
  let number: string;
  let secret: Buffer;
  const own = 'mijn eigen code';
  /** A code of the app, so many steps from now. */
  const app = (steps = 0) => codeAt(secret, stepOf(new Date()) + steps);

  beforeAll(async () => {
    sealSecretsWith([auditKeyFrom('a test')]);
    town = await world();
    site = await production(town, {});
  });
  afterAll(async () => {
    sealSecretsWith([]);
    await town?.close();
  });

  /** Comes in by a link, and sets up the app. */
  beforeEach(async () => {
    browser = site.browser();
    const fatima = await town.staff('Fatima');
    sanne = await town.network('Sanne');
    const { householdId } = await town
      .as(fatima)
      .run((cx) => openTable(cx, { name: 'Huis Proef', safeContact: '', client: { givenName: 'Daan' } }));
    const token = await town
      .as(fatima)
      .run((cx) =>
        makeEntryLink(cx, { personId: sanne, kind: 'account', code: '482913', householdId, role: 'case-manager' }),
      );
    await browser.post(`/welkom/${token}`, { code: '482913' });
    const page = (await browser.get('/welkom-codes')).text;
    [, number = ''] = /otpauth:\/\/totp\/Omtafel:(\d{8})/.exec(page) ?? [];
    secret = bytesOf(/secret=([A-Z2-7]+)/.exec(page)?.[1] ?? '');
  });

  const setUp = () => browser.post('/welkom-codes', { own, app: app() });
  const signIn = (fields: Record<string, string>, by = site.browser()) =>
    by.post('/inloggen-code', { number, own, app: app(1), ...fields });
  const kept = async () =>
    (
      await town.database.owner.query<{ sealed_secret: Buffer; tries: number; locked: boolean }>(
        'select sealed_secret, tries, locked_until is not null as locked from code_login where person_id = $1',
        [sanne],
      )
    ).rows[0];

  it('is set up after a link and its code, confirmed with the app, and lets in at once', async () => {
    expect((await browser.post('/welkom-codes', { own, app: '000000' })).location).toBe('/welkom-codes?fout=1');
    expect((await browser.post('/welkom-codes', { own: 'kort', app: app() })).location).toBe('/welkom-codes?fout=1');
    expect((await setUp()).location).toBe('/');
    expect((await browser.get('/')).location).toBe('/uitnodigingen');
    const row = await kept();
    expect(row?.sealed_secret.includes(secret)).toBe(false);
    expect((await site.browser().get('/welkom-codes')).location).toBe('/welkom');
  });

  it('asks all three, and says of every kind of wrong the same', async () => {
    await setUp();
    const wrongs: Record<string, string>[] = [
      { own: 'een andere code' },
      { app: '000000' },
      { number: '10000000' },
      { number: 'kaas', app: '' },
    ];
    for (const wrong of wrongs) {
      const sent = await signIn(wrong);
      expect([sent.status, sent.location]).toEqual([303, '/inloggen-code?fout=1']);
    }
    expect((await signIn({})).location).toBe('/');
  });

  it('takes a code once, also of two at the same time', async () => {
    await setUp();
    const sent = await Promise.all([signIn({}), signIn({}), signIn({})]);
    expect(sent.filter(({ location }) => location === '/')).toHaveLength(1);
    expect((await signIn({ app: app() })).location).toBe('/inloggen-code?fout=1');
  });

  it('is locked for a quarter of an hour after five wrong tries, even of a hundred at once', async () => {
    await setUp();
    await Promise.all(Array.from({ length: 30 }, () => signIn({ app: '000000' })));
    expect(await kept()).toMatchObject({ locked: true });
    expect((await signIn({})).location).toBe('/inloggen-code?fout=1');
    await town.database.owner.query(`update code_login set locked_until = now() - interval '1 second'`);
    expect((await signIn({})).location).toBe('/');
  });

  it('is of no use with another key, nor when the sealed secret was put in another row', async () => {
    await setUp();
    sealSecretsWith([auditKeyFrom('another')]);
    expect((await signIn({})).location).toBe('/inloggen-code?fout=1');
    sealSecretsWith([auditKeyFrom('a test')]);
    expect((await signIn({})).location).toBe('/');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditKeyFrom } from '../../src/kernel/audit/keys.ts';
import { sealSecretsWith } from '../../src/kernel/login/sealing.ts';
import { codeAt, stepOf } from '../../src/kernel/login/totp.ts';
import { makeEntryLink } from '../../src/modules/accounts/index.ts';
import { startSession } from '../../src/modules/accounts/testing.ts';
import { invitePlace } from '../../src/modules/households/index.ts';
import { openTable } from '../../src/modules/sharing/index.ts';
import type { Browser } from '../../src/testing/browser.ts';
import { ownWorld } from '../../src/testing/own-world.ts';
import { ownDoors } from './own-doors.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const bytesOf = (text: string): Buffer => {
  const bits = [...text].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
};

describe('signing in with an own code and an app', () => {
  const town = ownWorld();
  const site = ownDoors(town, {});
  let browser: Browser;
  let sanne: string;
  let number: string;
  let secret: Buffer;
  const own = 'mijn eigen code';
  /** A code of the app, so many steps from now. */
  const app = (steps = 0) => codeAt(secret, stepOf(new Date()) + steps);

  beforeAll(async () => {
    sealSecretsWith([auditKeyFrom('a test')]);
  });
  afterAll(async () => {
    sealSecretsWith([]);
  });

  /** Comes in by a link, and sets up the app. */
  beforeEach(async () => {
    browser = site.browser();
    const fatima = await town.staff('Fatima');
    const { householdId } = await town
      .as(fatima)
      .run((cx) => openTable(cx, { name: 'Huis Proef', safeContact: '', client: { givenName: 'Daan' } }));
    await town
      .as(fatima)
      .run((cx) => invitePlace(cx, householdId, { who: { givenName: 'Sanne' }, whyAsked: 'Zij helpt.' }));
    const { rows } = await town.database.owner.query<{ id: string }>(
      `select person_id as id from place where household_id = $1 and kind = 'network'`,
      [householdId],
    );
    sanne = rows[0]?.id ?? '';
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
    expect((await browser.get('/')).location).toMatch(/^\/uitnodigingen/);
    // Two factors count as DigiD midden, or as what the municipality says; what asks more stays closed.
    const { owner } = town.database;
    const asks = (part: string, rank: number) =>
      owner.query(
        'insert into login_level (tenant_id, part, rank) values ($1, $2, $3) on conflict (tenant_id, part) do update set rank = $3',
        [town.tenant, part, rank],
      );
    await asks('own-plan', 20);
    expect((await browser.get('/uitnodigingen')).status).not.toBe(404);
    expect((await browser.get('/uitnodigingen')).location).not.toContain('niveau');
    await asks('own-plan', 25);
    expect((await browser.get('/uitnodigingen')).location).toBe('/aanmelden?niveau=25');
    await asks('own-factor', 25);
    const again = site.browser();
    await owner.query(`update code_login set last_step = last_step - 9`);
    expect((await signIn({}, again)).location).toBe('/');
    expect((await again.get('/uitnodigingen')).location).not.toContain('niveau');
    await owner.query('delete from login_level');
    const row = await kept();
    expect(row?.sealed_secret.includes(secret)).toBe(false);
    expect((await site.browser().get('/welkom-codes')).location).toBe('/welkom');
  });

  it('offers to end what is signed in elsewhere, when it is a new way in', async () => {
    const old = site.browser();
    old.cookies.set('omtafel', await town.as(sanne).run((cx) => startSession(cx, sanne)));
    expect((await old.get('/uitnodigingen')).location).not.toBe('/aanmelden');
    expect((await setUp()).location).toBe('/ingelogd?nieuw=ja');
    expect((await browser.get('/ingelogd?nieuw=ja')).text).toContain('Je kunt nu op een nieuwe manier inloggen');
    await browser.post('/ingelogd/uitloggen', { which: 'others' });
    expect((await old.get('/uitnodigingen')).location).toBe('/aanmelden');
    // Signing in the usual way asks nothing of the kind.
    expect((await signIn({})).location).toBe('/');
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

  it('is the way in of staff without a provider: made by an administrator, given at a table, once', async () => {
    const { owner } = town.database;
    const as = async (personId: string): Promise<Browser> => {
      const signedIn = site.browser();
      signedIn.cookies.set('omtafel', await town.as(personId).run((cx) => startSession(cx, personId)));
      return signedIn;
    };
    const { rows: admins } = await owner.query<{ id: string }>(
      `insert into person (tenant_id, id, kind, given_name, duties) values ($1, gen_random_uuid(), 'office', 'Henk', '{administrator}') returning id`,
      [town.tenant],
    );
    const admin = await as(admins[0]?.id ?? '');
    const organisation = await town.organisation('Maatjes', 'other');
    const account = { givenName: 'Mia', surname: 'Kort', organisation, function: 'maatje', phone: '' };
    expect((await admin.post('/beheer/accounts/nieuw', account)).location).toBe('/beheer/inloggen');
    const { rows } = await owner.query<{ id: string }>(`select id from person where surname = 'Kort'`);
    const mia = rows[0]?.id ?? '';

    const leader = await town.staff('Joris');
    const { householdId } = await town
      .as(leader)
      .run((cx) => openTable(cx, { name: 'Huis Maat', safeContact: '', client: { givenName: 'Bo' } }));
    const joris = await as(leader);
    const entry = `/huishoudens/${householdId}/toegang/${mia}`;
    expect([(await joris.get(entry)).status, (await admin.get(entry)).status]).toEqual([404, 403]);
    await town.as(leader).run((cx) => invitePlace(cx, householdId, { who: { personId: mia }, whyAsked: 'hulp' }));
    const made = await joris.post(entry, { code: '482913' });
    const token = made.location.split('/').at(-1) ?? '';
    const device = site.browser();
    expect((await device.post(`/welkom/${token}`, { code: '482913' })).location).toBe('/welkom');
    const page = (await device.get('/welkom-codes')).text;
    const hers = {
      number: /otpauth:\/\/totp\/Omtafel:(\d{8})/.exec(page)?.[1] ?? '',
      secret: bytesOf(/secret=([A-Z2-7]+)/.exec(page)?.[1] ?? ''),
    };
    const code = (steps: number) => codeAt(hers.secret, stepOf(new Date()) + steps);
    expect((await device.post('/welkom-codes', { own, app: code(0) })).location).toBe('/');
    expect((await device.get('/')).location).toBe('/mijn-week');
    // Who leads a table gives no second way in to an account that has one.
    expect([(await joris.get(entry)).status, (await joris.post(entry, { code: '482914' })).status]).toEqual([404, 404]);

    await admin.post('/beheer/accounts/einde', { person: mia, what: 'end' });
    expect((await device.get('/mijn-week')).location).toBe('/aanmelden');
    await admin.post('/beheer/accounts/einde', { person: mia, what: 'reopen' });
    const again = await site.browser().post('/inloggen-code', { number: hers.number, own, app: code(1) });
    expect(again.location).toBe('/inloggen-code?fout=1');
  });
});

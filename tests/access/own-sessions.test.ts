import { createHash, randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { inTransaction } from '../../src/kernel/db/transaction.ts';
import type { Device } from '../../src/kernel/web/device.ts';
import { startSession } from '../../src/modules/accounts/testing.ts';
import { type MeetingTable, meetingTable } from '../../src/modules/meetings/testing.ts';
import type { Browser } from '../../src/testing/browser.ts';
import { ownWorld } from '../../src/testing/own-world.ts';
import { ownDoors } from './own-doors.ts';

/** Where somebody is signed in: seen by that person alone, and ended there after a proof of who it is (ASVS 7.4.3, 7.5.2). */
const here = ownWorld();
const product = ownDoors(here, {});
let table: MeetingTable;
const began = new Date('2026-11-23T09:00:00Z');
const list = '/ingelogd';
const end = '/ingelogd/uitloggen';

beforeEach(async () => {
  here.now = began;
  table = await meetingTable(here);
});

type How = Parameters<typeof startSession>[2];
/** Somebody signs in with a browser of this kind. */
async function signIn(personId: string, device: Device, how?: How): Promise<Browser> {
  const browser = product.browser();
  const token = await here.as(personId).run((cx) => startSession(cx, personId, how, device));
  browser.cookies.set('omtafel', token);
  return browser;
}
const hashOf = (browser: Browser): string =>
  createHash('sha256')
    .update(browser.cookies.get('omtafel') ?? '')
    .digest('hex');
const idOf = async (browser: Browser): Promise<string> => {
  const { rows } = await here.database.owner.query<{ id: string }>('select id from session where token_hash = $1', [
    hashOf(browser),
  ]);
  return rows[0]?.id ?? '';
};
const isIn = async (browser: Browser): Promise<boolean> => (await browser.get(list)).status === 200;

test('a client with an old phone that others use too sees it, and signs out there alone', async () => {
  const { daan, mila } = table;
  const shared = await signIn(daan, 'samsung/android');
  const tablet = await signIn(daan, 'safari/ipad');
  const laptop = await signIn(daan, 'firefox/windows');
  // The other client of this household has the same phone in hands at times.
  const milas = await signIn(mila, 'samsung/android');
  const { text } = await laptop.get(list);
  for (const shown of ['Samsung Internet op Android', 'Safari op een iPad', 'Firefox op Windows', 'vandaag, 10.00'])
    expect(text).toContain(shown);
  expect(text.match(/hier, nu/g)).toHaveLength(1);
  expect(text.match(/Samsung Internet/g)).toHaveLength(1);
  expect((await milas.get(list)).text).toContain('Je bent nu alleen hier ingelogd.');
  const ended = await laptop.post(end, { which: await idOf(shared) });
  expect([ended.status, ended.location]).toEqual([303, list]);
  expect([await isIn(shared), await isIn(tablet), await isIn(laptop), await isIn(milas)]).toEqual([
    false,
    true,
    true,
    true,
  ]);
});

test('a professional with two browsers ends the others, and each of them stands in the trail', async () => {
  const { omar } = table;
  const others = [await signIn(omar, 'edge/windows'), await signIn(omar, '')];
  const browser = await signIn(omar, 'chrome/mac');
  expect((await browser.get(list)).text).toContain('Een toestel dat we niet kennen');
  expect((await browser.post(end, { which: 'others' })).location).toBe(list);
  expect(await Promise.all(others.map(isIn))).toEqual([false, false]);
  expect((await browser.get(list)).text).toContain('Je bent nu alleen hier ingelogd.');
  const { rows } = await here.database.owner.query(
    `select actor_person_id as by, object_id as about, reason_code as reason from audit_event
     where action = 'session.end' and actor_person_id = $1`,
    [omar],
  );
  expect(rows).toEqual([0, 1].map(() => ({ by: omar, about: omar, reason: 'elsewhere' })));
});

test('the thin window opens no list; whoever is signed in whole sees it, and can close it', async () => {
  const { daan } = table;
  const thin = await signIn(daan, 'chrome/android', 'thin');
  for (const page of [list, end]) expect([page, (await thin.get(page)).status]).toEqual([page, 403]);
  expect((await thin.get('/raam')).text).not.toContain(list);
  const whole = await signIn(daan, 'chrome/windows');
  expect((await whole.get(list)).text).toContain('Chrome op Android, alleen met een link en een code');
  await whole.post(end, { which: await idOf(thin) });
  expect((await thin.get('/raam')).status).toBe(303);
});

test('a screen at the table belongs to the meeting: who ends the own sessions does not end it', async () => {
  const { omar, householdId } = table;
  const meetingId = await table.plan();
  const device = randomUUID();
  await here.database.owner.query(
    `insert into meeting_room (tenant_id, household_id, meeting_id, opened_at, step, step_at, code)
     values ($1, $2, $3, now(), 'plan', now(), 'ABCDEF')`,
    [here.tenant, householdId, meetingId],
  );
  await here.database.owner.query(
    `insert into table_device (tenant_id, household_id, meeting_id, id, token_hash, person_id, mark, asked_at)
     values ($1, $2, $3, $4, $5, $6, '17', now())`,
    [here.tenant, householdId, meetingId, device, 'a'.repeat(64), omar],
  );
  const browser = await signIn(omar, 'chrome/mac');
  const { text } = await browser.get(list);
  expect(text).toContain('Die hoort bij het gesprek');
  await browser.post(end, { which: 'others' });
  const { rowCount } = await here.database.owner.query('select from table_device where id = $1', [device]);
  expect(rowCount).toBe(1);
});

test('seeing asks nothing more; ending asks a proof of lately', async () => {
  const { daan } = table;
  const other = await signIn(daan, 'chrome/android');
  const browser = await signIn(daan, 'firefox/windows');
  here.now = new Date(began.getTime() + 31 * 60_000);
  expect((await browser.get(list)).status).toBe(200);
  const asked = await browser.get(end);
  expect([asked.status, asked.location]).toEqual([303, '/aanmelden?opnieuw=ja']);
  expect((await browser.post(end, { which: 'others' })).location).toBe('/aanmelden?opnieuw=ja');
  expect(await isIn(other)).toBe(true);
});

test('the session of somebody else is refused as one that is not there, and stays', async () => {
  const { daan, mila } = table;
  const milas = await signIn(mila, 'chrome/android');
  const browser = await signIn(daan, 'firefox/windows');
  for (const which of [await idOf(milas), await idOf(browser), randomUUID(), 'alles', '']) {
    const { status, text } = await browser.post(end, { which });
    expect(status).toBe(400);
    expect(text).toContain('id="errors"');
  }
  expect(await isIn(milas)).toBe(true);
  expect(await isIn(browser)).toBe(true);
});

test('row security shows and ends the sessions of the person of the transaction alone', async () => {
  const { daan, mila } = table;
  await signIn(mila, 'chrome/android');
  const browser = await signIn(daan, 'firefox/windows');
  await signIn(daan, 'chrome/windows');
  const { app, owner } = here.database;
  const kept = async (personId: string) =>
    (await owner.query('select from session where person_id = $1', [personId])).rowCount;
  await inTransaction(app, { tenant: here.tenant, personId: daan }, async ({ client }) => {
    const seen = await client.query<{ person_id: string }>('select person_id from session');
    expect([...new Set(seen.rows.map(({ person_id }) => person_id))]).toEqual([daan]);
    expect((await client.query('update session set last_seen_at = now()')).rowCount).toBe(0);
    expect((await client.query('delete from session')).rowCount).toBe(2);
  });
  expect([await kept(daan), await kept(mila)]).toEqual([0, 1]);
  expect(await isIn(browser)).toBe(false);
  await inTransaction(app, { tenant: here.tenant }, async ({ client }) => {
    expect((await client.query('select from session')).rowCount).toBe(0);
  });
});

test('of a browser no more is kept than its kind', async () => {
  const seen = await signIn(table.daan, 'chrome/android');
  await expect(
    here.database.owner.query(`update session set device = 'Mozilla/5.0 (Linux; SM-J330F)' where token_hash = $1`, [
      hashOf(seen),
    ]),
  ).rejects.toThrow(/session_device_form/);
});

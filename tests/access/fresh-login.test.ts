import { beforeAll, expect, test } from 'vitest';
import { smallPhoto } from '../sample/forms.ts';
import { addDebt } from '../../src/modules/finances/index.ts';
import { addLetter } from '../../src/modules/finances/testing.ts';
import { type PlanTable, planTableOf } from '../../src/modules/plan/testing.ts';
import { ownSite, ownWorld } from '../../src/testing/own-world.ts';

/** What leaves the product, or shows a letter, asks a proof of lately; the own overview does not. */
const here = ownWorld();
const app = ownSite(here);
let table: PlanTable;
let letterId: string;
const began = new Date('2026-11-23T09:00:00Z');
const later = (minutes: number): void => void (here.now = new Date(began.getTime() + minutes * 60_000));
const again = '/aanmelden?opnieuw=ja';

beforeAll(async () => {
  table = await planTableOf(here);
  const about = {
    creditor: 'De Linde',
    collector: '',
    reference: '',
    kind: null,
    business: null,
    source: null,
  } as const;
  letterId = await table.as(table.daan, async (cx) => {
    const debtId = await addDebt(cx, table.householdId, { ...about, cents: 100, adult: table.daan });
    const photo = { jpeg: smallPhoto(), blackened: false, scanned: false };
    const added = await addLetter(cx, table.householdId, debtId, photo);
    return added === 'full' ? '' : added.letterId;
  });
});

const pages = (): readonly string[] => [
  `/huishoudens/${table.householdId}/geld/brieven/${letterId}`,
  `/huishoudens/${table.householdId}/geld/schulden.csv`,
  `/huishoudens/${table.householdId}/gegevens/${table.daan}/alles`,
  `/huishoudens/${table.householdId}/gegevens/${table.daan}/alles.json`,
];

test('within a quarter of an hour after signing in nothing more is asked; then once more, and it goes on there', async () => {
  later(0);
  const daan = await app.visitor(table.daan);
  later(14);
  for (const page of pages()) expect([page, (await daan.get(page)).status]).toEqual([page, 200]);
  later(16);
  for (const page of pages()) {
    const { status, location, headers } = await daan.get(page);
    expect([page, status, location]).toEqual([page, 303, again]);
    const kept = headers.getSetCookie().join(' ');
    // Scripts and files come back to nothing; a page that people open is remembered.
    expect(kept === '' || kept.includes(encodeURIComponent(page))).toBe(true);
  }
  const signIn = await daan.get(again);
  expect(signIn.text).toContain('Log nog een keer in.');
  later(17);
  const anew = await app.visitor(table.daan);
  for (const page of pages()) expect((await anew.get(page)).status).toBe(200);
});

test('the own overview asks nothing more, however long ago', async () => {
  later(0);
  const daan = await app.visitor(table.daan);
  later(600);
  expect((await daan.get(`/huishoudens/${table.householdId}/geld`)).status).toBe(200);
  expect((await daan.get('/')).status).not.toBe(401);
});

test('a form may be sent a quarter of an hour later than its page was opened, and not after that', async () => {
  later(0);
  const daan = await app.visitor(table.daan);
  const black = `${pages()[0]}/zwart`;
  later(29);
  expect((await daan.post(black, { version: '1' })).status).toBe(400);
  later(31);
  const late = await daan.post(black, { version: '1', black: 'top-left' });
  expect([late.status, late.location]).toEqual([303, again]);
});

test('a provider that did not say when somebody proved it, proved nothing', async () => {
  later(0);
  const daan = await app.visitor(table.daan);
  await here.database.owner.query('update session set proved_at = null where person_id = $1', [table.daan]);
  expect((await daan.get(pages()[0] ?? '')).location).toBe(again);
});

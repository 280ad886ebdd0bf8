import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { recordAttendance } from '../../src/modules/meetings/index.ts';
import { type MeetingTable, meetingTable } from '../../src/modules/meetings/testing.ts';
import { device, joins } from './eight.ts';
import { ownBrowser } from './own-browser.ts';

const here = ownBrowser();
let table: MeetingTable;
let laptop: Page;

beforeAll(async () => {
  here.town.now = new Date('2026-11-26T13:00:00Z');
  table = await meetingTable(here.town);
  const { householdId, daan, omar } = table;
  const meetingId = await table.plan({ date: '2026-11-26', time: '14:30' });
  await here.town.as(omar).run((cx) => recordAttendance(cx, householdId, meetingId, { present: [daan, omar] }));
  laptop = await device(here.browser, 1280, 800);
  await laptop.context().addCookies([await here.served.sessionOf(omar)]);
  await laptop.goto(`${here.served.url}/huishoudens/${householdId}/gesprekken/${meetingId}/aan-tafel`);
}, 60_000);

test('a phone at the table without a connection keeps what was filled in, says so, and sends it when the connection is back', async () => {
  const phone = await device(here.browser, 320, 640);
  await joins(phone, here.served, await laptop.locator('.om-code').innerText(), 'Daan');
  await laptop.getByRole('button', { name: 'Laat binnen' }).click();
  await phone.getByText('Dit kan ook').waitFor();
  await laptop.getByRole('link', { name: 'Sta je hierachter?' }).click();
  await laptop.getByRole('button', { name: /^Vraag iedereen/ }).click();
  await phone.getByLabel('Nee', { exact: true }).check();
  await phone.getByLabel('Wil je er iets bij zeggen?').fill('niet zonder Sanne');
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
  await phone.getByText('Wat je invulde, staat er nog.').waitFor();
  expect(await phone.getByLabel('Nee', { exact: true }).isChecked()).toBe(true);
  await phone.context().setOffline(false);
  await phone.getByText('Wat je invulde, staat er nog.').waitFor({ state: 'hidden' });
  await phone.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
  await phone.getByText('Je antwoord is bewaard.').waitFor();
  expect(await phone.getByLabel('Wil je er iets bij zeggen?').inputValue()).toBe('niet zonder Sanne');
});

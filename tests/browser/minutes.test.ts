import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { finishMeeting, recordAction, recordAttendance } from '../../src/modules/meetings/index.ts';
import { meetingTable, type MeetingTable } from '../../src/modules/meetings/testing.ts';
import { pdfLetterSizes, pdfText } from '../../src/testing/pdf.ts';
import { ownBrowser } from './own-browser.ts';

const here = ownBrowser();
let table: MeetingTable;
let meetingId: string;

beforeAll(async () => {
  table = await meetingTable(here.town);
  meetingId = await table.plan();
  here.town.now = new Date('2026-11-26T15:00:00Z');
  const { householdId, daan, fatima, omar, ruth } = table;
  await here.town.as(omar).run(async (cx) => {
    await recordAttendance(cx, householdId, meetingId, { present: [daan, fatima, omar, ruth] });
    await recordAction(cx, householdId, meetingId, { what: 'alle brieven openen', doer: daan, due: '2026-11-30' });
    await recordAction(cx, householdId, meetingId, { what: 'bellen over uitstel', doer: ruth, due: '2026-12-02' });
    await finishMeeting(cx, householdId, meetingId, { heldOn: '2026-11-26', noNextReason: 'Dat bellen we nog.' });
  });
});

/** An old phone without script, or a laptop. */
async function as(personId: string, phone: boolean): Promise<Page> {
  const context = await here.browser.newContext({
    viewport: phone ? { width: 320, height: 640 } : { width: 1280, height: 900 },
    javaScriptEnabled: !phone,
  });
  await context.addCookies([await here.served.sessionOf(personId)]);
  context.setDefaultTimeout(5000);
  return context.newPage();
}
const minutesPath = () => `${here.served.url}/huishoudens/${table.householdId}/gesprekken/${meetingId}/verslag`;
const narrow = async (page: Page) => {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(320);
};
async function pdfOf(page: Page, name: string): Promise<Buffer> {
  const answer = await page.context().request.get(`${minutesPath()}/${name}`);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  return Buffer.from(await answer.body());
}

test('the client reads the minutes first on an old phone, corrects them, and what is not right comes first at the next table', async () => {
  const daan = await as(table.daan, true);
  await daan.goto(`${here.served.url}/mijn-plan`);
  await daan.getByRole('link', { name: 'Lees het verslag' }).click();
  await daan.getByText('Jij leest dit als eerste. Je hebt nog 5 dagen.').waitFor();
  await daan.getByRole('heading', { name: 'Dit doe jij' }).waitFor();
  await narrow(daan);
  // What stands in the own part is said once, with the way to say that it was otherwise.
  expect(await daan.getByText('alle brieven openen').filter({ visible: true }).count()).toBe(1);
  expect(await daan.getByRole('heading', { name: 'Wie doet wat?' }).count()).toBe(0);
  // The whole of it, before anything is opened.
  expect(await daan.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(4.5 * 640);
  const ruth = await as(table.ruth, false);
  expect((await ruth.goto(minutesPath()))?.status()).toBe(404);

  await daan.getByRole('link', { name: 'Er klopt iets niet, of er mist iets' }).click();
  await daan.getByLabel('De dag, de plek of wie er was').check();
  await daan.getByLabel('Schrijf hoe het was').fill('Mijn zus was er ook.');
  await narrow(daan);
  await daan.getByRole('button', { name: 'Zet het erbij' }).click();
  await daan.getByText('Mijn zus was er ook.').waitFor();

  await daan.getByRole('link', { name: /^Zo heb ik dat niet afgesproken\s*: alle brieven openen/ }).click();
  await daan.getByLabel('Hoe was het volgens jou?').fill('Alleen de brieven van de gemeente.');
  await daan.getByRole('button', { name: 'Laat dit zien' }).click();
  await daan.goto(`${here.served.url}/mijn-plan`);
  const disputed = daan.getByText('Dit komt als eerste op tafel bij het volgende gesprek.').first();
  await disputed.waitFor();
  for (const text of ['alle brieven openen', 'Alleen de brieven van de gemeente.'])
    await daan.getByText(text, { exact: true }).first().waitFor();
  await narrow(daan);

  await daan.goto(minutesPath());
  // Both are said where one has read everything.
  const last = await daan.getByText('Wil je er nog iets over zeggen?').boundingBox();
  for (const name of ['Ja, het klopt', 'Ik heb het gelezen'])
    expect((await daan.getByRole('button', { name }).boundingBox())?.y).toBeGreaterThan(last?.y ?? Infinity);
  await narrow(daan);
  await daan.getByRole('button', { name: 'Ja, het klopt' }).click();
  await daan.getByRole('heading', { name: 'Dit verslag is definitief' }).waitFor();
  expect((await ruth.goto(minutesPath()))?.status()).toBe(200);
  await ruth.getByText('Mijn zus was er ook.').waitFor();
  await ruth.getByRole('link', { name: 'Bekijk de 2 versies' }).click();
  await ruth.getByRole('link', { name: 'Versie 1' }).click();
  await ruth.getByText('Dit is versie 1. De nieuwste is versie 2.').waitFor();
  expect(await ruth.getByText('Mijn zus was er ook.').count()).toBe(0);
});

test('the minutes are on paper as tagged PDF, for exactly what the reader reads, and in large print', async () => {
  const ruth = await as(table.ruth, false);
  for (const name of ['a4.pdf', 'groot.pdf']) {
    const pdf = await pdfOf(ruth, name);
    expect(pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.toString('latin1')).toContain('/StructTreeRoot');
    const text = pdfText(pdf);
    for (const part of ['Verslag voor Ruth', 'Dit doe jij', 'bellen over uitstel', 'Mijn zus was er ook.'])
      expect(text).toContain(part.replaceAll(' ', ''));
    // What changes for the reader is on top.
    const order = ['Watverandertervoorjou?', 'Wiedoetwat?', 'Wiestaathierachter?'].map((part) => text.indexOf(part));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order).not.toContain(-1);
    // What a client does is no change for Ruth; the dispute stands with both texts.
    expect(text).toContain('Alleendebrievenvandegemeente.');
  }
  // Large print: half as large again, every letter of it.
  const [plain = [], large = []] = await Promise.all(
    ['a4.pdf', 'groot.pdf'].map(async (name) => pdfLetterSizes(await pdfOf(ruth, name))),
  );
  expect(plain).toContain(12);
  expect(large).toEqual(plain.map((size) => Math.round(size * 15) / 10));
});

test('on paper a line begins with a capital, also where it begins with the reader', async () => {
  const daan = await as(table.daan, false);
  const large = pdfText(await pdfOf(daan, 'groot.pdf'));
  expect(large).toContain('Jij:allebrievenopenen.');
  expect(large).not.toMatch(/[.•)]jij/);
  expect(large).toContain('Ditlezenjij,wieaantafelzatenwieleidt.');
  expect(pdfText(await pdfOf(daan, 'a4.pdf'))).toContain('Jijallebrievenopenen');
});

test('the next table begins with what is disputed; settled, it is a new version, and one tap takes that back', async () => {
  const next = await table.plan({ date: '2026-12-03' });
  here.town.now = new Date('2026-12-03T13:00:00Z');
  const { householdId, daan, fatima, omar } = table;
  const kit = await as(omar, false);
  const paper = await kit
    .context()
    .request.get(`${here.served.url}/huishoudens/${householdId}/gesprekken/${next}/papier.pdf`);
  const text = pdfText(Buffer.from(await paper.body()));
  for (const part of [
    'Papier voor aan tafel',
    'Alleen de brieven van de gemeente.',
    'Voor Daan',
    'Wat wil jij zeggen?',
  ])
    expect(text).toContain(part.replaceAll(' ', ''));

  await here.town.as(omar).run((cx) => recordAttendance(cx, householdId, next, { present: [daan, fatima, omar] }));
  const laptop = await as(omar, false);
  await laptop.goto(`${here.served.url}/huishoudens/${householdId}/gesprekken/${next}/aan-tafel?stap=check`);
  const first = laptop.locator('#eerst');
  await first.getByText('Alleen de brieven van de gemeente.').waitFor();
  await first.getByLabel('Het wordt anders').check();
  await first.getByLabel('Hoe staat het er vanaf nu?').fill('De brieven van de gemeente openen');
  await first.getByRole('button', { name: 'Zo spreken we het af' }).click();
  await laptop.locator('#verslag').getByText('De brieven van de gemeente openen').first().waitFor();
  expect(await laptop.locator('#eerst').count()).toBe(0);

  await laptop.getByRole('button', { name: /^Haal terug\s*: De brieven van de gemeente openen/ }).click();
  await laptop
    .locator('#verslag')
    .getByText('De brieven van de gemeente openen')
    .first()
    .waitFor({ state: 'detached' });
  await laptop.goto(`${here.served.url}/huishoudens/${householdId}/gesprekken/${next}/aan-tafel?stap=check`);
  await laptop.locator('#eerst').getByText('Alleen de brieven van de gemeente.').waitFor();
});

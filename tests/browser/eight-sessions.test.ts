import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { meetingTable, type MeetingTable } from '../../src/modules/meetings/testing.ts';
import { pdfText } from '../../src/testing/pdf.ts';
import { type Visitor, visitor, watched } from '../e2e/browsing.ts';
import { atTable, device, joins, kept, offline, percentileOf, seatTwoMore, shownAfter } from './eight.ts';
import { ownBrowser } from './own-browser.ts';

const here = ownBrowser();
let table: MeetingTable;
const faults: string[] = [];

beforeAll(async () => {
  table = await meetingTable(here.town);
  await seatTwoMore(here.town, table);
}, 60_000);

const base = (meetingId: string) => `/huishoudens/${table.householdId}/gesprekken/${meetingId}`;
const rows = async <Row extends object>(query: string, ...values: string[]): Promise<Row[]> =>
  (await here.town.database.owner.query<Row>(query, [table.householdId, ...values])).rows;
const narrow = async (page: Page) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBeLessThanOrEqual(320);

/** Ticks who is there, with which it begins, and gives the code on the screen. */
async function begins(lead: Visitor, names: readonly string[]): Promise<string> {
  for (const name of names) await lead.page.locator('#aanwezig').getByRole('checkbox', { name }).check();
  await lead.press('Begin het gesprek');
  return lead.page.locator('#telefoons .om-code').innerText();
}
async function letsIn(lead: Visitor, mark: string): Promise<void> {
  await lead.press('Laat binnen', lead.page.getByRole('form', { name: `Laat binnen: ${mark}` }));
}
/** From a phone: how that person stands behind what is asked. */
async function answers(phone: Page, answer: string, words = ''): Promise<void> {
  await phone.getByLabel(answer, { exact: true }).check();
  if (words !== '') await phone.getByLabel(/^Wil je er iets bij zeggen/).fill(words);
  await phone.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
  await phone.getByText('Je antwoord is bewaard.').waitFor();
}

test('eight people meet with screens of their own, twice, and nobody loses a word', async () => {
  const first = await table.plan();
  here.town.now = new Date('2026-11-26T13:00:00Z');
  const [coordinator, manager] = [await device(here.browser, 1280, 900), await device(here.browser, 1280, 900)];
  const wall = await device(here.browser, 1920, 1080);
  const [daan, ruth, lotte, marieke, sanne] = [
    await device(here.browser, 320, 640),
    await device(here.browser, 360, 740),
    await device(here.browser, 360, 740),
    await device(here.browser, 360, 740),
    await device(here.browser, 360, 740),
  ];
  const phones = [daan, ruth, lotte, marieke, sanne];
  for (const page of [coordinator, manager, wall, ...phones]) watched(page, faults);
  const omar = visitor('Omar', coordinator, here.served.url);
  await atTable(coordinator, here.served, `${base(first)}/aan-tafel`, table.omar);
  const code = await begins(omar, ['Daan', 'Fatima', 'jij', 'Ruth', 'Lotte', 'Marieke']);

  // Everybody joins by the code; the guest comes later. Nobody signs in.
  for (const [page, chair] of [
    [wall, 'Dit is een scherm voor iedereen'],
    [daan, 'Daan'],
    [ruth, 'Ruth'],
    [lotte, 'Lotte'],
    [marieke, 'Marieke'],
  ] as const)
    await letsIn(omar, await joins(page, here.served, code, chair));
  await omar.press('komt erbij', coordinator.getByRole('form', { name: 'Sanne komt erbij' }));
  await letsIn(omar, await joins(sanne, here.served, code, 'Sanne'));
  await atTable(manager, here.served, `${base(first)}/aan-tafel`, table.fatima);
  await daan.getByText('Je hoeft nu niets in te vullen.').waitFor();
  await narrow(daan);

  // The page that makes a change leaves the others their turn: it does not fetch what it is about to leave.
  let underWay = false;
  const inVain: string[] = [];
  coordinator.on('request', (request) => {
    if (request.isNavigationRequest()) underWay = false;
    else if (request.method() === 'POST') underWay = true;
    else if (underWay && request.url().includes('/aan-tafel/nu')) inVain.push(request.url());
  });
  // A change by one is visible to all others: measured from the tap, on seven screens.
  const times: number[] = [];
  const others = [wall, ...phones];
  const changes = async (act: () => Promise<unknown>, text: string, pages: readonly Page[] = others) => {
    const from = Date.now();
    const [seen] = await Promise.all([shownAfter(from, text, pages), act()]);
    times.push(...seen);
  };
  await omar.press('Daan praat');
  await wall.getByText('praat nu').first().waitFor({ state: 'attached' });
  await changes(() => omar.press('Volgende stap'), 'Ieders deel');
  await omar.fill('Wat doet of brengt Daan?', 'Ik open de post.');
  await omar.press('Bewaar dit deel');
  await wall.getByText('Ik open de post.').waitFor();
  await changes(() => omar.press('Volgende stap'), 'Wat wil je bereiken?');

  // A goal, two solutions beside each other on every screen, and the choice of the client.
  await omar.fill('Wat wil je bereiken?', 'Ik wil rust over mijn geld.');
  await omar.pick('Waar gaat het over?', 'Geld');
  await changes(() => omar.press('Zet dit doel in het plan'), 'Ik wil rust over mijn geld.', [manager, ...others]);
  await coordinator.locator('#doelen a').filter({ hasText: 'Weeg oplossingen' }).click();
  for (const [words, asks] of [
    ['een betaalregeling', 'elke maand iets'],
    ['uitstel vragen', 'een keer bellen'],
  ] as const) {
    await omar.fill('Welke oplossing?', words);
    await omar.fill('Wat vraagt dit?', asks);
    await changes(() => omar.press('Zet erbij'), asks);
  }
  await narrow(daan);

  // One is cut off while the others go on, and is back where they are.
  await offline(lotte, true);
  await coordinator.goto(`${here.served.url}${base(first)}/aan-tafel?stap=do`);
  await kept(coordinator);
  const connected = others.filter((page) => page !== lotte);
  await changes(() => omar.press('Zet dit op het scherm'), 'Wie doet wat?', connected.slice(1));
  await omar.fill('Wat spreken jullie af?', 'Ruth belt over uitstel');
  await omar.pick('Wie doet het?', 'Ruth');
  await omar.fill('Wanneer is het klaar?', '2026-11-30');
  await changes(() => omar.press('Zet in het plan'), 'Ruth belt over uitstel', [manager, ...connected]);
  expect(await lotte.getByText('Ruth belt over uitstel').count()).toBe(0);
  await offline(lotte, false);
  await lotte.getByText('Ruth belt over uitstel').waitFor();

  // Two change one line at once: who comes second sees both texts, and nothing is lost.
  await coordinator.locator('#schrijf').getByLabel('Wat er wordt gezegd').fill('Daan belt niet zelf.');
  await omar.press('Schrijf op');
  const line = (page: Page) => page.locator('#regels li').filter({ hasText: 'Daan belt niet zelf.' });
  await line(manager).waitFor();
  await line(coordinator).locator('summary').click();
  await line(coordinator).locator('textarea').fill('Daan belt liever niet zelf.');
  await line(manager).locator('summary').click();
  await line(manager).locator('textarea').fill('Daan belt niet, Sanne wel.');
  await visitor('Fatima', manager, here.served.url).press('Bewaar de verandering');
  await omar.press('Bewaar de verandering', coordinator.locator('#regels'));
  await coordinator.getByText('Nu staat er: ‘Daan belt niet, Sanne wel.’').first().waitFor();
  expect(await coordinator.locator('#regels details[open] textarea').inputValue()).toBe('Daan belt liever niet zelf.');
  await omar.press('Bewaar de verandering', coordinator.locator('#regels details[open]'));
  expect(
    await rows(`select v.words from meeting_note_version v where v.household_id = $1 and v.words like 'Daan belt%'
      order by v.version`),
  ).toEqual(
    ['Daan belt niet zelf.', 'Daan belt niet, Sanne wel.', 'Daan belt liever niet zelf.'].map((words) => ({ words })),
  );

  // Whether everybody stands behind it: on the own phone, or said aloud. One says partly; the words stay.
  await changes(
    () =>
      coordinator
        .locator('#verslag li')
        .filter({ hasText: 'Ruth belt over uitstel' })
        .getByRole('button', { name: /^Vraag: sta je hierachter/ })
        .click(),
    'Jouw antwoord',
    phones,
  );
  await narrow(daan);
  // Whoever goes by keyboard stays where that was while what others do comes in.
  const said = coordinator.getByRole('button', { name: 'Bewaar het antwoord' });
  await said.focus();
  await answers(daan, 'Ja');
  await coordinator.locator('#vraag').getByText('gaf antwoord').first().waitFor();
  expect(await said.evaluate((button) => button === document.activeElement)).toBe(true);
  await answers(ruth, 'Voor een deel', 'Niet voor twaalf uur.');
  for (const phone of [lotte, marieke, sanne]) await answers(phone, 'Ja');
  expect(await wall.getByText('Niet voor twaalf uur.').count()).toBe(0);
  await wall.getByText('5 van 7 gaven antwoord.').waitFor();
  for (const name of ['Fatima', 'jij']) {
    const aloud = coordinator.getByRole('form', { name: 'Gezegd aan tafel' });
    await aloud.getByRole('combobox').selectOption({ label: name });
    await aloud.getByLabel('ja', { exact: true }).check();
    await omar.press('Bewaar het antwoord', aloud);
  }
  await wall.getByText('Niet voor twaalf uur.').waitFor();
  await coordinator
    .locator('#verslag')
    .getByText(/Erachter: 6 ja, 1 voor een deel/)
    .waitFor();

  // The next date, how it was, and the end: every phone ends with it.
  await coordinator.goto(`${here.served.url}${base(first)}/aan-tafel?stap=next`);
  await kept(coordinator);
  await omar.fill('Op welke dag?', '2026-12-03');
  await omar.press('Plan het volgende gesprek');
  await omar.sees('Jullie zien elkaar weer op');
  await changes(() => omar.press('Volgende stap'), 'Hoe was dit?');
  for (const group of ['Is er naar je geluisterd?', 'Is duidelijk wat er nu gebeurt?', 'Is dit ook jouw plan?'])
    await daan.getByRole('group', { name: group }).getByLabel('ja').check();
  await daan.getByRole('button', { name: 'Verstuur' }).click();
  await daan.getByText('Je antwoord is bewaard.').waitFor();
  await narrow(daan);
  await coordinator.locator('#terugblik').getByText('gaf antwoord').waitFor();
  await omar.press('Maak het verslag');
  await Promise.all(phones.map((page) => page.getByText('Dit gesprek is voorbij').waitFor()));
  process.stdout.write(
    `\n  a change by one on the other screens: ${times.length} times, p50 ${percentileOf(times, 0.5)} ms, p95 ${percentileOf(times, 0.95)} ms\n`,
  );
  expect(inVain).toEqual([]);
  for (const page of [manager, lotte, marieke, sanne]) await page.context().close();

  // The client reads first, corrects and says that it is right: then they are final, and on paper.
  await daan.context().addCookies([await here.served.sessionOf(table.daan)]);
  await daan.goto(`${here.served.url}${base(first)}/verslag`);
  await narrow(daan);
  await daan.getByRole('link', { name: 'Er klopt iets niet, of er mist iets' }).click();
  await daan.getByLabel('De dag, de plek of wie er was').check();
  await daan.getByLabel('Schrijf hoe het was').fill('Mijn zus kwam later.');
  await daan.getByRole('button', { name: 'Zet het erbij' }).click();
  await daan.getByText('Mijn zus kwam later.').waitFor();
  await daan.goto(`${here.served.url}${base(first)}/verslag`);
  await daan.getByRole('button', { name: 'Ja, het klopt' }).click();
  await daan.getByRole('heading', { name: 'Dit verslag is definitief' }).waitFor();
  await ruth.context().addCookies([await here.served.sessionOf(table.ruth)]);
  const paper = await ruth.context().request.get(`${here.served.url}${base(first)}/verslag/a4.pdf`);
  const text = pdfText(Buffer.from(await paper.body()));
  for (const part of ['Verslag voor Ruth', 'Ruth belt over uitstel', 'Mijn zus kwam later.'])
    expect(text).toContain(part.replaceAll(' ', ''));

  // The next meeting opens with exactly what is open, the wall beside it.
  const [next] = await rows<{ id: string }>(`select id from meeting where household_id = $1 and state = 'planned'`);
  here.town.now = new Date('2026-12-03T13:00:00Z');
  await atTable(coordinator, here.served, `${base(next?.id ?? '')}/aan-tafel`, table.omar);
  const again = await begins(omar, ['Daan', 'jij', 'Ruth']);
  await letsIn(omar, await joins(wall, here.served, again, 'Dit is een scherm voor iedereen'));
  await omar.sees('Zo was het de vorige keer');
  await coordinator.goto(`${here.served.url}${base(next?.id ?? '')}/aan-tafel?stap=check`);
  await kept(coordinator);
  await omar.press('Zet dit op het scherm');
  expect(await coordinator.locator('#punten li').count()).toBe(2);
  await wall.getByText('Punt 1 van 2.').waitFor();
  await wall.getByRole('heading', { name: 'Ruth belt over uitstel' }).waitFor();
  await omar.choose('Hoe gaat het hiermee?', 'gedaan');
  await omar.press('Bewaar en ga door');
  await wall.getByText('Punt 2 van 2.').waitFor();
  await omar.choose('Hoe gaat het hiermee?', 'hier werken we aan');
  await omar.press('Bewaar en ga door');
  await omar.sees('Alles is besproken.', '2 van 2 besproken');
  expect(await rows(`select state from action where household_id = $1`)).toEqual([{ state: 'done' }]);
  // Only what a cut connection makes a browser say.
  expect(faults.filter((fault) => !/net::ERR_|Failed to fetch/.test(fault))).toEqual([]);
}, 300_000);

import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { recordAttendance } from '../../src/modules/meetings/index.ts';
import { meetingTable, type MeetingTable } from '../../src/modules/meetings/testing.ts';
import { ownBrowser } from './own-browser.ts';

const here = ownBrowser();
let table: MeetingTable;
let meetingId: string;

beforeAll(async () => {
  table = await meetingTable(here.town);
  here.town.now = new Date('2026-11-26T12:58:00Z');
  meetingId = await table.plan();
  const present = [table.daan, table.fatima, table.omar];
  await here.town.as(table.omar).run((cx) => recordAttendance(cx, table.householdId, meetingId, { present }));
});

const rows = async (query: string): Promise<string[]> =>
  (await here.town.database.owner.query<{ words: string }>(query, [table.householdId])).rows.map((row) => row.words);

/** The page of who leads, once its script has the key with which it keeps things. */
async function opened(personId: string): Promise<Page> {
  const context = await here.browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([await here.served.sessionOf(personId)]);
  const page = await context.newPage();
  const key = page.waitForResponse((response) => response.url().includes('/concept-sleutel'));
  await page.goto(`${here.served.url}/huishoudens/${table.householdId}/gesprekken/${meetingId}/aan-tafel`);
  await key;
  await page.getByText('Wat je typt, bewaren we op dit apparaat').first().waitFor({ state: 'attached' });
  return page;
}

test('the whole meeting runs from one laptop without a connection from minute two to its end, and nothing is lost or doubled', async () => {
  const page = await opened(table.omar);
  await page.context().setOffline(true);
  const step = (name: string) => page.getByRole('link', { name, exact: true }).press('Enter');
  const list = page.locator('[data-queue-list]');
  let typed = 0;
  /** Sends one form, by keyboard as everything here, and waits until it is safe on the device. */
  const sends = async (button: string, inside = page.locator('div[data-step]')) => {
    await inside.getByRole('button', { name: button }).first().press('Enter');
    typed += 1;
    await expect.poll(() => list.locator('li').count()).toBe(typed);
  };

  /** Who is there says it one by one: in what is asked first on this step. */
  const answers = async (question: string, given: readonly string[]) => {
    for (const [at, name] of ['Daan', 'Fatima', 'jij'].entries()) {
      const asked = page.getByRole('group', { name: `${name}: ${question}` }).first();
      const before = await page.getByRole('group', { name: `${name}: ${question}` }).count();
      await asked.getByLabel(given[at] ?? '', { exact: true }).press('Space');
      await asked.locator('xpath=ancestor::form').getByRole('button', { name: 'Bewaar het antwoord' }).press('Enter');
      typed += 1;
      await expect.poll(() => list.locator('li').count()).toBe(typed);
      await expect.poll(() => page.getByRole('group', { name: `${name}: ${question}` }).count()).toBe(before - 1);
    }
  };

  await step('Wat wil je bereiken?');
  await page.getByLabel('Wat wil je bereiken?').fill('Ik wil rust over mijn geld.');
  await page.getByLabel('Waar gaat het over?').selectOption({ label: 'Geld' });
  await sends('Zet dit doel in het plan');
  // Each decision is asked about at once, person by person, the client first.
  await answers('Sta je hierachter?', ['ja', 'nee', 'ja']);

  // Its solutions, although the server does not know the goal yet; a link that would leave the page does not lose it.
  await page.locator('#doelen').getByRole('link', { name: 'Weeg oplossingen: Ik wil rust over mijn geld.' }).click();
  await page.getByLabel('Welke oplossing?').fill('een betaalregeling');
  await page.getByLabel('Wat vraagt dit?').fill('elke maand iets');
  await sends('Zet erbij', page.locator('#oplossingen'));
  await page.locator('.om-header a, header a').first().click();
  await page.getByText('Deze pagina blijft open').waitFor();

  // One round, and everybody says it one by one.
  await page.locator('#vragen summary').click();
  await page.getByLabel('Wat vraag je aan iedereen?').fill('Waar heb je zin in?');
  await sends('Vraag een ronde', page.locator('#vragen'));
  for (const [name, words] of [
    ['Daan', 'Rust in huis.'],
    ['Fatima', ''],
    ['jij', 'Samen bellen.'],
  ] as const) {
    const said = page.getByLabel(`${name}: Wat vind jij?`);
    await said.fill(words);
    await sends('Bewaar het antwoord', page.locator('section').filter({ has: said }));
  }

  await step('Wie doet wat?');
  for (const [what, who] of [
    ['Ruth belt over uitstel', 'Ruth, Organisatie other'],
    ['Daan opent de post', 'Daan'],
  ] as const) {
    await page.getByLabel('Wat spreken jullie af?').fill(what);
    await page.getByLabel('Wie doet het?').selectOption({ label: who });
    // For the goal that waits itself.
    if (who === 'Daan') {
      await page.locator('#nieuwe-afspraak summary').click();
      await page.getByLabel('Bij welk doel?').selectOption({ label: 'Ik wil rust over mijn geld.' });
    }
    await sends('Zet in het plan');
  }
  // A slip is taken back in one tap, with what was asked about it; what somebody answered is asked anew.
  await page.getByLabel('Wat spreken jullie af?').fill('Een vergissing');
  await page.getByLabel('Wie doet het?').selectOption({ label: 'Daan' });
  await sends('Zet in het plan');
  const slip = page.getByRole('group', { name: 'Daan: Sta je hierachter?' }).first();
  await slip.getByLabel('nee', { exact: true }).check();
  await slip.locator('xpath=ancestor::form').getByRole('button', { name: 'Bewaar het antwoord' }).click();
  typed += 1;
  await expect.poll(() => list.locator('li').count()).toBe(typed);
  await list
    .getByRole('button', { name: /^Haal terug: .*nee/ })
    .last()
    .click();
  typed -= 1;
  await expect.poll(() => list.locator('li').count()).toBe(typed);
  await page.getByText('Een vergissing').first().waitFor();
  expect(await page.getByRole('group', { name: 'Daan: Sta je hierachter?' }).count()).toBe(3);
  await list.getByRole('button', { name: 'Haal terug: Een vergissing' }).click();
  typed -= 1;
  await expect.poll(() => list.locator('li').count()).toBe(typed);
  expect(await page.getByText('Een vergissing').count()).toBe(0);
  // The newest stands on top: it is asked about, the other is left.
  await answers('Sta je hierachter?', ['ja', 'voor een deel', 'ja']);

  const said = page.locator('#schrijf');
  for (const words of ['Daan belt liever niet zelf.', 'Fatima gaat mee.']) {
    await said.getByLabel('Wat er wordt gezegd').fill(words);
    await sends('Schrijf op', said);
  }
  // One key turns to the shared view, with what was entered since, and back.
  await page.keyboard.press('s');
  const turned = page.locator('[data-turned]');
  await turned.getByText('Fatima gaat mee.').waitFor();
  expect(await turned.getByRole('heading', { level: 1 }).innerText()).toBe('Wie doet wat?');
  await turned.getByText('Daan opent de post').waitFor();
  await page.keyboard.press('s');

  await step('Sta je hierachter?');
  await answers('Sta je achter het plan?', ['ja', 'voor een deel', 'ja']);

  await step('Volgende keer');
  await page.getByLabel('Op welke dag?').fill('2026-12-03');
  await sends('Plan het volgende gesprek');

  await step('Hoe was dit?');
  for (const name of ['Daan', 'Fatima', 'jezelf']) {
    await page.getByText(`Vraag aan ${name}:`).waitFor();
    const taps = page.locator('#terugblik').getByRole('group');
    for (let at = 0; at < 3; at += 1) await taps.nth(at).getByLabel('ja', { exact: true }).check();
    await sends('Bewaar dit antwoord');
  }
  await page.getByRole('textbox', { name: /^Vrije tekst/ }).fill('Het was rustig.');
  await sends('Bewaar de tekst');
  await sends('Maak het verslag');

  await page.context().setOffline(false);
  await page.waitForURL(/verslag$/, { timeout: 60_000 });
  expect(await rows('select words from goal where household_id = $1')).toEqual(['Ik wil rust over mijn geld.']);
  expect((await rows('select what as words from action where household_id = $1')).sort()).toEqual([
    'Daan opent de post',
    'Ruth belt over uitstel',
  ]);
  expect(
    await rows(
      `select action.what as words from action join goal on goal.id = action.goal_id where action.household_id = $1`,
    ),
  ).toEqual(['Daan opent de post']);
  expect(await rows('select asks as words from option where household_id = $1')).toEqual(['elke maand iets']);
  expect(await rows('select words from meeting_reply where household_id = $1 order by at')).toEqual([
    'Rust in huis.',
    '',
    'Samen bellen.',
  ]);
  expect(await rows('select words from meeting_note where household_id = $1 order by at, words')).toEqual([
    'Daan belt liever niet zelf.',
    'Fatima gaat mee.',
  ]);
  expect(
    (
      await rows(`select concat_ws(' ', coalesce(goal.words, action.what, 'plan'), answer) as words from standing s
        left join goal on goal.id = s.goal_id left join action on action.id = s.action_id where s.household_id = $1`)
    ).sort(),
  ).toEqual([
    'Daan opent de post partly',
    'Daan opent de post yes',
    'Daan opent de post yes',
    'Ik wil rust over mijn geld. no',
    'Ik wil rust over mijn geld. yes',
    'Ik wil rust over mijn geld. yes',
    'plan partly',
    'plan yes',
    'plan yes',
  ]);
  expect(await rows('select heard as words from meeting_check_out where household_id = $1')).toHaveLength(3);
  expect(
    await rows(`select concat_ws(' ', state, nullif(words, ''), next_starts_at::date) as words from meeting
      where household_id = $1 order by starts_at`),
  ).toEqual(['held Het was rustig. 2026-12-03', 'planned']);
  await page.context().close();
}, 180_000);

test('remarks come beside a question while it is typed, hold nothing up, and go when it is turned', async () => {
  meetingId = await table.plan({ time: '16:00' });
  const present = [table.daan, table.omar];
  await here.town.as(table.omar).run((cx) => recordAttendance(cx, table.householdId, meetingId, { present }));
  const page = await opened(table.omar);
  await page.locator('#vragen summary').click();
  const field = page.getByLabel('Wat vraag je aan iedereen?');
  const remarks = page.locator('#vragen .om-wording');
  expect(await remarks.isVisible()).toBe(false);
  await field.pressSequentially('Waarom heb je de brieven niet geopend?');
  await remarks.getByText(/vraagt om een verklaring/).waitFor();
  await remarks.getByText('Het is een tip. Jij kiest.').waitFor();
  await field.fill('Hoe zou jij geholpen zijn?');
  await field.blur();
  await remarks.waitFor({ state: 'hidden' });
  await field.fill('Waarom niet?');
  await page.locator('#vragen').getByRole('button', { name: 'Vraag een ronde' }).click();
  await page.locator('#vraag').getByText('Waarom niet?').waitFor();
  await page.context().close();
}, 60_000);

test('a browser that dies without a connection has lost nothing: what waited is sent when the page is opened again', async () => {
  const context = await here.browser.newContext();
  await context.addCookies([await here.served.sessionOf(table.omar)]);
  const address = `${here.served.url}/huishoudens/${table.householdId}/gesprekken/${meetingId}/aan-tafel`;
  const first = await context.newPage();
  await first.goto(address);
  await first.getByText('Wat je typt, bewaren we op dit apparaat').first().waitFor({ state: 'attached' });
  await context.setOffline(true);
  await first.locator('#schrijf').getByLabel('Wat er wordt gezegd').fill('Dit mag niet weg zijn.');
  await first.getByRole('button', { name: 'Schrijf op' }).first().click();
  await first.locator('[data-queue-list]').getByText('Dit mag niet weg zijn.').waitFor();
  await first.close();
  await context.setOffline(false);
  const second = await context.newPage();
  await second.goto(address);
  await expect
    .poll(() => rows(`select words from meeting_note where household_id = $1 and words like 'Dit mag%'`), {
      timeout: 15_000,
    })
    .toEqual(['Dit mag niet weg zijn.']);
  await context.close();
}, 60_000);

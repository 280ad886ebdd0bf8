import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import {
  addTopic,
  disputeAgreement,
  finishMeeting,
  recordAction,
  recordAttendance,
  recordGoal,
} from '../../src/modules/meetings/index.ts';
import { meetingTable, type MeetingTable } from '../../src/modules/meetings/testing.ts';
import { atTable, device } from './eight.ts';
import { ownBrowser } from './own-browser.ts';

const here = ownBrowser();
let table: MeetingTable;
let page: Page;

/** A first meeting with a goal about money, two agreements of which the client remembers one otherwise, and a topic for the next. */
beforeAll(async () => {
  table = await meetingTable(here.town);
  const { householdId, daan, fatima, omar, ruth } = table;
  const first = await table.plan();
  here.town.now = new Date('2026-11-26T13:00:00Z');
  const lead = here.town.as(omar);
  await lead.run((cx) => recordAttendance(cx, householdId, first, { present: [daan, omar, ruth] }));
  await here.town
    .as(omar, { togetherWith: daan })
    .run((cx) => recordGoal(cx, householdId, first, { words: 'rust over mijn geld', domain: 'money', adult: daan }));
  const { actionId } = await lead.run((cx) =>
    recordAction(cx, householdId, first, { what: 'brieven openen', doer: daan }),
  );
  const calls = await lead.run((cx) =>
    recordAction(cx, householdId, first, { what: 'bellen over uitstel', doer: ruth }),
  );
  await lead.run((cx) => finishMeeting(cx, householdId, first, { heldOn: '2026-11-26', noNextReason: 'later' }));
  const client = here.town.as(daan);
  await client.run((cx) => disputeAgreement(cx, householdId, { kind: 'action', id: actionId }, 'alleen met Sanne'));
  // A minute later: what was said first stands first.
  here.town.now = new Date('2026-11-26T13:01:00Z');
  await here.town
    .as(ruth)
    .run((cx) => disputeAgreement(cx, householdId, { kind: 'action', id: calls.actionId }, 'alleen mailen'));
  await client.run((cx) => addTopic(cx, householdId, { words: 'de fiets is stuk', audience: 'table' }));
  const next = await table.plan({ date: '2026-12-03', people: [daan, fatima, omar] });
  here.town.now = new Date('2026-12-03T12:58:00Z');
  await lead.run((cx) => recordAttendance(cx, householdId, next, { present: [daan, fatima, omar] }));
  page = await device(here.browser, 1280, 900);
  await atTable(page, here.served, `/huishoudens/${householdId}/gesprekken/${next}/aan-tafel`, omar);
  await page.locator('[data-queue-list][data-ready]').waitFor({ state: 'attached' });
  await page.context().setOffline(true);
}, 60_000);

const rows = async (query: string): Promise<unknown[]> =>
  (await here.town.database.owner.query<{ words: string }>(query, [table.householdId])).rows.map(({ words }) => words);

test('a next meeting runs without a connection: the dispute first, money, every open point, what is done otherwise, the end', async () => {
  const stage = page.locator('div[data-step]');
  const list = page.locator('[data-queue-list]');
  const step = (name: string) => page.getByRole('link', { name, exact: true }).press('Enter');
  let typed = 0;
  const sends = async (button: string, inside = stage) => {
    await inside.getByRole('button', { name: button }).first().press('Enter');
    typed += 1;
    await expect.poll(() => list.locator('li').count()).toBe(typed);
  };

  // What the client remembers otherwise is settled first, and is not asked again at the step of the check.
  const dispute = stage.locator('#eerst');
  await dispute.getByText('alleen met Sanne').waitFor();
  const one = dispute.locator('[data-about]').filter({ hasText: 'alleen met Sanne' });
  await one.getByLabel('Het wordt anders').press('Space');
  await one.getByLabel('Hoe staat het er vanaf nu?').fill('brieven openen met Sanne');
  await sends('Zo spreken we het af', one);
  expect(await one.count()).toBe(0);
  // Another one too, and with the last the card is gone.
  await dispute.getByText('alleen mailen').waitFor();
  await dispute.locator('summary').press('Enter');
  await dispute.getByLabel('Het blijft zo').press('Space');
  await sends('Zo spreken we het af', dispute);
  expect(await dispute.count()).toBe(0);
  await sends('Besproken', stage.locator('#op-tafel'));
  expect(await stage.getByText('de fiets is stuk').count()).toBe(0);

  await step('Geld eerst?');
  await stage.getByLabel('Ja, eerst geld').press('Space');
  await stage.locator('#geld-eerst select[name=together]').selectOption({ label: 'Daan' });
  await sends('Bewaar de keuze');

  await step('Wat spraken we af?');
  expect(await stage.getByText('alleen met Sanne').count()).toBe(0);
  // The three points one by one, agreements first.
  const now = stage.locator('#nu');
  for (const [what, state, words] of [
    ['brieven openen', 'gedaan', ''],
    ['bellen over uitstel', 'lukt nog niet', 'Niemand nam op.'],
    ['rust over mijn geld', 'hier werken we aan', ''],
  ] as const) {
    await now.locator('p').getByText(what).first().waitFor();
    await now.getByLabel(state, { exact: true }).press('Space');
    if (words !== '') await now.getByLabel('Wat hielp, of wat zit in de weg?').fill(words);
    await sends('Bewaar en ga door', now);
  }
  await stage.getByText('Alles is besproken.').waitFor();

  // What did not work stands where something else is agreed, and is gone again when it is taken back.
  await step('Wat doen we nu anders?');
  await stage.locator('#lukte-niet').getByText('Ruth bellen over uitstel: Niemand nam op.').waitFor();
  await stage.getByLabel('Wat spreken jullie af?').fill('Fatima mailt over uitstel');
  await stage.getByLabel('Wie doet het?').selectOption({ label: 'Fatima, Organisatie care' });
  await sends('Zet in het plan');
  await list.locator('summary').press('Enter');
  await list.getByRole('button', { name: /^Haal terug: .*bellen over uitstel/ }).click();
  typed -= 1;
  await expect.poll(() => list.locator('li').count()).toBe(typed);
  expect(await stage.locator('#lukte-niet').getByText('Niemand nam op.').count()).toBe(0);
  await step('Wat spraken we af?');
  await now.locator('p').getByText('bellen over uitstel').first().waitFor();
  await now.getByLabel('lukt nog niet', { exact: true }).press('Space');
  await now.getByLabel('Wat hielp, of wat zit in de weg?').fill('Niemand nam op.');
  await sends('Bewaar en ga door', now);

  await step('Volgende keer');
  await stage.getByLabel('Op welke dag?').fill('2026-12-10');
  await sends('Plan het volgende gesprek');
  await step('Hoe was dit?');
  for (const name of ['Daan', 'Fatima', 'jezelf']) {
    await stage.getByText(`Vraag aan ${name}:`).waitFor();
    for (let at = 0; at < 3; at += 1)
      await stage.locator('#terugblik').getByRole('group').nth(at).getByLabel('ja', { exact: true }).check();
    await sends('Bewaar dit antwoord');
  }
  await sends('Maak het verslag');

  await page.context().setOffline(false);
  await page.waitForURL(/verslag$/, { timeout: 60_000 });
  expect(
    await rows(`select concat_ws(': ', what, state, nullif(state_words, '')) as words from action
      where household_id = $1 order by what`),
  ).toEqual([
    'Fatima mailt over uitstel: open',
    'bellen over uitstel: stuck: Niemand nam op.',
    'brieven openen met Sanne: done',
  ]);
  expect(await rows('select state as words from goal where household_id = $1')).toEqual(['open']);
  expect(await rows('select settled_how as words from dispute where household_id = $1 order by 1')).toEqual([
    'changed',
    'stays',
  ]);
  expect(await rows('select money_first as words from plan where household_id = $1')).toEqual(['yes']);
  expect(await rows('select heard as words from meeting_check_out where household_id = $1')).toHaveLength(3);
  expect(
    await rows(`select concat_ws(' ', state, next_starts_at::date) as words from meeting where household_id = $1
      order by starts_at`),
  ).toEqual(['held', 'held 2026-12-10', 'planned']);
  await page.context().close();
}, 180_000);

import { expect } from 'vitest';
import type { Story } from '../story.ts';
import { isRefused } from './at-table.ts';

/** A signal: who reads it and when is said at once; it is answered from Mijn week, and the client sees "gelezen". */
export async function sendSignal(story: Story): Promise<void> {
  story.now('2026-12-18T15:00:00Z'); // A Friday afternoon: read on Monday.
  const daan = await story.as('Daan');
  await daan.open('/mijn-plan');
  await daan.unfold('Er is iets veranderd');
  await daan.follow('Er is iets veranderd', daan.page.getByRole('main'));
  await daan.sees(
    'Fatima leest dit uiterlijk maandag 21 december.',
    'Zorgen over veiligheid? Schrijf dat hier niet op.',
  );
  await daan.fill('Wat is er veranderd?', 'De stroom wordt afgesloten');
  await daan.choose('Wie mag dit lezen?', 'Alleen jij en');
  await daan.press('Verstuur');
  await daan.sees('De stroom wordt afgesloten', 'Nog niet gelezen.', 'Fatima leest dit uiterlijk maandag 21 december.');
  const signal = daan.path();

  story.now('2026-12-21T09:00:00Z');
  const omar = await story.as('Omar');
  await isRefused(omar, signal);
  const fatima = await story.as('Fatima');
  await fatima.open('/mijn-week');
  await fatima.follow(/^Lees\s*:/, fatima.part('Signalen'));
  await fatima.sees('De stroom wordt afgesloten');
  await fatima.fill('Antwoord, of een korte notitie', 'Ik bel nu met de energieboer');
  await fatima.press('Stuur antwoord');
  expect(fatima.path(), 'answered without opening the household').toBe('/mijn-week');

  await daan.open('/mijn-plan');
  await daan.unfold('Er is iets veranderd');
  await daan.sees('Fatima Testmens gaf antwoord, ma 21 dec.');
  await daan.follow('De stroom wordt afgesloten');
  await daan.sees('Gelezen.', 'Fatima Testmens las dit op maandag 21 december.', 'Ik bel nu met de energieboer');
}

/** From Mijn week, without the household: done, stuck with a note, moved, and a contact in one line. */
export async function workFromWeek(story: Story): Promise<void> {
  const omar = await story.as('Omar');
  await omar.open('/mijn-week');
  const update = async (what: string) =>
    omar.follow(/^Bijwerken/, omar.page.getByRole('listitem').filter({ hasText: what }).last());
  await update('Samen de brief schrijven');
  await omar.press('Gedaan');
  await omar.seesNot('Samen de brief schrijven');

  await update('De huisbaas bellen');
  await omar.press('Verzet');
  await omar.sees('Vul dit in.');
  await omar.fill('Nieuwe datum', '2027-01-08');
  await omar.press('Verzet');
  await omar.sees('vr 8 jan 2027');
  await update('De huisbaas bellen');
  await omar.fill('Korte notitie', 'Voicemail ingesproken');
  await omar.press('Noteer contact');

  await update('Bijzondere bijstand aanvragen');
  await omar.fill('Korte notitie', 'Er mist een loonstrook');
  await omar.press('Lukt nog niet');
  await omar.sees('Er mist een loonstrook', 'Voicemail ingesproken', 'lukt nog niet');
  expect(omar.path()).toBe('/mijn-week');

  const daan = await story.as('Daan');
  await daan.open('/mijn-plan');
  await daan.unfold('Wie doet wat');
  await daan.sees('Er mist een loonstrook', 'lukt nog niet', 'Voicemail ingesproken');
}

/** Own agreements as text for the own file; the own organisation's reference is for that organisation alone. */
export async function keepOwnFile(story: Story): Promise<void> {
  const omar = await story.as('Omar');
  await omar.open(story.at('/gesprekken'));
  await omar.follow(/^Lees het verslag\s*: woensdag 16 december/);
  const link = omar.page.getByRole('link', { name: 'Kopieer voor mijn dossier' });
  const answer = await omar.page.request.get(new URL((await link.getAttribute('href')) ?? '', omar.page.url()).href);
  expect(answer.headers()['content-type']).toContain('text/plain');
  const copy = await answer.text();
  expect(copy).toContain('Gesprek aan tafel van 16 december 2026, Daan');
  expect(copy).toContain('- Samen de brief schrijven (uiterlijk 23 december 2026');
  expect(copy, 'nothing of anybody else').not.toContain('Boodschappen doen voor zondag');

  await omar.open(story.at());
  await omar.fill('Ons eigen kenmerk', 'SB-2026-117');
  await omar.press('Bewaar', omar.part('Ons eigen kenmerk'));
  await omar.follow('Bijzondere bijstand aanvragen');
  await omar.follow('Ons kenmerk');
  await omar.fill('Kenmerk', 'BB-44');
  await omar.press('Bewaar');
  await omar.sees('BB-44');
  const action = omar.path();
  await omar.open(story.at());
  expect(await omar.page.getByLabel('Ons eigen kenmerk').and(omar.page.locator('input')).inputValue()).toBe(
    'SB-2026-117',
  );
  for (const name of ['Wim', 'Fatima', 'Daan']) {
    const other = await story.as(name);
    await other.open(name === 'Daan' ? '/mijn-plan' : story.at());
    expect(await other.page.content(), name).not.toContain('SB-2026-117');
    await other.open(action);
    expect(await other.page.content(), name).not.toContain('BB-44');
  }
}

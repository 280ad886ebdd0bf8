import { expect } from 'vitest';
import type { Story } from '../story.ts';

/** The starter opens a household with three fields, fills in the talk, and the product proposes to work together. */
export async function openHousehold(story: Story): Promise<void> {
  story.now('2026-11-23T09:00:00Z');
  const fatima = await story.as('Fatima');
  await fatima.seesHeading('Mijn week');
  await fatima.follow('Open een huishouden');

  await fatima.seesHeading('Een huishouden openen');
  await fatima.fill('Naam of roepnaam', 'Daan');
  await fatima.fill('Hoe bereik je deze persoon veilig?', 'Alleen appen, niet bellen');
  await fatima.fill('Wie vraagt?', 'Daan zelf');
  await fatima.press('Verder naar het gesprek');

  await fatima.seesHeading('Gesprek aan de keukentafel');
  await fatima.sees('Vraag naar alles, schrijf weinig op.', 'Gevaar: bel', 'Het eerste gesprek met Daan.');
  story.household = /huishoudens\/([0-9a-f-]{36})/.exec(fatima.path())?.[1] ?? '';
  await fatima.choose('Wat kan niet wachten?', 'Niets, het kan rustig');
  await fatima.fill('Waar ben je goed in? Wat geeft je kracht?', 'Koken voor de buurt');
  await fatima.unfold('Geld');
  await fatima.choose('Geld', 'Een vermoeden');
  await fatima.unfold('Psychische gezondheid');
  await fatima.choose('Psychische gezondheid', 'Een vraag');
  await fatima.unfold('Werk');
  await fatima.choose('Werk', 'Geen vraag');
  await fatima.sees(
    'Geld besproken: een vermoeden',
    'Psychische gezondheid besproken: een vraag',
    'Wonen niet besproken',
  );
  await fatima.press('Bewaar het gesprek');

  await fatima.seesHeading('Het gesprek is bewaard');
  await fatima.sees('Samenwerken past hier.', 'Er zijn vragen bij werk en inkomen én bij zorg en welzijn.');
  await fatima.sees('Geld (vermoeden)', 'Psychische gezondheid');
  await fatima.press('Stel samenwerken voor');
  await fatima.seesHeading('Samen werken aan één plan?');
  await fatima.sees('Daan gaf nog geen antwoord');
}

/** The client reads the question, sees what stays the same with a no, and says yes on the screen. */
export async function sayYes(story: Story): Promise<void> {
  story.now('2026-11-24T09:00:00Z');
  const daan = await story.as('Daan');
  await daan.seesHeading('Mijn plan');
  await daan.sees(
    'Dag Daan. Jij beslist.',
    'Wil je samen werken aan één plan? Jij beslist.',
    'Bel Fatima, 06 12 34 56 78',
  );
  await daan.follow('Geef je antwoord');

  const stays = await daan.text(daan.part('Wat blijft hetzelfde met een nee?'));
  expect(stays).toContain('Je houdt de hulp die je nu hebt.');
  expect(stays).toContain('Je uitkering en je inkomen veranderen niet.');
  await daan.sees('Je hebt nog geen antwoord gegeven');
  await daan.choose('Wil je samen werken aan één plan?', 'Ja, samen');
  await daan.press('Geef mijn antwoord');
  await daan.sees('Je zei ja op 24 november 2026', 'op het scherm');

  const fatima = await story.as('Fatima');
  await fatima.open(story.at('/traject'));
  await fatima.sees('Samen werken is voorgesteld.', 'Jullie gaan samen werken.', '24 november 2026, Daan');
}

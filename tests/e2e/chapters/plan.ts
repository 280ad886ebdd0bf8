import { expect } from 'vitest';
import type { Visitor } from '../browsing.ts';
import type { Story } from '../story.ts';
import { goalLine, money, rest, work } from './words.ts';

async function addGoal(daan: Visitor, words: string, domain: string): Promise<void> {
  await daan.open('/mijn-plan');
  await daan.unfold('Wat ik wil');
  await daan.follow('Doel erbij');
  await daan.fill('Wat wil jij?', words);
  await daan.pick('Waar gaat het over?', domain);
  await daan.choose('Wie mag dit lezen?', 'Iedereen aan tafel');
  await daan.press('Zet in het plan');
  await daan.seesHeading('Mijn plan');
}

/** The goals on the own sheet, from top to bottom, as the client reads them. */
async function goalsOf(daan: Visitor): Promise<string[]> {
  await daan.open('/mijn-plan');
  await daan.unfold('Wat ik wil');
  const goals = await daan.page
    .getByRole('main')
    .getByRole('link', { name: /^\d+\. / })
    .allInnerTexts();
  return goals.map((goal) => goal.replace(/^\d+\.\s*/, '').trim());
}

/** Goals in own words; money on top with the reason, asked and not decided for the client. */
export async function writeGoals(story: Story): Promise<void> {
  story.now('2026-11-27T09:00:00Z');
  const daan = await story.as('Daan');
  await addGoal(daan, rest, 'Psychische gezondheid');
  await addGoal(daan, work, 'Werk');
  await addGoal(daan, money, 'Geld');
  expect(await goalsOf(daan), 'money is proposed on top').toEqual([money, rest, work]);

  await daan.sees('Wil je eerst aan geld werken?');
  await daan.follow('Geef je antwoord');
  await daan.sees('Zorgen over geld kosten veel energie. Is daar rust, dan lukt de rest beter.');
  await daan.sees('Jij kiest. Een andere volgorde is ook goed.');
  await daan.choose('Wil je hier eerst aan werken?', 'Ja, eerst geld');
  await daan.fill('Wil je er iets bij zeggen?', 'Ik lig er wakker van');
  await daan.press('Bewaar mijn keuze');
  await daan.seesHeading('Mijn plan');
  await daan.seesNot('Wil je eerst aan geld werken?');

  await daan.unfold('Wat ik wil');
  await daan.follow(goalLine(work));
  await daan.press('Zet dit doel hoger', daan.part('Welk doel komt eerst?'));
  expect(await goalsOf(daan), 'the order is the client’s').toEqual([money, work, rest]);
}

/** Solutions side by side; a professional brings one, the client chooses. */
export async function weighOptions(story: Story): Promise<void> {
  const omar = await story.as('Omar');
  await omar.open('/mijn-week');
  await omar.follow('Mijn huishoudens');
  await omar.follow('Daan');
  await omar.follow('Jouw plek aan tafel');
  await omar.sees(
    'Er zijn zorgen over rekeningen.',
    'Ik mag zelf een regeling treffen.',
    'Je hebt hier nog geen afspraken.',
  );
  await omar.follow('Bekijk het plan');
  await omar.follow(new RegExp(money));
  const options = [
    ['Samen de post openen', 'Een uur per week', 'Overzicht zonder haast'],
    ['Een bewindvoerder', 'Alles uit handen geven', 'Rust op korte termijn'],
  ] as const;
  for (const [words, asks, gives] of options) {
    await omar.follow('Oplossing erbij');
    await omar.fill('Wat kunnen we doen?', words);
    await omar.fill('Wat vraagt het?', asks);
    await omar.fill('Wat levert het op?', gives);
    await omar.press('Oplossing erbij');
  }
  const beside = await omar.text(omar.page.getByRole('table', { name: 'Oplossingen naast elkaar' }));
  expect(beside).toContain('Samen de post openen Een uur per week Overzicht zonder haast');
  expect(beside).toContain('Een bewindvoerder Alles uit handen geven Rust op korte termijn');
  await expect(omar.page.getByRole('link', { name: 'Welke oplossing past het best?' }).count()).resolves.toBe(0);

  const daan = await story.as('Daan');
  await daan.open('/mijn-plan');
  await daan.unfold('Wat ik wil');
  await daan.follow(goalLine(money));
  await daan.follow('Welke oplossing past het best?');
  await daan.choose('Oplossingen', 'Samen de post openen');
  await daan.press('Kies deze');
  const chosen = await daan.text(daan.page.getByRole('row', { name: /Samen de post openen/ }));
  expect(chosen).toContain('gekozen jij, 27 november 2026');
}

/** Agreements with one doer and a date; one waits for the decision of an authority. */
export async function makeAgreements(story: Story): Promise<void> {
  const omar = await story.as('Omar');
  await omar.open(story.at());
  await omar.follow('Afspraak erbij');
  await omar.fill('Wat gebeurt er?', 'Bijzondere bijstand aanvragen');
  await omar.pick('Bij welk doel hoort dit?', money);
  await omar.pick('Wie doet dit?', 'Omar');
  await omar.fill('Samen met wie?', 'Daan');
  await omar.fill('Voor welke dag?', '2026-12-04');
  await omar.unfold('Moet iemand hier eerst over beslissen?');
  await omar.fill('Wie moet hier eerst over beslissen?', 'de gemeente');
  await omar.fill('Voor welke dag komt het besluit?', '2027-01-29');
  await omar.press('Zet in het plan');
  const plan = await omar.text(omar.part('Het plan'));
  expect(plan).toContain('Bijzondere bijstand aanvragen samen met Daan');
  expect(plan).toContain('De gemeente beslist uiterlijk 29 januari 2027');

  const daan = await story.as('Daan');
  await daan.open('/mijn-plan');
  await daan.unfold('Wie doet wat');
  await daan.follow('Afspraak erbij');
  await daan.fill('Wat gebeurt er?', 'De post in een doos doen');
  await daan.pick('Bij welk doel hoort dit?', money);
  await daan.pick('Wie doet dit?', 'Daan');
  await daan.fill('Voor welke dag?', '2026-12-01');
  await daan.press('Zet in het plan');
  expect(await daan.text(daan.part('Jouw volgende stap'))).toContain('De post in een doos doen (nog 4 dagen)');

  await daan.unfold('Sta ik erachter?');
  await daan.follow('Zeg wat jij vindt');
  await daan.choose('Sta je achter het hele plan?', 'Ja');
  await daan.press('Geef je antwoord');
  await omar.open(story.at());
  await omar.sees('Ja: Daan.', 'Nog niet gezegd:');
}

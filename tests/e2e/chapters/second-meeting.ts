import { expect } from 'vitest';
import type { Visitor } from '../browsing.ts';
import type { Story } from '../story.ts';
import { agreeOnNext, finish, nextStep, sitDown, standing } from './at-table.ts';
import { contact, weighed } from './words.ts';

/** The points of the check in their order, each with where it comes from. */
const points = (bram: Visitor) => bram.part('Punt voor punt').getByRole('listitem').allInnerTexts();

/** What is said about each point; the rest goes on as it was. */
function answerTo(point: string): readonly [state: string, words?: string] {
  if (point.includes('De huisbaas bellen')) return ['lukt nog niet', 'Hij neemt niet op'];
  if (point.includes('Boodschappen doen voor zondag')) return ['gedaan', 'Het werd soep'];
  return point.startsWith('doel') ? ['hier werken we aan'] : ['bezig'];
}

async function goThrough(bram: Visitor, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) {
    const now = bram.part('Nu aan de beurt');
    const [state, words] = answerTo((await bram.text(now)).replace('Nu aan de beurt ', ''));
    await bram.choose('Hoe gaat het hiermee?', state);
    if (words !== undefined) await bram.fill('Wat hielp, of wat zit in de weg?', words);
    await bram.press('Bewaar en ga door');
  }
  await bram.sees('Alles is besproken.', `${count} van ${count} besproken`);
}

/** The check opens with everything that is open, what the last minutes hold first; what is stuck gets a new solution. */
export async function recordSecondMeeting(story: Story): Promise<void> {
  story.now('2026-12-07T09:00:00Z');
  const iris = await story.as('Iris');
  await iris.open('/mijn-week');
  await iris.pick('Huishouden', 'Daan');
  await iris.fill('Wat spreek je af?', 'Een rustige plek zoeken');
  await iris.press('Zet in het plan');
  await iris.sees('Een rustige plek zoeken');

  story.now('2026-12-16T13:00:00Z');
  const bram = await sitDown(story, ['Daan', 'Fatima', 'jij', 'Omar', 'Wim']);
  await bram.sees('Zo was het de vorige keer', 'gehoord: ja');
  await bram.choose('Wie sprak als eerste?', 'Daan');
  await bram.press('Bewaar', bram.part('Wie sprak als eerste?'));
  await nextStep(bram, 'Een andere volgorde mag altijd.');
  await nextStep(bram, 'Loop alles één voor één langs.');
  const shown = (await points(bram)).map((each) => each.replace(/\s+/g, ' '));
  const fromLast = shown.filter((each) => each.includes('van het vorige gesprek'));
  expect(shown.slice(0, fromLast.length), 'those of the last minutes first').toEqual(fromLast);
  expect(fromLast.join(' ')).toContain('De huisbaas bellen');
  expect(fromLast.join(' ')).toContain(contact);
  const all = shown.join(' ');
  for (const open of ['Een rustige plek zoeken', 'Bijzondere bijstand aanvragen', 'De post in een doos doen']) {
    expect(all, 'nothing that is open is left out').toContain(open);
  }
  expect(all.indexOf('Een rustige plek zoeken')).toBeGreaterThan(all.lastIndexOf('van het vorige gesprek'));
  await goThrough(bram, shown.length);

  await nextStep(bram, 'Bedenk samen wat nu helpt.');
  await bram.follow(weighed(contact));
  await bram.fill('Welke oplossing?', 'Een brief naar de huisbaas');
  await bram.press('Zet erbij');
  await bram.sees('Een brief naar de huisbaas');
  await bram.page.goBack();
  await bram.press('Volgende stap');
  await bram.sees('Vraag het iedereen.');
  await bram.follow('Wat doen we nu anders?');
  await bram.fill('Wat spreken jullie af?', 'Samen de brief schrijven');
  await bram.pick('Wie doet het?', 'Omar');
  await bram.fill('Wanneer is het klaar?', '2026-12-23');
  await bram.press('Zet in het plan');
  await nextStep(bram, 'Vraag het iedereen.');
  await standing(bram, 'Daan', 'voor een deel');
  await nextStep(bram, 'Spreek af wanneer jullie elkaar weer zien.');
  await agreeOnNext(bram, '2027-03-24', true);
  await nextStep(bram, 'Drie korte vragen aan iedereen.');
  story.now('2026-12-16T14:00:00Z');
  const minutes = await finish(bram);

  const daan = await story.as('Daan');
  await daan.open(minutes);
  const forMe = await daan.text(daan.part('Wat verandert er voor jou?'));
  expect(forMe).toContain('Klaar: Boodschappen doen voor zondag');
  await daan.press('Ja, het klopt');
  const wim = await story.as('Wim');
  await wim.open(minutes);
  const who = wim.page.getByRole('table', { name: 'Afspraken van dit gesprek' });
  expect(await wim.text(who.getByRole('row', { name: /De huisbaas bellen/ }))).toContain('lukt nog niet');
  expect(await wim.text(who.getByRole('row', { name: /Samen de brief schrijven/ }))).toContain('nieuw');
}

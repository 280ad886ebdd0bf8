import { expect } from 'vitest';
import type { Story } from '../story.ts';
import { agreeOnNext, finish, howWasIt, isRefused, nextStep, sitDown, standing } from './at-table.ts';
import { contact, weighed } from './words.ts';

/** The client chooses day and place; who cannot come says so. */
export async function planFirstMeeting(story: Story): Promise<void> {
  story.now('2026-11-28T10:00:00Z');
  const daan = await story.as('Daan');
  await daan.open('/mijn-plan');
  await daan.follow('Vraag een gesprek aan');
  await daan.sees('Kies een dag die jou past. Jij kiest de plek.');
  await daan.fill('Op welke dag?', '2026-12-02');
  await daan.fill('Hoe laat?', '14:00');
  await daan.fill('Waar?', 'Bij Daan thuis');
  await daan.press('Plan dit gesprek');
  await daan.seesHeading('Eerste gesprek aan tafel');
  await daan.sees('Bij Daan thuis. Jij koos deze plek.', 'Kennismaken', 'Wat wil je bereiken?', 'Volgende keer');

  const wim = await story.as('Wim');
  await wim.open('/mijn-week');
  await wim.follow(/^Bekijk\s*:/, wim.part('Gesprekken aan tafel'));
  await wim.press('Nee, ik kan niet');
  await wim.seesHeading('Waarom kun je niet?');
  await wim.choose('Wat speelt er?', 'Het past niet in mijn agenda');
  await wim.press('Verstuur');
  await wim.sees('kan niet');
}

/** The client prepares alone first and shares it later, and puts something on the table. */
export async function prepare(story: Story): Promise<void> {
  story.now('2026-11-30T10:00:00Z');
  const daan = await story.as('Daan');
  const fatima = await story.as('Fatima');
  await daan.open('/mijn-plan');
  await daan.follow('Jouw voorbereiding');
  await daan.sees('Dit lees alleen jij, tot je het deelt.');
  await daan.fill('Hoe zou jij geholpen zijn?', 'Als de brieven stoppen');
  await daan.press('Bewaar');
  await fatima.open(story.at('/voorbereiden'));
  await fatima.seesNot('Als de brieven stoppen');

  await daan.follow('Jouw voorbereiding');
  await daan.tick('Deel dit met de mensen aan tafel');
  await daan.press('Bewaar');
  await fatima.open(story.at('/voorbereiden'));
  expect(await fatima.text(fatima.part('Wat anderen deelden'))).toContain('Als de brieven stoppen');

  await daan.follow('Meer');
  await daan.follow('Onderwerp voor het gesprek');
  await daan.fill('Waar wil je over praten?', 'De brief van de huisbaas');
  await daan.choose('Wie mag dit lezen?', 'Iedereen aan tafel');
  await daan.press('Zet op tafel');
  await daan.sees('De brief van de huisbaas');

  await daan.follow('Meer');
  await daan.follow('Voor en na');
  await daan.follow('Vul het begin in');
  await daan.pick('Wat past nu het best?', 'nu geen werk of dagbesteding');
  await daan.fill('In eigen woorden', 'thuis zonder werk');
  await daan.choose('Is geld een vraag?', 'ja');
  await daan.choose('Zijn er schulden?', 'ja');
  await daan.fill('Hoeveel ongeveer?', '4.200');
  await daan.pick('Ik heb rust in mijn hoofd', '3');
  await daan.press('Bewaar');
  await daan.sees('thuis zonder werk', '4.200');
}

/** The coordinator records: who is there, the client first, goals, a choice, an agreement, the round, the next date. */
export async function recordFirstMeeting(story: Story): Promise<void> {
  story.now('2026-12-02T13:00:00Z');
  const bram = await sitDown(story, ['Daan', 'Fatima', 'jij', 'Omar', 'Iris', 'Noor']);
  await bram.sees('De brief van de huisbaas', 'Als de brieven stoppen');
  await bram.choose('Wie sprak als eerste?', 'Noor');
  await bram.tick('De inwoner sloeg liever over');
  await bram.press('Bewaar', bram.part('Wie sprak als eerste?'));
  await bram.press('Besproken', bram.part('Besproken: De brief van de huisbaas'));

  await nextStep(bram, 'Wie heeft welke rol?');
  await bram.fill('Wat doet of brengt Daan?', 'Ik open zelf de post');
  await bram.press('Bewaar dit deel');
  await bram.sees('Ik open zelf de post');
  await nextStep(bram, 'Een andere volgorde mag altijd.');
  await nextStep(bram, 'Bedenk meer dan één oplossing. De inwoner kiest.');
  await bram.fill('Wat wil je bereiken?', contact);
  await bram.pick('Waar gaat het over?', 'Sociale contacten');
  await bram.tick('Ingevuld samen met Daan');
  await bram.press('Zet dit doel in het plan');
  await bram.follow(weighed(contact));
  for (const option of ['Elke zondag samen koken', 'Samen wandelen']) {
    await bram.fill('Welke oplossing?', option);
    await bram.press('Zet erbij');
  }
  await bram.choose('Wat kiest de inwoner?', 'Elke zondag samen koken');
  await bram.tick('Ingevuld samen met Daan');
  await bram.press('Bewaar de keuze');
  await bram.sees('Elke zondag samen koken gekozen');

  await nextStep(bram, 'Spreek af: wat, hoe, wie en wanneer.');
  const agreements = [
    ['Boodschappen doen voor zondag', 'Noor', '2026-12-06'],
    ['De huisbaas bellen', 'Omar', '2026-12-09'],
    ['Een slaapgroep zoeken', 'Iris', '2026-12-11'],
  ] as const;
  for (const [what, doer, due] of agreements) {
    await bram.fill('Wat spreken jullie af?', what);
    await bram.pick('Wie doet het?', doer);
    await bram.fill('Wanneer is het klaar?', due);
    await bram.press('Zet in het plan');
  }

  const omar = await story.as('Omar');
  await omar.open(story.at('/sta-ik-erachter'));
  await omar.choose('Sta je achter het hele plan?', 'Voor een deel');
  await omar.fill('Wil je er iets bij zeggen?', 'Eerst alle brieven zien');
  await omar.press('Geef je antwoord');

  await nextStep(bram, 'Vraag het iedereen. Nee zeggen mag, en blijft staan.');
  await standing(bram, 'Daan', 'ja');
  await standing(bram, 'jij', 'ja');
  await nextStep(bram, 'Spreek af wanneer jullie elkaar weer zien.');
  await agreeOnNext(bram, '2026-12-16');
  await nextStep(bram, 'Drie korte vragen aan iedereen.');
  await howWasIt(bram, 'ja');
  await bram.fill('Vrije tekst', 'Noor bracht soep mee.');
  await bram.press('Bewaar de tekst');
  story.now('2026-12-02T14:10:00Z');
  const minutes = await finish(bram);

  const daan = await story.as('Daan');
  await daan.open('/mijn-plan');
  await daan.follow('Gesprekken');
  await daan.follow(/^Lees het verslag/);
  await daan.sees(
    'Verslag voor Daan',
    'Je mocht beginnen. Je sloeg liever over.',
    'Noor begon.',
    'Noor bracht soep mee.',
  );
  const forMe = await daan.text(daan.part('Wat verandert er voor jou?'));
  expect(forMe).toContain(contact);
  expect(forMe).toContain('Omar doet: De huisbaas bellen');
  const round = await daan.text(daan.part('Wie staat hierachter?'));
  expect(round).toContain('Ja: jij en Bram.');
  expect(round).toContain('Voor een deel: Omar.');
  expect(round).toContain('Eerst alle brieven zien');
  await daan.press('Ik heb het gelezen');
  await daan.sees('Je las dit op 2 december 2026.');

  // Until the client says so, or the days are over, the minutes are the client's.
  await isRefused(omar, minutes);
  await daan.press('Ja, het klopt');
  await daan.sees('Dit verslag is definitief');
  await omar.open(minutes);
  await omar.sees('Verslag voor Omar', 'Gelezen door: Daan (2 december 2026)');
  const wim = await story.as('Wim');
  await isRefused(wim, minutes);
  await wim.open(minutes.replace('/verslag', ''));
  await wim.sees('Het verslag is voor wie aan tafel zat.');
  await wim.seesNot('Noor bracht soep mee.');
}

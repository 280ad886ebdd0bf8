import { expect } from 'vitest';
import type { Visitor } from '../browsing.ts';
import type { Story } from '../story.ts';

async function ask(host: Visitor, story: Story, name: string, why: string): Promise<void> {
  await host.open(story.at('/tafel'));
  await host.follow('Vraag een helper');
  await host.fill('Naam, organisatie of functie', name);
  await host.press('Zoek');
  await host.choose('Wie wil je vragen?', `${name} `);
  await host.fill('Waarom juist deze persoon?', why);
  await host.press('Vraag aan tafel');
  await host.seesHeading('Wie zit er aan tafel');
}

/** The invitation stands on the own page of who is asked. */
async function openInvitation(who: Visitor): Promise<void> {
  await who.open('/uitnodigingen');
  await who.sees('vraagt je aan');
  await who.follow('Bekijk');
  await who.seesHeading('Je bent gevraagd aan tafel');
}

async function accept(who: Visitor, mandate: string): Promise<void> {
  await who.choose('Doe je mee aan deze tafel?', 'Ja, ik kom aan tafel');
  if (mandate !== '') await who.fill('Wat mag jij aan tafel beslissen?', mandate);
  await who.press('Stuur mijn antwoord');
  await who.seesHeading('Jouw plek aan tafel');
  if (mandate !== '') await who.sees(mandate);
}

/** Three organisations and a sister are asked; empty chairs show until they are filled. */
export async function inviteEverybody(story: Story): Promise<void> {
  story.now('2026-11-25T09:00:00Z');
  const fatima = await story.as('Fatima');
  await fatima.open(story.at('/tafel'));
  await fatima.sees('Er is nog niemand van werk en inkomen.', 'Er is nog niemand die veel van geld weet.');
  await ask(fatima, story, 'Iris', 'Je kent Daan van de groep.');
  await ask(fatima, story, 'Wim', 'Daan wil straks weer werken.');
  await ask(fatima, story, 'Omar', 'Er zijn zorgen over rekeningen.');
  await ask(fatima, story, 'Ria', 'Daan huurt bij jullie.');
  await ask(fatima, story, 'Bram', 'Jij kunt de gesprekken leiden.');
  await fatima.sees('Omar Testmens', 'gevraagd', 'Dan is er iemand die veel van geld weet. Het antwoord komt nog.');

  const daan = await story.as('Daan');
  await daan.open(story.at('/tafel'));
  await daan.follow('Vraag iemand die je kent');
  await daan.fill('Voornaam', 'Noor');
  await daan.fill('Wie is het?', 'mijn zus');
  await daan.fill('Wat zeg je erbij?', 'Jij kent mij het best.');
  await daan.press('Vraag aan tafel');
  await daan.sees('Noor');
}

/** Declines with a known objection and without permission, then everybody sits down. */
export async function answerInvitations(story: Story): Promise<void> {
  story.now('2026-11-26T09:00:00Z');
  const wim = await story.as('Wim');
  await wim.sees('Fatima vraagt je aan de tafel van Daan');
  await openInvitation(wim);
  await wim.sees('Daan wil straks weer werken.');
  await wim.unfold('Kom je niet?');
  const objection = await wim.text(wim.page.getByRole('group', { name: /^Waarom nu niet\?/ }));
  expect(objection).toContain('Met zoveel mensen plannen lukt nooit Dat hoef jij niet te doen.');
  await wim.choose('Doe je mee aan deze tafel?', 'Nee, nu niet');
  await wim.choose('Waarom nu niet?', 'Met zoveel mensen plannen lukt nooit');
  await wim.press('Stuur mijn antwoord');
  await wim.sees('Er zijn nu geen uitnodigingen');

  const ria = await story.as('Ria');
  await openInvitation(ria);
  await ria.choose('Doe je mee aan deze tafel?', 'Nee, nu niet');
  await ria.unfold('Kom je niet?');
  await ria.choose('Waarom nu niet?', 'Geen toestemming van mijn organisatie');
  await ria.press('Stuur mijn antwoord');

  const fatima = await story.as('Fatima');
  await fatima.open(story.at('/tafel'));
  const bottleneck = await fatima.text(fatima.part('Knelpunten'));
  expect(bottleneck).toContain('Woonstad Geen toestemming van de organisatie om aan te sluiten.');
  // Open at once, although others have not answered yet.
  await fatima.sees('Wim Testmens', 'Met zoveel mensen plannen lukt nooit');
  await ask(fatima, story, 'Wim', 'Bram zoekt de datum. Jij hoeft alleen te komen.');

  const omar = await story.as('Omar');
  await openInvitation(omar);
  await accept(omar, 'Ik mag zelf een regeling treffen.');
  await fatima.open(story.at('/tafel'));
  await fatima.sees('Mag beslissen: Ik mag zelf een regeling treffen.');
  await fatima.seesNot('Er is nog niemand die veel van geld weet.', 'Er is nog niemand van werk en inkomen.');

  const mandates = { Iris: 'Ik plan mijn eigen gesprekken.', Wim: 'Ik mag een cursus toekennen.', Bram: '' };
  for (const [name, mandate] of Object.entries(mandates)) {
    const who = await story.as(name);
    await openInvitation(who);
    await accept(who, mandate);
  }
  const noor = await story.as('Noor');
  await noor.sees('Daan vraagt je aan tafel.');
  await openInvitation(noor);
  await noor.sees('Jij kent mij het best.');
  await noor.seesNot('Wat mag jij aan tafel beslissen?');
  await accept(noor, '');
}

/** Case manager and coordinator, each with a deputy; the page says whom the client calls. */
export async function divideRoles(story: Story): Promise<void> {
  const fatima = await story.as('Fatima');
  await fatima.open(story.at('/rollen'));
  await fatima.sees('Fatima is starter en doet het zolang.', 'We kennen nog geen casemanager van dit huishouden.');
  await fatima.choose('Welke rol?', 'casemanager');
  await fatima.pick('Wie krijgt deze rol?', 'Fatima');
  await fatima.pick('Wie vervangt bij vrij of ziek?', 'Bram');
  await fatima.press('Geef deze rol');
  await fatima.open(story.at('/rollen'));
  await fatima.choose('Welke rol?', 'coördinator');
  await fatima.pick('Wie krijgt deze rol?', 'Bram');
  await fatima.pick('Wie vervangt bij vrij of ziek?', 'Iris');
  await fatima.press('Geef deze rol');
  await fatima.open(story.at('/rollen'));
  const history = fatima.page.getByRole('table', { name: 'Wie wanneer' });
  expect(await fatima.text(history)).toMatch(/casemanager Fatima Testmens Bram Testmens 26 november 2026 nu/i);

  const daan = await story.as('Daan');
  await daan.open('/mijn-plan');
  await daan.sees('Je casemanager: Bel Fatima, 06 12 34 56 78');
  await daan.follow('Mijn tafel');
  const order = await daan.page.getByRole('main').getByRole('listitem').allInnerTexts();
  expect(order[0]).toContain('Daan');
  await daan.sees('Bel met Fatima Testmens.', 'vervangt de casemanager', 'coördinator');
}

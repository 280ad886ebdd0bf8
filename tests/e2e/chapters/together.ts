import { expect } from 'vitest';
import type { Visitor } from '../browsing.ts';
import type { Story } from '../story.ts';
import { isRefused } from './at-table.ts';
import { goalLine, rest, work } from './words.ts';

const text = (who: Visitor) => who.page.getByRole('textbox', { name: /Wat wil jij\?|Het doel, in eigen woorden/ });

/** Client and case manager change one goal at the same time: the second sees both texts, nothing is lost. */
export async function editOneGoal(story: Story): Promise<void> {
  story.now('2027-01-11T09:00:00Z');
  const daan = await story.as('Daan');
  await daan.open('/mijn-plan');
  await daan.unfold('Wat ik wil');
  await daan.follow(goalLine(rest));
  await daan.follow('Verander');
  const fatima = await story.as('Fatima');
  await fatima.open(story.at('/plan'));
  await fatima.follow(new RegExp(rest));
  await fatima.follow('Verander');

  await text(daan).fill('Ik wil rustig slapen, zonder pillen');
  await daan.press('Bewaar');
  await text(fatima).fill('Ik wil weer doorslapen');
  await fatima.press('Bewaar');
  await fatima.sees('Iemand was je net voor.', 'Ik wil rustig slapen, zonder pillen');
  expect(await text(fatima).inputValue(), 'the second text is still there').toBe('Ik wil weer doorslapen');
  await text(fatima).fill('Ik wil rustig slapen, zonder pillen, en doorslapen');
  await fatima.press('Bewaar');
  await fatima.seesHeading('Ik wil rustig slapen, zonder pillen, en doorslapen');
  await daan.open('/mijn-plan');
  await daan.unfold('Wat ik wil');
  await daan.sees('Ik wil rustig slapen, zonder pillen, en doorslapen');
}

const count = async (who: Visitor, words: string): Promise<number> => {
  await who.open('/mijn-plan');
  await who.unfold('Goed nieuws');
  return who.page.getByRole('main').getByRole('listitem').filter({ hasText: words }).count();
};

/** A double click sends once; going back and sending the same form again has no second effect. */
export async function sendOnce(story: Story): Promise<void> {
  const daan = await story.as('Daan');
  const path = story.at('/goed-nieuws');
  await daan.open(path);
  await daan.choose('Wat wil je opschrijven?', 'Iets wat gelukt is');
  await daan.fill('Schrijf het op', 'Ik heb de post geopend');
  await daan.page.getByRole('button', { name: 'Zet erbij' }).dblclick();
  await daan.seesHeading('Mijn plan');
  expect(await count(daan, 'Ik heb de post geopend')).toBe(1);

  await daan.open(path);
  await daan.choose('Wat wil je opschrijven?', 'Iets wat gelukt is');
  await daan.fill('Schrijf het op', 'Ik heb soep gekookt');
  // What the browser sends the first time, it sends again: the form as it was, with the same submission id.
  const sent = daan.page.waitForRequest((request) => request.method() === 'POST');
  await daan.press('Zet erbij');
  const body = (await sent).postData() ?? '';
  const again = await daan.page.request.post(new URL(path, daan.page.url()).href, {
    data: body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(daan.page.url()).origin },
    maxRedirects: 0,
  });
  expect(again.status()).toBe(303);
  expect(again.headers()['location']).toBe('/mijn-plan');
  await daan.page.goBack();
  await daan.seesHeading('Goed nieuws');
  if ((await daan.page.getByLabel('Schrijf het op').inputValue()) !== '') await daan.press('Zet erbij');
  expect(await count(daan, 'Ik heb soep gekookt')).toBe(1);
}

/** A partner becomes a second client: sees what is shared, and nothing of the other's own. */
export async function partnerJoins(story: Story): Promise<void> {
  story.now('2027-01-18T09:00:00Z');
  const fatima = await story.as('Fatima');
  await fatima.open(story.at('/leden'));
  await fatima.sees('Zo bereik je veilig: Alleen appen, niet bellen');
  await fatima.follow('Voeg iemand toe');
  await fatima.choose('Volwassene of kind?', 'volwassene');
  await fatima.fill('Voornaam', 'Lena');
  await fatima.fill('Wie is dit in het huishouden?', 'partner');
  await fatima.tick('Krijgt een eigen plan');
  await fatima.fill('Hoe bereiken we deze persoon veilig?', 'Alleen op het werk bellen');
  await fatima.press('Voeg iemand toe');
  await fatima.sees('Lena', 'Zo bereik je veilig: Alleen op het werk bellen');

  const lena = await story.as('Lena');
  await lena.sees('Dag Lena. Jij beslist.');
  await lena.unfold('Wat ik wil');
  await lena.follow('Doel erbij');
  await lena.fill('Wat wil jij?', 'Ik wil een eigen rekening');
  await lena.pick('Waar gaat het over?', 'Geld');
  await lena.choose('Van wie is dit doel?', 'Van mij alleen');
  await lena.press('Zet in het plan');
  await lena.unfold('Wat ik wil');
  await lena.follow('Doel erbij');
  await lena.fill('Wat wil jij?', 'Wij willen blijven wonen');
  await lena.pick('Waar gaat het over?', 'Wonen');
  await lena.choose('Van wie is dit doel?', 'Van ons samen');
  await lena.press('Zet in het plan');

  const secrets = [
    work,
    'De stroom wordt afgesloten',
    'Alleen appen, niet bellen',
    'Als de brieven stoppen',
    'thuis zonder werk',
    'Ik heb soep gekookt',
  ];
  const pages = [
    '',
    '/plan',
    '/signalen',
    '/leden',
    '/versies',
    '/gesprekken',
    '/voorbereiden',
    '/voor-en-na',
    '/tafel',
    '/ja',
  ];
  for (const page of pages) {
    await lena.open(page === '' ? '/mijn-plan' : story.at(page));
    await lena.seesNot(...secrets);
  }
  const daan = await story.as('Daan');
  await daan.open(story.at('/signalen'));
  await daan.follow('Lees');
  await isRefused(lena, daan.path());
  await daan.open('/mijn-plan');
  await daan.unfold('Wat ik wil');
  await daan.sees('Wij willen blijven wonen', work);
  await daan.seesNot('Ik wil een eigen rekening');
  await daan.follow(goalLine(work));
  await isRefused(lena, daan.path());
  await daan.open(story.at('/leden'));
  await daan.seesNot('Alleen op het werk bellen');
}

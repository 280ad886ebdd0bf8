import { expect } from 'vitest';
import { importStudyParticipant } from '../../../src/modules/outcomes/testing.ts';
import { trajectoryOf } from '../../../src/modules/households/index.ts';
import type { Story } from '../story.ts';
import { nextStep, sitDown, standing } from './at-table.ts';
import { money } from './words.ts';

/** The last meeting: then and now, what is still open, what stays. */
export async function recordLastMeeting(story: Story): Promise<void> {
  story.now('2027-03-24T13:00:00Z');
  const bram = await sitDown(story, ['Daan', 'Fatima', 'jij', 'Omar']);
  await bram.sees('Laatste gesprek aan tafel');
  await nextStep(bram, 'Leg begin en nu naast elkaar. Wat is er veranderd?');
  await nextStep(bram, 'Loop alles één voor één langs.');
  const points = await bram.text(bram.part('Punt voor punt'));
  expect(points, 'what is open returns until it is done').toContain('De huisbaas bellen');
  await nextStep(bram, 'Wat gaat door na vandaag? En wie blijft er?');
  await nextStep(bram, 'Vraag het iedereen.');
  await standing(bram, 'Daan', 'ja');
  await nextStep(bram, 'Drie korte vragen aan iedereen.');
  story.now('2027-03-24T14:00:00Z');
  await bram.press('Maak het verslag');
  // The last meeting leads on to closing: what is done, and what is left.
  await bram.seesHeading('Samen afsluiten');
  await bram.sees('Het laatste gesprek was op', 'Nog te doen: invullen hoe het nu gaat met Daan en Lena.');
}

/** Before beside after, filled in together; then case manager and client close it together. */
export async function closeTogether(story: Story): Promise<void> {
  const fatima = await story.as('Fatima');
  await fatima.open(story.at());
  await fatima.follow('sluit samen af');
  await fatima.sees('Nog te doen: invullen hoe het nu gaat met Daan en Lena.', 'thuis zonder werk');
  await fatima.follow('Vul in hoe het nu gaat met Daan');
  await fatima.pick('Wat past nu het best?', 'betaald werk');
  await fatima.fill('In eigen woorden', 'kok in het buurthuis');
  await fatima.choose('Is geld een vraag?', 'ja');
  await fatima.choose('Zijn er schulden?', 'ja');
  await fatima.fill('Hoeveel ongeveer?', '1.250');
  await fatima.tick('een bewindvoerder', false);
  await fatima.tick('afspraken om te betalen');
  await fatima.pick('Ik heb rust in mijn hoofd', '8');
  await fatima.tick('Ingevuld samen met Daan');
  await fatima.press('Bewaar');
  await fatima.seesHeading('Samen afsluiten');
  await fatima.sees('Nog te doen: invullen hoe het nu gaat met Lena.');
  await fatima.sees('thuis zonder werk', 'kok in het buurthuis', '4.200', '1.250');

  // The demo's import does this for the study; no form asks for it.
  const daan = await story.as('Daan');
  const { rows } = await story.town.database.owner.query<{ id: string }>(
    "select id from person where given_name = 'Fatima'",
  );
  await story.town.as(rows[0]?.id ?? '').run(async (cx) => {
    const trajectory = await trajectoryOf(cx, story.household);
    await importStudyParticipant(cx, story.household, trajectory?.id ?? '', {
      code: 'C1',
      ageClass: '28-40',
      gender: 'man',
      background: 'Nederlands',
      household: 'alleenstaand zonder kinderen',
      problems: ['money'],
    });
  });

  expect(await fatima.text(fatima.part('Wat nog open staat'))).toContain('Omar: De huisbaas bellen');
  await fatima.fill('Waarom sluiten jullie af?', 'Daan heeft werk en overzicht');
  await fatima.press('Sluit samen af');
  await fatima.sees('Kies een antwoord.');
  await fatima.pick('Ingevuld samen met', 'Daan');
  await fatima.press('Sluit samen af');
  await fatima.sees('Traject: afgesloten');

  await fatima.follow('Voor en na', fatima.page.getByRole('navigation', { name: 'Hoofdmenu' }));
  await fatima.sees('Afgeronde trajecten 1', 'Gemiddelde duur in maanden 4', 'Gemiddeld aantal gesprekken aan tafel 3');
  const row = fatima.page.getByRole('row', { name: /^C1 / });
  expect(await fatima.text(row.first())).toContain('C1 thuis zonder werk kok in het buurthuis');
  expect(await fatima.text(row.last())).toMatch(/schuld € 4\.200.*schuld € 1\.250/);
  await fatima.seesNot('Daan');
  await daan.open(story.at('/traject'));
  await daan.sees('afgesloten', 'Daan heeft werk en overzicht');
}

/** Every earlier version of the plan can be read, with what changed. */
export async function readHistory(story: Story): Promise<void> {
  const daan = await story.as('Daan');
  await daan.follow('Meer');
  await daan.follow('Eerdere versies');
  await daan.sees('Elke verandering blijft bewaard.');
  while ((await daan.page.getByRole('link', { name: 'Nog eerder' }).count()) > 0) await daan.follow('Nog eerder');
  await daan.follow(/^Versie 1\b/);
  await daan.sees('Zo zag het plan er toen uit.', 'versie 1', 'Ik wil weer rustig slapen');
  await daan.seesNot(money);
  await daan.follow('Naar het plan van nu');
  await daan.sees(money);
}

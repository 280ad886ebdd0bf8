import { expect } from 'vitest';
import type { Visitor } from '../browsing.ts';
import type { Story } from '../story.ts';

/** The next step of the meeting that is being recorded. */
export async function nextStep(bram: Visitor, hint: string): Promise<void> {
  await bram.press('Volgende stap');
  await bram.sees(hint);
}

/** Opens the screen of who records from the household, on the day itself. */
export async function sitDown(story: Story, present: readonly string[]): Promise<Visitor> {
  const bram = await story.as('Bram');
  await bram.open(story.at());
  await bram.follow('Open Aan tafel');
  await bram.seesHeading('Aan tafel: Daan');
  const people = bram.page.getByRole('group', { name: /^Wie zit er aan tafel\?/ }).getByRole('checkbox');
  expect(await people.first().getAttribute('id'), 'the client is the first of the list').toBe(
    await bram.page.getByRole('checkbox', { name: /^\s*Daan/ }).getAttribute('id'),
  );
  for (const name of present) await bram.tick(name);
  await bram.press('Begin het gesprek');
  await bram.sees('Nodig de inwoner als eerste uit.');
  return bram;
}

/** The answer of somebody for whom the recorder writes. */
export async function standing(bram: Visitor, name: string, answer: string): Promise<void> {
  await bram.choose(`${name}: Sta je achter het plan?`, answer);
  await bram.press('Bewaar het antwoord');
}

export async function agreeOnNext(bram: Visitor, day: string, closing = false): Promise<void> {
  await bram.fill('Op welke dag?', day);
  if (closing) await bram.tick('Dan sluiten we samen af');
  await bram.press('Plan het volgende gesprek');
  await bram.sees('Jullie zien elkaar weer op');
}

/** The answer of whoever is asked next how the meeting was. */
export async function howWasIt(bram: Visitor, answer: string): Promise<void> {
  for (const question of ['Is er naar je geluisterd?', 'Is duidelijk wat er nu gebeurt?', 'Is dit ook jouw plan?'])
    await bram.choose(question, answer);
  await bram.press('Bewaar dit antwoord');
}

/** The path of the minutes after the end of the meeting. */
export async function finish(bram: Visitor): Promise<string> {
  await bram.press('Maak het verslag');
  await bram.seesHeading('Gesprek aan tafel,');
  return bram.path();
}

/** Somebody who may not: the page is not there for that person. */
export async function isRefused(who: Visitor, path: string): Promise<void> {
  const answer = await who.page.goto(new URL(path, who.page.url()).href, { waitUntil: 'domcontentloaded' });
  expect([403, 404], `${who.name} at ${path}`).toContain(answer?.status());
}

import { expect } from 'vitest';
import { session, visitor } from '../browsing.ts';
import { signIn, type Story } from '../story.ts';

/** From every kind of page somebody can log out, and is out. */
export async function logOut(story: Story): Promise<void> {
  const pages = [
    ['Daan', '/mijn-plan'],
    ['Daan', story.at('/doelen/nieuw')],
    ['Daan', '/huishoudens'],
    ['Fatima', '/mijn-week'],
    ['Fatima', story.at()],
    ['Fatima', story.at('/keukentafel')],
    ['Fatima', '/bestaat-niet'],
    ['Noor', '/uitnodigingen'],
  ] as const;
  for (const [name, path] of pages) {
    const who = await story.as(name);
    await signIn(who);
    await who.page.goto(story.site.url + path, { waitUntil: 'domcontentloaded' });
    await who.press('Log uit', who.page.locator('body'));
    await who.seesHeading('Kies wie je bent');
    await who.page.goto(`${story.site.url}/`, { waitUntil: 'domcontentloaded' });
    expect(who.path(), `${name} after leaving ${path}`).toMatch(/^\/aanmelden/);
  }
}

/** The first two chapters once more in a browser without script. */
export async function withoutScript(story: Story): Promise<void> {
  const without = async (name: string) => {
    const who = visitor(name, await session(story.browser, 'phone', false), story.site.url);
    await signIn(who);
    return who;
  };
  const omar = await without('Omar');
  await omar.open('/huishoudens/nieuw');
  await omar.press('Verder naar het gesprek');
  await omar.sees('Drie dingen kloppen nog niet');
  await omar.page.getByRole('link', { name: /^Naam of roepnaam.*Vul dit in\./ }).click();
  const named = omar.page.getByLabel('Naam of roepnaam');
  expect(await named.evaluate((field) => field.matches(':focus')), 'the link leads to its field').toBe(true);
  await omar.fill('Naam of roepnaam', 'Jip');
  await omar.fill('Hoe bereik je deze persoon veilig?', 'Bellen mag altijd');
  await omar.fill('Wie vraagt?', 'Jip zelf');
  await omar.press('Verder naar het gesprek');
  await omar.choose('Wat kan niet wachten?', 'Niets, het kan rustig');
  await omar.unfold('Psychische gezondheid');
  await omar.choose('Psychische gezondheid', 'Een vermoeden');
  await omar.unfold('Geld');
  await omar.choose('Geld', 'Een vraag');
  await omar.page.getByLabel('Wat is belangrijk om te weten?').first().fill('Drie brieven van een deurwaarder');
  await omar.press('Bewaar het gesprek');
  await omar.sees('Zeg waarom dit nodig is, of maak de tekst erboven leeg.');
  await omar.page.getByLabel('Waarom is dit nodig?').first().fill('Dan kan iemand bellen');
  await omar.press('Bewaar het gesprek');
  await omar.sees('Samenwerken past hier.', 'Geld', 'Psychische gezondheid (vermoeden)');
  await omar.press('Stel samenwerken voor');

  const jip = await without('Jip');
  await jip.follow('Geef je antwoord');
  await jip.sees('Je houdt de hulp die je nu hebt.');
  await jip.choose('Wil je samen werken aan één plan?', 'Nee, nu niet');
  await jip.press('Geef mijn antwoord');
  await jip.sees('Je zei nee op');
  await jip.choose('Wil je samen werken aan één plan?', 'Ja, samen');
  await jip.press('Geef mijn antwoord');
  await jip.sees('Je zei ja op');
  await jip.open('/mijn-plan');
  await jip.seesHeading('Mijn plan');
}

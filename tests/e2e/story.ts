import type { Browser } from 'playwright-core';
import { type Served, serve } from '../../src/testing/server.ts';
import { type World, world } from '../../src/testing/world.ts';
import { launchBrowser } from '../browser/browser.ts';
import { session, type Visitor, visitor, watched } from './browsing.ts';

/** The town of the story: one browser, everybody with a session of the own, and a clock that chapters move. */
export interface Story {
  readonly town: World;
  readonly site: Served;
  readonly browser: Browser;
  /** What went wrong behind the screens so far. */
  readonly faults: string[];
  /** The household, once it is opened. */
  household: string;
  /** From now on it is this moment (in the Netherlands in winter an hour later than written here). */
  now(moment: string): void;
  /** The path of a page of the household. */
  at(path?: string): string;
  /** Somebody with a session: signs in on the demo page the first time. */
  as(name: string): Promise<Visitor>;
  /** A second window of somebody who is signed in already. */
  secondWindow(name: string): Promise<Visitor>;
  close(): Promise<void>;
}

/** Clients and relatives sit with a phone. */
const onPhone = new Set(['Daan', 'Lena', 'Noor']);

/** Three fields of the first screen: chosen by name, as everybody does in the demo. */
export async function signIn(who: Visitor): Promise<void> {
  await who.open('/aanmelden');
  await who.sees('Kies wie je bent', 'Dit is een demo. Alle mensen en gegevens zijn verzonnen.');
  await who.fill('Zoek een naam', who.name);
  await who.press('Zoek');
  await who.press(new RegExp(`^${who.name}\\b`));
}

/** Professionals of three organisations and a team, in an invented municipality; nobody else yet. */
export async function startStory(): Promise<Story> {
  const town = await world();
  const team = await town.organisation('Wijkteam Noord', 'care');
  const staff = async (name: string, work: string, organisationId: string, expertise: string[] = []) =>
    town.staff(name, { organisationId, function: work, expertise });
  await staff('Fatima', 'maatschappelijk werker', team);
  await staff('Bram', 'gespreksleider', team);
  await staff('Omar', 'schuldhulpverlener', await town.organisation('Stadsbank', 'work'), ['money', 'debts']);
  await staff('Iris', 'behandelaar', await town.organisation('GGZ Rivierenland', 'care'), ['mental-health']);
  await staff('Wim', 'werkconsulent', await town.organisation('Werkbedrijf', 'work'), ['work']);
  await staff('Ria', 'woonconsulent', await town.organisation('Woonstad', 'other'), ['housing']);
  const [site, browser] = await Promise.all([serve(town), launchBrowser()]);
  const faults: string[] = [];
  const visitors = new Map<string, Visitor>();
  const story: Story = {
    town,
    site,
    browser,
    faults,
    household: '',
    now: (moment) => {
      town.now = new Date(moment);
    },
    at: (path = '') => `/huishoudens/${story.household}${path}`,
    as: async (name) => {
      const known = visitors.get(name);
      if (known !== undefined) return known;
      const page = await session(browser, onPhone.has(name) ? 'phone' : 'desk');
      watched(page, faults);
      const who = visitor(name, page, site.url);
      visitors.set(name, who);
      await signIn(who);
      return who;
    },
    secondWindow: async (name) => {
      const page = await (await story.as(name)).page.context().newPage();
      watched(page, faults);
      return visitor(name, page, site.url);
    },
    close: async () => {
      await browser.close();
      await site.close();
      await town.close();
    },
  };
  return story;
}

import type { Route } from '../../src/kernel/web/route.ts';
import { formsOn, type SeenForm, unescaped } from './forms.ts';
import type { SampleTown } from './municipality.ts';
import type { Body } from './forms.ts';
import type { Visits } from './visitors.ts';

/** Where a form can be filled in: who sees it, the page it stands on, and the form. */
export interface Door {
  readonly who: string | null;
  readonly page: string;
  readonly address: string;
  readonly form: SeenForm;
}

/** How many links of one page to the same page with another query are followed ("open this one, in place"). */
const linksPerPage = 14;

/** What is needed to look for forms: who opens which page, and where else there are some. */
export type DoorSample = Pick<SampleTown, 'people' | 'addressOf' | 'otherDoors'>;

/** What was found in a sample, by path: the same in every copy of it, which has the same list of other doors. */
const foundIn = new WeakMap<DoorSample['otherDoors'], ReadonlyMap<string, Door>>();

/**
 * For every POST route of the product a page of the sample with its form on it; looked for once by a process.
 * @throws when a route has no form anywhere: then nobody can fill it in, or the sample misses a case
 */
export async function doorsOf(visits: Visits, sample: DoorSample): Promise<Map<Route, Door>> {
  const known = foundIn.get(sample.otherDoors);
  if (known !== undefined) {
    const posts = visits.app.routes.filter(({ method, path }) => method === 'POST' && known.has(path));
    return new Map(posts.map((route) => [route, known.get(route.path) as Door]));
  }
  const { doors, without } = await doorsFound(visits, sample);
  if (without.length > 0) throw new Error(`no page of the sample has the form for:\n${without.join('\n')}`);
  foundIn.set(sample.otherDoors, new Map([...doors].map(([{ path }, door]) => [path, door])));
  return doors;
}

/**
 * Looked for on the pages of all sample people, then one click further on the same page, then on the page one level up,
 * then where the sample says. `without`: paths of routes with no form anywhere.
 */
export async function doorsFound(
  visits: Pick<Visits, 'app' | 'stage' | 'visit'>,
  sample: DoorSample,
): Promise<{ readonly doors: Map<Route, Door>; readonly without: string[] }> {
  const { routes } = visits.app;
  const posts = routes.filter(({ method, fromServer }) => method === 'POST' && fromServer !== true);
  const found = new Map<string, Door>();
  const better = new Map<string, Door>();
  const look = (who: string | null, page: string, fields?: Body, into = found): Promise<string> =>
    visits.stage.scene(async () => {
      const { status, text } = await visits.visit(who, fields === undefined ? 'GET' : 'POST', page, fields);
      if (status !== 200) return '';
      for (const form of formsOn(text)) {
        const address = pathOf(form.action);
        const earlier = into.get(address);
        if (earlier === undefined || earlier.form.fields.length < form.fields.length) {
          into.set(address, { who, page, address: form.action, form });
        }
      }
      return text;
    });
  const missing = () => posts.filter((route) => !found.has(sample.addressOf(route)));

  for (const route of routes.filter(({ method }) => method === 'GET')) {
    const who = sample.people[route.sample];
    const page = sample.addressOf(route);
    const seen = new Set<string>([page]);
    for (let round = [page]; round.length > 0; ) {
      const texts = [];
      for (const each of round) texts.push(await look(who, each));
      const further = texts.flatMap((text) => linksTo(text, page)).filter((link) => !seen.has(link));
      round = [...new Set(further)].slice(0, linksPerPage);
      for (const each of round) seen.add(each);
      if (seen.size > 3 * linksPerPage) break;
    }
  }
  for (const route of missing())
    await look(sample.people[route.sample], pathOf(sample.addressOf(route)).replace(/\/[^/]*$/, ''));
  for (const { who, page, fields, better: wins } of sample.otherDoors) {
    await look(who, page, fields, wins === true ? better : found);
  }

  const result = new Map<Route, Door>();
  const without: string[] = [];
  for (const route of posts) {
    const pattern = new RegExp(`^${route.path.replaceAll(/:\w+/g, '[0-9a-f-]{36}')}$`);
    const fitting = (doors: Map<string, Door>) => [...doors].find(([address]) => pattern.test(address))?.[1];
    const door = fitting(better) ?? found.get(sample.addressOf(route)) ?? fitting(found);
    if (door === undefined) without.push(route.path);
    else result.set(route, door);
  }
  return { doors: result, without };
}

const pathOf = (address: string): string => address.replace(/[?#].*$/, '');

/** Links of a page to itself with another query, without the place to jump to. */
function linksTo(html: string, page: string): string[] {
  return [...html.matchAll(/href="([^"#]*)/g)]
    .map(([, href = '']) => unescaped(href))
    .filter((href) => href.includes('?') && pathOf(href) === pathOf(page));
}

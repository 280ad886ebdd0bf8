import { Chance } from '../../../bench/town/chance.ts';
import type { Route } from '../../../src/kernel/web/route.ts';
import type { Answer } from '../../sample/visitors.ts';
import { canariesIn } from './canaries.ts';
import { deadDoors } from './dead-doors.ts';
import { foreignFields } from './foreign-fields.ts';
import { formsOf, type KnownForm, sentBy } from './forms.ts';
import { knows, reads } from './model.ts';
import { addressOf, type Asked, askedOf } from './requests.ts';
import { rows } from './rows.ts';
import type { Fields, Verdict } from './rules.ts';
import type { Town } from './town.ts';
import { verdictsOf } from './verdict.ts';
import { type KnownVisitor, visitorsOf } from './visitors.ts';
import type { MatrixVisits } from './visits.ts';

/** Where model and product do not say the same. */
export interface Difference {
  readonly role: string;
  readonly route: string;
  readonly kind: string;
  /** Ids in the address, to look them up in a world of the same seed. */
  readonly things?: string;
  /** Words that reached somebody whom they are not for. */
  readonly leak: boolean;
  readonly model: string;
  readonly http: string;
}

export const keyOf = (route: Pick<Route, 'method' | 'path'>): string => `${route.method} ${route.path}`;

/** What came back, in the words of the model. */
function saidBy({ status, location }: Answer): string {
  if (status === 303 && location.startsWith('/aanmelden')) return 'sign-in';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'absent';
  return [200, 204, 303, 400, 409].includes(status) ? 'in' : `status ${status}`;
}

/** Everything that one visitor may come across anywhere: the rest is a leak. */
export function knownTo(visitor: KnownVisitor): Set<string> {
  const { person, town } = visitor;
  const known = new Set<string>();
  if (person === null) return known;
  for (const home of town.households) {
    for (const item of home.items) if (reads(town, home, person, item)) known.add(item.canary);
    for (const word of home.words) if (knows(town, home, person, word)) known.add(word.canary);
  }
  return known;
}

/** How much of everything is asked. */
export interface Sampling {
  readonly seed: number;
  /** Of the visitors per route, at most this many by chance. */
  readonly visitors: number;
  /** Share of the further objects per route and visitor, beside one that is always asked for. */
  readonly objects: number;
  /** Only routes like this; left out: every one. */
  readonly routes?: RegExp;
  /** Only these routes; left out: every one. */
  readonly only?: readonly string[];
  readonly say: (line: string) => void;
}

/** One request with what the model allows as its answer. */
export interface Asking {
  readonly visitor: KnownVisitor;
  /** What this visitor may come across. */
  readonly known: ReadonlySet<string>;
  readonly route: Route;
  readonly asked: Asked;
  readonly fields: Readonly<Record<string, string | string[]>>;
  readonly verdicts: readonly Verdict[];
  /** What stands in a field that is not this visitor's to name: nothing of it may be taken. */
  readonly foreign?: string;
}

/** Every route that has a row, as everybody (or as many as the sampling says), for a share of the objects. */
export async function askings(
  town: Town,
  other: Town,
  visits: MatrixVisits,
  { seed, visitors, objects, routes, only, say }: Sampling,
): Promise<Asking[]> {
  const chance = new Chance(seed);
  const forms = await formsOf(town, visits, say);
  const people = [...visitorsOf(town), ...visitorsOf(other).filter(({ role }) => visitsElsewhere.includes(role))];
  const known = new Map(people.map((visitor) => [visitor, knownTo(visitor)]));
  const planned: Asking[] = [];
  for (const route of visits.app.routes) {
    const row = rows[keyOf(route)];
    if (row === undefined || routes?.test(keyOf(route)) === false) continue;
    if (only?.includes(keyOf(route)) === false) continue;
    for (const place of chance.some(visitors, people.length)) {
      const visitor = people[place] as KnownVisitor;
      for (const asked of objectsOf(route, town, other, chance, objects)) {
        const form = route.method === 'POST' ? (forms.get(keyOf(route)) ?? noForm) : noForm;
        const fields = route.method === 'POST' ? sentBy(town, visitor, asked, form.sent) : {};
        const verdicts = verdictsOf(visitor, row, asked.params, fields as Fields);
        // What is sent fits the large table: somebody who is let in elsewhere would only be told what is missing.
        const elsewhere = !['own', 'none'].includes(asked.kind);
        const home = visitor.town.households.some(({ id }) => id === asked.params['householdId']);
        if (route.method === 'POST' && elsewhere && (verdicts[0] === 'in' || (home && asked.home === null))) continue;
        const asking = { visitor, known: known.get(visitor) ?? new Set<string>(), route, asked, verdicts };
        planned.push({ ...asking, fields });
        if (verdicts[0] !== 'in' || row.public === true || chance.next() >= objects + 0.1) continue;
        for (const { what, fields: wrong } of foreignFields(
          route.path,
          visitor,
          asked,
          form,
          fields,
          [town, other],
          chance,
        ))
          planned.push({ ...asking, fields: wrong, foreign: what });
      }
    }
  }
  return planned;
}

const noForm: KnownForm = { sent: {}, ids: [] };

/** One object, mostly of the own table, and a share of the others. */
function objectsOf(route: Route, town: Town, other: Town, chance: Chance, share: number): Asked[] {
  const list = askedOf(route, town, other, chance);
  const first = chance.next() < 0.5 ? 0 : chance.below(list.length);
  return list.filter((_, place) => place === first || chance.next() < share);
}

const visitsElsewhere = ['client', 'case-manager', 'functional-administrator', 'network-person'];

/** Asks, takes back what it changed, and says what came and what does not fit the model. */
export async function ask(visits: MatrixVisits, asking: Asking): Promise<{ answer: Answer; wrong: Difference[] }> {
  const { visitor, route, asked, fields } = asking;
  const answer = await visits.stage.scene(() =>
    visits.visit(visitor.session, route.method, addressOf(route, asked.params), fields),
  );
  return { answer, wrong: judged(asking, answer) };
}

/** "A child reads what is about it and lies on the table at the desk of the own data", and nothing that was kept from it. */
const ofOwnDesk = ({ town, person }: KnownVisitor, canary: string): boolean =>
  town.households.some(({ children, items }) =>
    items.some(
      (item) =>
        item.canary === canary &&
        item.adult === person?.id &&
        children.includes(item.adult) &&
        (item.audience === 'table' || item.opened === true || item.author === item.adult),
    ),
  );

function judged({ visitor, known, route, asked, verdicts, foreign }: Asking, answer: Answer): Difference[] {
  const things = Object.values(asked.params).join(' ');
  const about = { role: visitor.role, route: keyOf(route), kind: asked.kind, things, leak: false };
  const leak = { ...about, leak: true };
  const wrong: Difference[] = [];
  const said = saidBy(answer);
  if (foreign !== undefined && ![400, 403, 404, 409].includes(answer.status)) {
    wrong.push({ ...about, model: `no ${foreign}`, http: `taken (${answer.status})` });
  } else if (foreign === undefined && !(verdicts as readonly string[]).includes(said)) {
    wrong.push({ ...about, model: verdicts.join(' or '), http: `${said} (${answer.status})` });
  }
  for (const canary of canariesIn(`${answer.text} ${answer.location}`)) {
    if (!known.has(canary) && !(route.path.includes('/alles') && ofOwnDesk(visitor, canary)))
      wrong.push({ ...leak, model: 'not told', http: canary });
  }
  if (route.method === 'GET' && answer.status === 200) {
    for (const door of deadDoors(visitor, answer.text)) {
      wrong.push({ ...about, model: `no way to ${door}`, http: 'shown' });
    }
  }
  // An address stays behind in histories and logs of others: nothing personal, also not for who may read it.
  const addresses = [...answer.text.matchAll(/ (?:href|action|src|formaction)="([^"]*)"/g)].map(
    ([, address]) => address,
  );
  for (const canary of canariesIn(`${addresses.join(' ')} ${answer.location}`)) {
    wrong.push({ ...leak, model: 'no address holds words', http: canary });
  }
  return wrong;
}

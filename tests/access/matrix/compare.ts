import { Chance } from '../../../bench/town/chance.ts';
import type { Route } from '../../../src/kernel/web/route.ts';
import type { Answer } from '../../sample/visitors.ts';
import { canariesIn } from './canaries.ts';
import { deadDoors } from './dead-doors.ts';
import { knows, reads } from './model.ts';
import { addressOf, type Asked, askedOf } from './requests.ts';
import { rows } from './rows.ts';
import type { Fields, Verdict } from './rules.ts';
import type { Town } from './town.ts';
import { formsOf, sentBy } from './forms.ts';
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
  readonly model: string;
  readonly http: string;
}

export interface Compared {
  requests: number;
  /** Tables read without WHERE, once for each person. */
  selects: number;
  /** Every route of the product, and those that were asked and have a row. */
  readonly routes: Set<string>;
  readonly covered: Set<string>;
  readonly roles: Set<string>;
  readonly differences: Difference[];
  readonly leaks: Difference[];
  /** Forms that were sent as somebody would, and changed something. */
  written: number;
}

const keyOf = (route: Pick<Route, 'method' | 'path'>): string => `${route.method} ${route.path}`;

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
  readonly say: (line: string) => void;
}

/** Asks for every route as everybody, `share` of the objects, and writes down what differs. */
export async function compareTown(
  town: Town,
  other: Town,
  visits: MatrixVisits,
  { seed, visitors, objects, say }: Sampling,
  into: Compared,
): Promise<void> {
  const chance = new Chance(seed);
  const forms = await formsOf(town, visits, say);
  const people = [...visitorsOf(town), ...visitorsOf(other).filter(({ role }) => visitsElsewhere.includes(role))];
  const known = new Map(people.map((visitor) => [visitor, knownTo(visitor)]));
  for (const route of visits.app.routes) {
    const row = rows[keyOf(route)];
    into.routes.add(keyOf(route));
    if (row === undefined) continue;
    for (const place of chance.some(visitors, people.length)) {
      const visitor = people[place] as KnownVisitor;
      for (const asked of objectsOf(route, town, other, chance, objects)) {
        const fields = route.method === 'POST' ? sentBy(town, visitor, asked, forms.get(keyOf(route)) ?? {}) : {};
        const verdicts = verdictsOf(visitor, row, asked.params, fields as Fields);
        // What is sent fits the large table: somebody who is let in elsewhere would only be told what is missing.
        if (route.method === 'POST' && verdicts[0] === 'in' && asked.kind !== 'own' && asked.kind !== 'none') continue;
        into.requests += 1;
        into.covered.add(keyOf(route));
        into.roles.add(visitor.role);
        const answer = await visits.stage.scene(() =>
          visits.visit(visitor.session, route.method, addressOf(route, asked.params), fields),
        );
        judge({ visitor, route, asked, verdicts, answer }, known.get(visitor) ?? new Set(), into);
      }
    }
  }
}

/** One object, mostly of the own table, and a share of the others. */
function objectsOf(route: Route, town: Town, other: Town, chance: Chance, share: number): Asked[] {
  const list = askedOf(route, town, other, chance);
  const first = chance.next() < 0.5 ? 0 : chance.below(list.length);
  return list.filter((_, place) => place === first || chance.next() < share);
}

const visitsElsewhere = ['client', 'case-manager', 'functional-administrator', 'network-person'];

interface Asking {
  readonly visitor: KnownVisitor;
  readonly route: Route;
  readonly asked: Asked;
  readonly verdicts: readonly Verdict[];
  readonly answer: Answer;
}

function judge({ visitor, route, asked, verdicts, answer }: Asking, known: Set<string>, into: Compared): void {
  const about = {
    role: visitor.role,
    route: keyOf(route),
    kind: asked.kind,
    things: Object.values(asked.params).join(' '),
  };
  const said = saidBy(answer);
  if (answer.status === 303 && route.method === 'POST') into.written += 1;
  if (!(verdicts as readonly string[]).includes(said)) {
    into.differences.push({ ...about, model: verdicts.join(' or '), http: `${said} (${answer.status})` });
  }
  for (const canary of canariesIn(`${answer.text} ${answer.location}`)) {
    if (!known.has(canary)) into.leaks.push({ ...about, model: 'not told', http: canary });
  }
  if (route.method === 'GET' && answer.status === 200) {
    for (const door of deadDoors(visitor, about.route, answer.text)) {
      into.differences.push({ ...about, model: `no way to ${door}`, http: 'shown' });
    }
  }
  // An address stays behind in histories and logs of others: nothing personal, also not for who may read it.
  const addresses = [...answer.text.matchAll(/ (?:href|action|src|formaction)="([^"]*)"/g)].map(
    ([, address]) => address,
  );
  for (const canary of canariesIn(`${addresses.join(' ')} ${answer.location}`)) {
    into.leaks.push({ ...about, model: 'no address holds words', http: canary });
  }
}

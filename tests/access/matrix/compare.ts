import { ask, askings, type Difference, keyOf, type Sampling } from './asking.ts';
import type { Town } from './town.ts';
import type { MatrixVisits } from './visits.ts';

export interface Compared {
  requests: number;
  /** Tables read without WHERE, once for each person. */
  selects: number;
  /** Words that somebody may read and was looked for on the page where they stand. */
  shown: number;
  /** Every route of the product, and those that were asked and have a row. */
  readonly routes: Set<string>;
  readonly covered: Set<string>;
  readonly roles: Set<string>;
  /** Differences and leaks. */
  readonly found: Difference[];
  /** Forms that were sent as somebody would, and changed something. */
  written: number;
}

/** Asks for every route as everybody, and writes down what differs. */
export async function compareTown(
  town: Town,
  other: Town,
  visits: MatrixVisits,
  sampling: Sampling,
  into: Compared,
): Promise<void> {
  for (const route of visits.app.routes) into.routes.add(keyOf(route));
  for (const asking of await askings(town, other, visits, sampling)) {
    const { answer, wrong } = await ask(visits, asking);
    into.requests += 1;
    into.covered.add(keyOf(asking.route));
    into.roles.add(asking.visitor.role);
    if (answer.status === 303 && asking.route.method === 'POST') into.written += 1;
    into.found.push(...wrong);
  }
}

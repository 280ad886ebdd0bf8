import type { Route } from './route.ts';
import { type Release, Turns } from './turns.ts';

/**
 * One person, or one municipality, never takes what all of them share: the connections to the database (20). Whoever asks
 * for more at once waits for a turn; a browser on a page never does.
 */
export class Fairness {
  /** A browser asks for one page at a time; a second window and a double click fit beside it. */
  readonly #persons = new Turns('person', { atOnce: 6, waiting: 60, patienceMs: 8000 });
  /** Below the number of connections, so that there is always one for another municipality. */
  readonly #municipalities = new Turns('municipality', { atOnce: 16, waiting: 400, patienceMs: 10_000 });
  /** Pages that read everything of somebody or count over all households. */
  readonly #costly = new Turns('municipality', { atOnce: 3, waiting: 30, patienceMs: 10_000 });

  /** @param person hash of the session; '' without one @throws TooBusy */
  async enter(route: Pick<Route, 'costly'>, tenant: string, person: string): Promise<Release> {
    const taken: Release[] = [];
    const leave = (): void => {
      for (const release of taken.splice(0).reverse()) release();
    };
    try {
      // The own queue first: who waits there holds nothing that others wait for.
      if (person !== '') taken.push(await this.#persons.take(person));
      if (route.costly === true) taken.push(await this.#costly.take(tenant));
      taken.push(await this.#municipalities.take(tenant));
      return leave;
    } catch (error) {
      leave();
      throw error;
    }
  }
}

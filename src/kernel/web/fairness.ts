import { leftFor } from '../db/wait-limits.ts';
import type { Route } from './route.ts';
import { type Release, Turns } from './turns.ts';

/**
 * One person, or one municipality, never takes what all of them share: the connections to the database (20). Whoever asks
 * for more at once waits for a turn; a browser on a page never does.
 */
export class Fairness {
  /** A browser asks for one page at a time; a second window and a double click fit beside it. */
  readonly #persons = new Turns('person', { atOnce: 6, waiting: 60 });
  /** Below the number of connections, so that there is always one for another municipality. */
  readonly #municipalities = new Turns('municipality', { atOnce: 16, waiting: 400 });
  /** Pages that read everything of somebody or count over all households. */
  readonly #costly = new Turns('municipality', { atOnce: 3, waiting: 30 });

  /**
   * The queues share the time of the request: who gets no turn hears so before three seconds have passed.
   * @param person hash of the session; '' without one
   * @param askedAt when somebody began to wait (`performance.now()`)
   * @throws TooBusy
   */
  async enter(
    route: Pick<Route, 'costly'>,
    tenant: string,
    person: string,
    askedAt = performance.now(),
  ): Promise<Release> {
    const taken: Release[] = [];
    const leave = (): void => {
      for (const release of taken.splice(0).reverse()) release();
    };
    try {
      // The own queue first: who waits there holds nothing that others wait for.
      if (person !== '') taken.push(await this.#persons.take(person, leftFor('turn', askedAt)));
      if (route.costly === true) taken.push(await this.#costly.take(tenant, leftFor('turn', askedAt)));
      taken.push(await this.#municipalities.take(tenant, leftFor('turn', askedAt)));
      return leave;
    } catch (error) {
      leave();
      throw error;
    }
  }
}

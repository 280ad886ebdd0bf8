import { randomUUID } from 'node:crypto';
import { planPaths } from '../src/modules/plan/index.ts';
import { tokenOf, townHost } from './town/build.ts';
import type { Target } from './town/household.ts';

/** What is measured. `limit` is what the database and node:http can do at best: see limit.ts. */
export const jobs = ['open-plan', 'open-household', 'list-households', 'record-action', 'limit'] as const;
export type Job = (typeof jobs)[number];

/** One request, and how to see that the answer is the right one. */
export interface Ask {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly status: number;
  /** Stands in the answer; '' for an answer without a page. */
  readonly text: string;
  /** To be called when the answer was right. */
  readonly done?: () => void;
}

/** Whose turn it is: connections ask for different households, so that nobody waits for another's row. */
export interface Turn {
  readonly connection: number;
  readonly connections: number;
  /** Counts up in one connection, from a number that differs every time. */
  readonly number: number;
}

/** The requests of one town. Keeps the versions of the actions that it changed. */
export class Asking {
  readonly #targets: readonly Target[];
  readonly #versions = new Map<string, number>();

  constructor(targets: readonly Target[]) {
    this.#targets = targets;
  }

  get households(): number {
    return this.#targets.length;
  }

  /** The next request of a job. A step of 7919 households, so that what is near in the database is not asked together. */
  next(job: Job, { connection, connections, number }: Turn): Ask {
    const all = this.#targets.length;
    const index = ((number * 7919) % Math.ceil(all / connections)) * connections + connection;
    const target = this.#targets[index % all];
    if (target === undefined) throw new Error('there is no household to ask for');
    const { householdId, clientId, managerId, mark } = target;
    switch (job) {
      case 'open-plan':
        return look('/mijn-plan', clientId, mark);
      case 'open-household':
        return look(`/huishoudens/${householdId}`, managerId, mark);
      case 'list-households':
        return look('/huishoudens', managerId, mark);
      case 'record-action':
        return this.#record(target, connection, number);
      case 'limit':
        return { method: 'GET', path: `/${householdId}`, headers: {}, status: 200, text: mark };
    }
  }

  /** A client says how it goes with an action. */
  #record({ householdId, clientId, actions }: Target, connection: number, number: number): Ask {
    const actionId = actions[connection % actions.length] ?? '';
    const version = this.#versions.get(actionId) ?? 1;
    const fields = {
      submission: randomUUID(),
      version: String(version),
      state: number % 2 === 0 ? 'busy' : 'stuck',
      note: 'Vandaag gebeld, morgen weten we meer.',
    };
    return {
      method: 'POST',
      path: planPaths.actionState(householdId, actionId),
      headers: {
        ...cookieOf(clientId),
        origin: `https://${townHost}`,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(fields).toString(),
      status: 303,
      text: '',
      done: () => this.#versions.set(actionId, version + 1),
    };
  }
}

const look = (path: string, personId: string, text: string): Ask => ({
  method: 'GET',
  path,
  headers: cookieOf(personId),
  status: 200,
  text,
});

const cookieOf = (personId: string) => ({ cookie: `__Host-omtafel=${tokenOf(personId)}` });

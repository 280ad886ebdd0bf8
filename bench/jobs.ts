import { randomUUID } from 'node:crypto';
import { insightPaths } from '../src/modules/insights/index.ts';
import { meetingPaths } from '../src/modules/meetings/index.ts';
import { planPaths } from '../src/modules/plan/index.ts';
import { tokenOf } from './town/build.ts';
import type { Target } from './town/household.ts';

/** What is measured. The limits are what the database and node:http can do at best: see limit.ts. */
export const jobs = [
  'open-plan',
  'open-household',
  'list-households',
  'open-week',
  'search',
  'aggregates',
  'record-action',
  'record-meeting',
  'limit',
  'limit-read',
] as const;
export type Job = (typeof jobs)[number];

export const isLimit = (job: Job): boolean => job === 'limit' || job === 'limit-read';

/** One request, and how to see that the answer is the right one. */
export interface Ask {
  /** The name of the municipality. */
  readonly host: string;
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

/** So many agreements are made at one meeting. */
const agreements = 6;
/** Meetings are recorded at one household in so many, the last ones: what is made there makes no other page longer. */
const meetingsAtOneIn = 10;

/** The requests of one town. Keeps the versions of the actions that it changed. */
export class Asking {
  readonly #targets: readonly Target[];
  /** One household of each professional who leads some. */
  readonly #lists: readonly Target[];
  readonly #versions = new Map<string, number>();

  constructor(targets: readonly Target[]) {
    this.#targets = targets;
    this.#lists = [...new Map(targets.map((target) => [target.managerId, target])).values()];
  }

  /** So many different requests of a job there are. */
  different(job: Job): number {
    return this.#places(job).length;
  }

  /**
   * The next requests of a job, one after the other: of most jobs it is one. A step of 7919 households, so that what is
   * near in the database is not asked together.
   */
  next(job: Job, turn: Turn): readonly Ask[] {
    const { connection, connections, number } = turn;
    const here = this.#places(job);
    const all = here.length;
    const index = ((number * 7919) % Math.ceil(all / connections)) * connections + connection;
    const target = here[index % all];
    if (target === undefined) throw new Error('there is no household to ask for');
    const { host, tenant, householdId, clientId, managerId, mark, name } = target;
    switch (job) {
      case 'open-plan':
        return [look(host, '/mijn-plan', clientId, mark)];
      case 'open-household':
        return [look(host, `/huishoudens/${householdId}`, managerId, mark)];
      case 'list-households':
        return [look(host, '/huishoudens', managerId, mark)];
      case 'open-week':
        return [look(host, '/mijn-week', managerId, 'Mijn week')];
      case 'search':
        return [look(host, `/huishoudens?naam=${encodeURIComponent(name.slice(0, 10))}`, managerId, mark)];
      case 'aggregates':
        return [look(host, insightPaths.figures, managerId, 'Geteld op')];
      case 'record-action':
        return [this.#record(target, connection, number)];
      case 'record-meeting':
        return Array.from({ length: agreements }, (_, each) => agree(target, each));
      case 'limit':
      case 'limit-read':
        return [
          {
            host,
            method: 'GET',
            path: `/${tenant}/${householdId}${job === 'limit' ? '' : '?read'}`,
            headers: {},
            status: 200,
            text: mark,
          },
        ];
    }
  }

  /** In a town of a few households all of them do both. */
  #places(job: Job): readonly Target[] {
    if (job === 'list-households') return this.#lists;
    const apart = Math.floor(this.#targets.length / meetingsAtOneIn);
    if (apart === 0) return this.#targets;
    return job === 'record-meeting' ? this.#targets.slice(-apart) : this.#targets.slice(0, -apart);
  }

  /** A client says how it goes with an action. */
  #record({ host, householdId, clientId, actions }: Target, connection: number, number: number): Ask {
    const actionId = actions[connection % actions.length] ?? '';
    const version = this.#versions.get(actionId) ?? 1;
    const fields = {
      submission: randomUUID(),
      version: String(version),
      state: number % 2 === 0 ? 'busy' : 'stuck',
      note: 'Vandaag gebeld, morgen weten we meer.',
    };
    return {
      ...post(host, planPaths.actionState(householdId, actionId), clientId, fields),
      done: () => this.#versions.set(actionId, version + 1),
    };
  }
}

/** At the planned meeting one agreement is made, with who does it and by when. */
const agree = ({ host, householdId, clientId, managerId, meetingId, dueOn }: Target, each: number): Ask =>
  post(host, meetingPaths.tableForm(householdId, meetingId, 'afspraak'), managerId, {
    submission: randomUUID(),
    what: `Samen de brief lezen en bellen (${each + 1})`,
    doer: each % 2 === 0 ? clientId : managerId,
    due: dueOn,
    audience: 'table',
  });

const post = (host: string, path: string, personId: string, fields: Readonly<Record<string, string>>): Ask => ({
  host,
  method: 'POST',
  path,
  headers: {
    ...cookieOf(personId),
    origin: `https://${host}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
  },
  body: new URLSearchParams(fields).toString(),
  status: 303,
  text: '',
});

const look = (host: string, path: string, personId: string, text: string): Ask => ({
  host,
  method: 'GET',
  path,
  headers: cookieOf(personId),
  status: 200,
  text,
});

const cookieOf = (personId: string) => ({ cookie: `__Host-omtafel=${tokenOf(personId)}` });

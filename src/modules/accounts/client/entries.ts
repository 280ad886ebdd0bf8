import type { Parcel } from './desk.ts';
import type { Secret } from './secret.ts';
import type { Row } from './store.ts';

/** One thing that a person sent: sealed on the device until the server has answered for it. */
export interface Entry {
  readonly id: string;
  readonly made: number;
  readonly parcel: Parcel;
  /** What was typed, to show it in the list. */
  readonly label: string;
  readonly state: 'waiting' | 'conflict' | 'refused';
  /** What the server said when it did not keep it, and the version that stands there now. */
  readonly answer: string;
  readonly version: string | null;
  /** Was on its way once: perhaps the server has it, so it is not thrown away here. */
  readonly tried?: boolean;
  /** Fields that may stay empty: what is about another entry in these alone goes on without it. */
  readonly optional?: readonly string[];
}

export const submissionIn = (parcel: Parcel): string =>
  parcel.fields.find(([field]) => field === 'submission')?.[1] ?? '';
export const submissionOf = ({ parcel }: Entry): string => submissionIn(parcel);
export const canTakeBack = (entry: Entry): boolean => entry.state === 'waiting' && entry.tried !== true;

/** The fields in which an entry names another one. */
const namesIn = (entry: Entry, other: Entry): string[] =>
  entry === other || submissionOf(other) === ''
    ? []
    : entry.parcel.fields
        .filter(([field, value]) => field !== 'submission' && value.endsWith(submissionOf(other)))
        .map(([field]) => field);

/** Without what it was for. */
export const freedOf = (entry: Entry, from: readonly Entry[]): Entry => {
  const names = from.flatMap((each) => namesIn(entry, each));
  const fields = entry.parcel.fields.map(([field, value]): [string, string] => [
    field,
    names.includes(field) ? '' : value,
  ]);
  return { ...entry, parcel: { ...entry.parcel, fields } };
};

export interface Along {
  /** Answers, solutions: nothing without what they are about. */
  readonly gone: readonly Entry[];
  /** An agreement for a goal: it goes on without. */
  readonly freed: readonly Entry[];
}

/** In the order in which they were made, so what is about something that goes is seen as well. */
export function alongWith(entry: Entry, entries: readonly Entry[]): Along {
  const gone = [entry];
  const freed: Entry[] = [];
  for (const later of entries) {
    const names = gone.flatMap((each) => namesIn(later, each));
    if (names.length === 0) continue;
    if (names.every((name) => later.optional?.includes(name) === true)) freed.push(later);
    else gone.push(later);
  }
  return { gone: gone.slice(1), freed };
}

export interface EntriesParts {
  readonly secret: Pick<Secret, 'owner' | 'tag' | 'seal' | 'unseal'>;
  /** Which entries belong together: those of one meeting. */
  readonly name: string;
  readonly store: {
    rows(): Promise<readonly Row[]>;
    put(row: Row): Promise<unknown>;
    drop(id: string): Promise<unknown>;
  };
}

/** What of this person waits on this device, in the order in which it was made. */
export interface Entries {
  readonly all: readonly Entry[];
  keep(entry: Entry): Promise<void>;
  forget(id: string): Promise<void>;
}

/** Takes up what was left: after a crash, a closed browser, the end of a session. */
export async function openEntries({ secret, name, store }: EntriesParts): Promise<Entries> {
  const form = await secret.tag(`queue:${name}`);
  let all: Entry[] = [];
  for (const row of await store.rows()) {
    if (row.owner !== secret.owner || row.form !== form) continue;
    const entry = (await secret.unseal(row.id, row.iv, row.data)) as Entry | null;
    if (entry !== null) all.push(entry);
  }
  all.sort((a, b) => a.made - b.made);
  return {
    get all() {
      return all;
    },
    async keep(entry) {
      const sealed = await secret.seal(entry.id, entry);
      await store.put({ id: entry.id, owner: secret.owner, form, at: Date.now(), ...sealed });
      const at = all.findIndex((each) => each.id === entry.id);
      all = at < 0 ? [...all, entry] : all.map((each) => (each.id === entry.id ? entry : each));
    },
    async forget(id) {
      await store.drop(id);
      all = all.filter((each) => each.id !== id);
    },
  };
}

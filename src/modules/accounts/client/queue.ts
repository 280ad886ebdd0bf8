import type { Parcel } from './desk.ts';
import type { Secret } from './secret.ts';
import type { Row } from './store.ts';

/**
 * Entries that wait their turn: each is sealed on the device with its submission id before anything is sent, and leaves the
 * device when the server has answered for it. They go in the order in which they were made. What the server rolled back
 * because somebody was first stays, with both texts, until the person decides (docs/decisions/0045).
 */
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

/** What the server answered: kept, not kept with what it says, or nobody there to take it. */
export type Delivered =
  | { readonly kind: 'kept'; readonly to: string }
  | { readonly kind: 'conflict' | 'refused'; readonly answer: string; readonly version: string | null }
  | { readonly kind: 'unreachable' | 'signed-out' };

export interface QueueParts {
  readonly secret: Pick<Secret, 'owner' | 'tag' | 'seal' | 'unseal'>;
  /** Which entries belong together: those of one meeting. */
  readonly name: string;
  readonly store: {
    rows(): Promise<readonly Row[]>;
    put(row: Row): Promise<unknown>;
    drop(id: string): Promise<unknown>;
  };
  /** Calls `leaves` before anything goes to the server, and waits for it. */
  readonly deliver: (parcel: Parcel, leaves: () => Promise<void>) => Promise<Delivered>;
  /** Called after every change, with what is there now. */
  readonly changed: (entries: readonly Entry[], phase: Phase) => void;
  /** Called when the server has one, with where it leads. */
  readonly kept?: (entry: Entry, to: string) => void;
}
export type Phase = 'still' | 'sending' | 'waiting' | 'signed-out';

export interface Queue {
  /** Keeps an entry on the device; resolved with its id when it is safe there. */
  add(parcel: Parcel, label: string, optional?: readonly string[]): Promise<string>;
  /** Sends what waits, in order, until all is answered for or nobody answers. */
  send(): Promise<void>;
  /** Sends one that was not kept once more, over what stands there now; or throws it away. */
  decide(id: string, what: 'again' | 'drop'): Promise<void>;
  /** What else goes when this one is taken back, and what stays without it: to be asked about first. */
  along(id: string): Along;
  /**
   * Takes an entry back that never left this device, with what is nothing without it. @returns the submissions that are
   * gone; none when it is on its way, or was
   */
  takeBack(id: string): Promise<readonly string[]>;
  readonly entries: readonly Entry[];
}

const submissionIn = (parcel: Parcel): string => parcel.fields.find(([field]) => field === 'submission')?.[1] ?? '';
const submissionOf = ({ parcel }: Entry): string => submissionIn(parcel);
export const canTakeBack = (entry: Entry): boolean => entry.state === 'waiting' && entry.tried !== true;

/** The fields in which an entry names another one. */
const namesIn = (entry: Entry, other: Entry): string[] =>
  entry === other || submissionOf(other) === ''
    ? []
    : entry.parcel.fields
        .filter(([field, value]) => field !== 'submission' && value.endsWith(submissionOf(other)))
        .map(([field]) => field);

/** Without what it was for. */
const freedOf = (entry: Entry, from: readonly Entry[]): Entry => {
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
function alongWith(entry: Entry, entries: readonly Entry[]): Along {
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

/** Takes up what this person left on this device: after a crash, a closed browser, the end of a session. */
export async function openQueue({ secret, name, store, deliver, changed, kept }: QueueParts): Promise<Queue> {
  const form = await secret.tag(`queue:${name}`);
  let entries: Entry[] = [];
  let last = 0;
  for (const row of await store.rows()) {
    if (row.owner !== secret.owner || row.form !== form) continue;
    const entry = (await secret.unseal(row.id, row.iv, row.data)) as Entry | null;
    if (entry !== null) entries.push(entry);
  }
  entries.sort((a, b) => a.made - b.made);
  last = entries.at(-1)?.made ?? 0;
  let sending: Promise<void> | null = null;

  const keep = async (entry: Entry): Promise<void> => {
    await store.put({
      id: entry.id,
      owner: secret.owner,
      form,
      at: Date.now(),
      ...(await secret.seal(entry.id, entry)),
    });
    const at = entries.findIndex((each) => each.id === entry.id);
    entries = at < 0 ? [...entries, entry] : entries.map((each) => (each.id === entry.id ? entry : each));
  };
  const forget = async (id: string): Promise<void> => {
    await store.drop(id);
    entries = entries.filter((each) => each.id !== id);
  };

  /** Sends the first that waits. @returns the phase when that was the last for now, null when there may be more */
  async function sendOne(): Promise<Phase | null> {
    const next = entries.find((entry) => entry.state === 'waiting');
    if (next === undefined) return 'still';
    changed(entries, 'sending');
    const outcome = await deliver(next.parcel, () => keep({ ...next, tried: true }));
    // Taken back before it left.
    if (!entries.some((entry) => entry.id === next.id)) return null;
    if (outcome.kind === 'kept') {
      await forget(next.id);
      kept?.(next, outcome.to);
    } else if ('answer' in outcome) {
      await keep({ ...next, state: outcome.kind, answer: outcome.answer, version: outcome.version });
    } else return outcome.kind === 'unreachable' ? 'waiting' : 'signed-out';
    return null;
  }

  async function sendAll(): Promise<void> {
    let phase: Phase | null = null;
    // A device that is full cannot note how far an entry is: it stays as it was and is tried again, and the server keeps it once.
    while (phase === null) phase = await sendOne().catch((): Phase => 'waiting');
    changed(entries, phase);
  }

  const queue: Queue = {
    get entries() {
      return entries;
    },
    async add(parcel, label, optional = []) {
      const submission = submissionIn(parcel);
      // Later than everything before it, also within one millisecond or when the clock goes back.
      last = Math.max(Date.now(), last + 1);
      const id = await secret.tag(`entry:${submission}`);
      await keep({ id, made: last, parcel, label, state: 'waiting', answer: '', version: null, optional });
      changed(entries, 'waiting');
      return id;
    },
    send() {
      sending ??= sendAll().finally(() => (sending = null));
      return sending;
    },
    along(id) {
      const entry = entries.find((each) => each.id === id);
      return entry === undefined || !canTakeBack(entry) ? { gone: [], freed: [] } : alongWith(entry, entries);
    },
    async takeBack(id) {
      const entry = entries.find((each) => each.id === id);
      if (entry === undefined || !canTakeBack(entry)) return [];
      const { gone, freed } = alongWith(entry, entries);
      const all = [entry, ...gone];
      for (const each of freed) await keep(freedOf(each, all));
      for (const each of all) await forget(each.id);
      changed(entries, entries.length === 0 ? 'still' : 'waiting');
      return all.map(submissionOf);
    },
    async decide(id, what) {
      const entry = entries.find((each) => each.id === id);
      if (entry === undefined) return;
      if (what === 'drop') {
        await forget(id);
        changed(entries, 'still');
        return;
      }
      // The server rolled the first try back, so its submission id may be used again, over the version of now.
      const fields = entry.parcel.fields.map(([field, value]): [string, string] =>
        field === 'version' && entry.version !== null ? [field, entry.version] : [field, value],
      );
      await keep({ ...entry, parcel: { ...entry.parcel, fields }, state: 'waiting', answer: '', version: null });
      await queue.send();
    },
  };
  return queue;
}

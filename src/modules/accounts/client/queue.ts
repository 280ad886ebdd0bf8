import type { Parcel } from './desk.ts';
import {
  type Along,
  alongWith,
  canTakeBack,
  type Entries,
  type EntriesParts,
  type Entry,
  freedOf,
  openEntries,
  submissionIn,
  submissionOf,
} from './entries.ts';

/** What the server answered: kept, not kept with what it says, or nobody there to take it. */
export type Delivered =
  | { readonly kind: 'kept'; readonly to: string }
  | { readonly kind: 'conflict' | 'refused'; readonly answer: string; readonly version: string | null }
  | { readonly kind: 'unreachable' | 'signed-out' };

export interface QueueParts extends EntriesParts {
  /** Calls `leaves` before anything goes to the server, and waits for it. */
  readonly deliver: (parcel: Parcel, leaves: () => Promise<void>) => Promise<Delivered>;
  /** Called after every change, with what is there now. */
  readonly changed: (entries: readonly Entry[], phase: Phase) => void;
  /** Called when the server has one, with where it leads. */
  readonly kept?: (entry: Entry, to: string) => void;
}
export type Phase = 'still' | 'sending' | 'waiting' | 'signed-out';

/**
 * Entries that wait their turn: each is sealed on the device with its submission id before anything is sent, and leaves the
 * device when the server has answered for it. They go in the order in which they were made. What the server rolled back
 * because somebody was first stays, with both texts, until the person decides (docs/decisions/0045).
 */
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

/** Sends what waits, one after the other; whoever asks while it is under way waits for the same. */
function senderOf(entries: Entries, { deliver, changed, kept }: QueueParts): () => Promise<void> {
  /** Sends the first that waits. @returns the phase when that was the last for now, null when there may be more */
  async function sendOne(): Promise<Phase | null> {
    const next = entries.all.find((entry) => entry.state === 'waiting');
    if (next === undefined) return 'still';
    changed(entries.all, 'sending');
    const outcome = await deliver(next.parcel, () => entries.keep({ ...next, tried: true }));
    // Taken back before it left.
    if (!entries.all.some((entry) => entry.id === next.id)) return null;
    if (outcome.kind === 'kept') {
      await entries.forget(next.id);
      kept?.(next, outcome.to);
    } else if ('answer' in outcome) {
      await entries.keep({ ...next, state: outcome.kind, answer: outcome.answer, version: outcome.version });
    } else return outcome.kind === 'unreachable' ? 'waiting' : 'signed-out';
    return null;
  }

  async function sendAll(): Promise<void> {
    let phase: Phase | null = null;
    // A device that is full cannot note how far an entry is: it stays as it was and is tried again, and the server keeps it once.
    while (phase === null) phase = await sendOne().catch((): Phase => 'waiting');
    changed(entries.all, phase);
  }

  let sending: Promise<void> | null = null;
  return () => (sending ??= sendAll().finally(() => (sending = null)));
}

/** Over what stands there now. The server rolled the first try back, so its submission id may be used again. */
const againOver = ({ parcel, version }: Entry): Parcel => ({
  ...parcel,
  fields: parcel.fields.map(([field, value]) => [field, field === 'version' ? (version ?? value) : value]),
});

/** The queue of this person on this device. */
export async function openQueue(parts: QueueParts): Promise<Queue> {
  const { secret, changed } = parts;
  const entries = await openEntries(parts);
  const send = senderOf(entries, parts);
  const entryOf = (id: string): Entry | undefined => entries.all.find((entry) => entry.id === id);
  let last = entries.all.at(-1)?.made ?? 0;
  return {
    send,
    get entries() {
      return entries.all;
    },
    async add(parcel, label, optional = []) {
      // Later than everything before it, also within one millisecond or when the clock goes back.
      last = Math.max(Date.now(), last + 1);
      const id = await secret.tag(`entry:${submissionIn(parcel)}`);
      await entries.keep({ id, made: last, parcel, label, state: 'waiting', answer: '', version: null, optional });
      changed(entries.all, 'waiting');
      return id;
    },
    along(id) {
      const entry = entryOf(id);
      return entry === undefined || !canTakeBack(entry) ? { gone: [], freed: [] } : alongWith(entry, entries.all);
    },
    async takeBack(id) {
      const entry = entryOf(id);
      if (entry === undefined || !canTakeBack(entry)) return [];
      const { gone, freed } = alongWith(entry, entries.all);
      const all = [entry, ...gone];
      for (const each of freed) await entries.keep(freedOf(each, all));
      for (const each of all) await entries.forget(each.id);
      changed(entries.all, entries.all.length === 0 ? 'still' : 'waiting');
      return all.map(submissionOf);
    },
    async decide(id, what) {
      const entry = entryOf(id);
      if (entry === undefined) return;
      if (what === 'drop') {
        await entries.forget(id);
        changed(entries.all, 'still');
        return;
      }
      await entries.keep({ ...entry, parcel: againOver(entry), state: 'waiting', answer: '', version: null });
      await send();
    },
  };
}

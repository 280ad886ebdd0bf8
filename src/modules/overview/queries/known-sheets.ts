import { getHeapStatistics } from 'node:v8';
import type { Sheet } from './household-sheet.ts';

interface Known {
  readonly stamp: string;
  /** JSON until it is asked for: most of what is kept in a large municipality never is. */
  readonly sheet: string | Sheet;
  /** Of its text; read, it takes about as much. */
  readonly bytes: number;
  readonly usedAt: number;
}

/** What nobody asked for in so long is let go of. */
const keptMs = 10 * 60_000;
const sessionsAtMost = 20_000;

/**
 * The sheets that this process read lately, each under the stamp that names its content. They decide nothing: every
 * page asks the database which stamp stands there now and whether this reader may read that row, and only what has that
 * very stamp is taken from here. docs/decisions/0087.
 */
export class KnownSheets {
  readonly #most: number;
  readonly #clock: () => number;
  /** By household, the one that was used longest ago first. */
  readonly #known = new Map<string, Known>();
  /** Household of the client of a session, so that its page can be asked for before anybody is recognised. */
  readonly #ofSession = new Map<string, string>();
  #bytes = 0;

  /** @param most bytes, as estimated; left out: a sixteenth of what this process may use */
  constructor(most = getHeapStatistics().heap_size_limit / 16, clock: () => number = Date.now) {
    this.#most = most;
    this.#clock = clock;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** The stamp of what is here for a household, or for the household of a session. */
  stampOf(key: { readonly household: string } | { readonly session: string }): string | null {
    const household = 'household' in key ? key.household : this.#ofSession.get(key.session);
    return household === undefined ? null : (this.#known.get(household)?.stamp ?? null);
  }

  /** What has this stamp, when it is still here; frozen, because others read it too. */
  sheetOf(household: string, stamp: string | null): Sheet | null {
    const known = this.#known.get(household);
    if (known === undefined || known.stamp !== stamp) return null;
    const sheet = typeof known.sheet === 'string' ? (frozen(JSON.parse(known.sheet)) as Sheet) : known.sheet;
    this.#put(household, { ...known, sheet });
    return sheet;
  }

  /** @param text the sheet as JSON */
  keep(household: string, stamp: string, text: string): void {
    this.#put(household, { stamp, sheet: text, bytes: text.length });
  }

  /** As the one that was used last; what was used longest ago makes room. */
  #put(household: string, known: Omit<Known, 'usedAt'>): void {
    this.#forget(household);
    this.#known.set(household, { ...known, usedAt: this.#clock() });
    this.#bytes += known.bytes;
    const before = this.#clock() - keptMs;
    for (const [oldest, { usedAt }] of this.#known) {
      if (this.#bytes <= this.#most && usedAt > before) break;
      this.#forget(oldest);
    }
  }

  /** Of which household somebody is a client in this session. */
  noteSession(session: string, household: string): void {
    if (this.#ofSession.get(session) === household) return;
    this.#ofSession.set(session, household);
    const [oldest] = this.#ofSession.keys();
    if (this.#ofSession.size > sessionsAtMost && oldest !== undefined) this.#ofSession.delete(oldest);
  }

  #forget(household: string): void {
    this.#bytes -= this.#known.get(household)?.bytes ?? 0;
    this.#known.delete(household);
  }
}

/** Those of this process. */
export const knownSheets = new KnownSheets();

/** Freezes a value of JSON to its last leaf. */
function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}

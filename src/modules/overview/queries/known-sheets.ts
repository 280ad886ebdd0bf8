import { getHeapStatistics } from 'node:v8';
import type { Sheet } from './household-sheet.ts';

interface Known {
  readonly stamp: string;
  readonly sheet: Sheet;
  readonly bytes: number;
  readonly usedAt: number;
}

/** What nobody asked for in so long is let go of. */
const keptMs = 10 * 60_000;
const sessionsAtMost = 20_000;

/**
 * The sheets that this process read lately, each under the stamp that names its content. They decide nothing: every
 * page asks the database which stamp stands there now and whether this reader may read that row, and only what has that
 * very stamp is taken from here. Frozen, because several readers share it. docs/decisions/0087.
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

  /** What has this stamp, when it is still here. */
  sheetOf(household: string, stamp: string | null): Sheet | null {
    const known = this.#known.get(household);
    if (known === undefined || known.stamp !== stamp) return null;
    this.#known.delete(household);
    this.#known.set(household, { ...known, usedAt: this.#clock() });
    return known.sheet;
  }

  keep(household: string, stamp: string, sheet: Sheet): void {
    this.#forget(household);
    const bytes = frozen(sheet);
    this.#known.set(household, { stamp, sheet, bytes, usedAt: this.#clock() });
    this.#bytes += bytes;
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

/** Freezes a value of JSON to its last leaf; gives the bytes that it takes, roughly. */
function frozen(value: unknown): number {
  if (typeof value === 'string') return 24 + value.length;
  if (typeof value !== 'object' || value === null) return 0;
  let bytes = 32;
  for (const each of Object.values(value)) bytes += 8 + frozen(each);
  Object.freeze(value);
  return bytes;
}

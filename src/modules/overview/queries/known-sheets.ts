import { getHeapStatistics } from 'node:v8';
import type { Sheet } from './household-sheet.ts';
import { frozen, Stamped } from './stamped.ts';

const sessionsAtMost = 20_000;

/** The sheets that this process read lately, found by household or by the session of its client. */
export class KnownSheets {
  /** JSON until it is asked for: most of what is kept in a large municipality never is. Read, it takes about as much. */
  readonly #sheets: Stamped<string | Sheet>;
  /** Household of the client of a session, so that its page can be asked for before anybody is recognised. */
  readonly #ofSession = new Map<string, string>();

  /** @param most bytes, as estimated; left out: a sixteenth of what this process may use */
  constructor(most = getHeapStatistics().heap_size_limit / 16, clock: () => number = Date.now) {
    this.#sheets = new Stamped(most, clock);
  }

  get bytes(): number {
    return this.#sheets.bytes;
  }

  /** The stamp of what is here for a household, or for the household of a session. */
  stampOf(key: { readonly household: string } | { readonly session: string }): string | null {
    const household = 'household' in key ? key.household : this.#ofSession.get(key.session);
    return household === undefined ? null : this.#sheets.stampOf(household);
  }

  /** What has this stamp, when it is still here. */
  sheetOf(household: string, stamp: string | null): Sheet | null {
    const known = this.#sheets.of(household, stamp);
    if (typeof known !== 'string' || stamp === null) return known as Sheet | null;
    const sheet = frozen(JSON.parse(known) as Sheet);
    this.#sheets.keep(household, stamp, sheet, known.length);
    return sheet;
  }

  /** @param text the sheet as JSON */
  keep(household: string, stamp: string, text: string): void {
    this.#sheets.keep(household, stamp, text, text.length);
  }

  /** Of which household somebody is a client in this session. */
  noteSession(session: string, household: string): void {
    if (this.#ofSession.get(session) === household) return;
    this.#ofSession.set(session, household);
    const [oldest] = this.#ofSession.keys();
    if (this.#ofSession.size > sessionsAtMost && oldest !== undefined) this.#ofSession.delete(oldest);
  }
}

/** Those of this process. */
export const knownSheets = new KnownSheets();

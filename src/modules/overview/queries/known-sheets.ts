import { getHeapStatistics } from 'node:v8';
import type { Sheet } from './household-sheet.ts';
import { Stamped } from './stamped.ts';

const sessionsAtMost = 20_000;

/** The sheets that this process read lately, found by household or by the session of its client. */
export class KnownSheets {
  /** A sixteenth of what this process may use. */
  readonly #sheets = new Stamped<Sheet>(getHeapStatistics().heap_size_limit / 16);
  /** Household of the client of a session, so that its page can be asked for before anybody is recognised. */
  readonly #ofSession = new Map<string, string>();

  /** The stamp of what is here for a household, or for the household of a session. */
  stampOf(key: { readonly household: string } | { readonly session: string }): string | null {
    const household = 'household' in key ? key.household : this.#ofSession.get(key.session);
    return household === undefined ? null : this.#sheets.stampOf(household);
  }

  /** What has this stamp, when it is still here. */
  sheetOf(household: string, stamp: string | null): Sheet | null {
    return this.#sheets.of(household, stamp);
  }

  /** @param pack the sheet, packed */
  keep(household: string, stamp: string, pack: Buffer): void {
    this.#sheets.keep(household, stamp, pack);
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

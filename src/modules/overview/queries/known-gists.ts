import { getHeapStatistics } from 'node:v8';
import type { Gist } from './gist.ts';
import { Stamped } from './stamped.ts';

const readersAtMost = 20_000;

/** The gists that this process read lately, and of whom they are the tables. */
class KnownGists {
  /** A sixteenth of what this process may use. */
  readonly #gists = new Stamped<Gist>(getHeapStatistics().heap_size_limit / 16);
  /** The tables of a reader when the list was read last, so that what is known here need not be sent again. */
  readonly #ofReader = new Map<string, readonly string[]>();

  /** The stamps of what is here for the tables of this reader, by household. */
  stampsFor(reader: string): Readonly<Record<string, string>> {
    const stamps: Record<string, string> = {};
    for (const household of this.#ofReader.get(reader) ?? []) {
      const stamp = this.#gists.stampOf(household);
      if (stamp !== null) stamps[household] = stamp;
    }
    return stamps;
  }

  /** At which tables this reader sits. */
  noteReader(reader: string, households: readonly string[]): void {
    this.#ofReader.delete(reader);
    this.#ofReader.set(reader, households);
    const [oldest] = this.#ofReader.keys();
    if (this.#ofReader.size > readersAtMost && oldest !== undefined) this.#ofReader.delete(oldest);
  }

  /** What has this stamp, when it is still here. */
  gistOf(household: string, stamp: string | null): Gist | null {
    return this.#gists.of(household, stamp);
  }

  /** @param pack the gist, packed */
  keep(household: string, stamp: string, pack: Buffer): void {
    this.#gists.keep(household, stamp, pack);
  }
}

/** Those of this process. */
export const knownGists = new KnownGists();

import { sizeOf, unpacked } from '../../../kernel/db/packed.ts';

interface Entry<Value> {
  readonly stamp: string;
  readonly packed: Buffer;
  /** Read and frozen, because others read it too; null: only packed. */
  read: Value | null;
  /** Somebody asked for it since it came. */
  asked: boolean;
  usedAt: number;
}

/** What nobody asked for in so long is let go of. */
const keptMs = 10 * 60_000;

/**
 * What this process read lately of households, each under the stamp that names its content. It decides nothing: every
 * page asks the database which stamp stands there now for this reader, and only what has that very stamp is taken from
 * here. Everything is kept packed, an eighth of its JSON; what is asked for again is also kept read, as long as there is
 * room. docs/decisions/0087.
 */
export class Stamped<Value> {
  readonly #most: number;
  readonly #clock: () => number;
  /** By household, the one that was used longest ago first. */
  readonly #entries = new Map<string, Entry<Value>>();
  #packedBytes = 0;
  #readBytes = 0;

  /** @param most bytes of JSON that is kept read; of what is packed half as many. Read, JSON takes about as much. */
  constructor(most: number, clock: () => number = Date.now) {
    this.#most = most;
    this.#clock = clock;
  }

  get bytes(): { readonly packed: number; readonly read: number } {
    return { packed: this.#packedBytes, read: this.#readBytes };
  }

  stampOf(household: string): string | null {
    return this.#entries.get(household)?.stamp ?? null;
  }

  /** What has this stamp, when it is still here. */
  of(household: string, stamp: string | null): Value | null {
    const entry = this.#entries.get(household);
    if (entry === undefined || entry.stamp !== stamp) return null;
    this.#use(household, entry);
    if (entry.read !== null) return entry.read;
    const value = JSON.parse(unpacked(entry.packed)) as Value;
    const bytes = sizeOf(entry.packed);
    if (entry.asked && this.#readBytes + bytes <= this.#most) {
      entry.read = frozen(value);
      this.#readBytes += bytes;
    }
    entry.asked = true;
    return value;
  }

  /** As the one that was used last; what was used longest ago makes room. @param pack its JSON, packed */
  keep(household: string, stamp: string, pack: Buffer): void {
    if (this.stampOf(household) === stamp) return;
    this.#forget(household);
    this.#packedBytes += pack.length;
    this.#use(household, { stamp, packed: pack, read: null, asked: false, usedAt: 0 });
  }

  #use(household: string, entry: Entry<Value>): void {
    entry.usedAt = this.#clock();
    this.#entries.delete(household);
    this.#entries.set(household, entry);
    for (const [oldest, { usedAt }] of this.#entries) {
      if (this.#packedBytes <= this.#most / 2 && usedAt > entry.usedAt - keptMs) break;
      this.#forget(oldest);
    }
  }

  #forget(household: string): void {
    const entry = this.#entries.get(household);
    if (entry === undefined) return;
    this.#packedBytes -= entry.packed.length;
    if (entry.read !== null) this.#readBytes -= sizeOf(entry.packed);
    this.#entries.delete(household);
  }
}

/** Freezes a value of JSON to its last leaf. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}

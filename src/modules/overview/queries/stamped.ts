interface Entry<Value> {
  readonly stamp: string;
  readonly value: Value;
  readonly bytes: number;
  readonly usedAt: number;
}

/** What nobody asked for in so long is let go of. */
const keptMs = 10 * 60_000;

/**
 * What this process read lately of households, each under the stamp that names its content. It decides nothing: every
 * page asks the database which stamp stands there now for this reader, and only what has that very stamp is taken from
 * here. docs/decisions/0087.
 */
export class Stamped<Value> {
  readonly #most: number;
  readonly #clock: () => number;
  /** By household, the one that was used longest ago first. */
  readonly #entries = new Map<string, Entry<Value>>();
  #bytes = 0;

  /** @param most bytes, as estimated by who keeps something */
  constructor(most: number, clock: () => number = Date.now) {
    this.#most = most;
    this.#clock = clock;
  }

  get bytes(): number {
    return this.#bytes;
  }

  stampOf(household: string): string | null {
    return this.#entries.get(household)?.stamp ?? null;
  }

  /** What has this stamp, when it is still here. */
  of(household: string, stamp: string | null): Value | null {
    const entry = this.#entries.get(household);
    if (entry === undefined || entry.stamp !== stamp) return null;
    this.keep(household, entry.stamp, entry.value, entry.bytes);
    return entry.value;
  }

  /** As the one that was used last; what was used longest ago makes room. */
  keep(household: string, stamp: string, value: Value, bytes: number): void {
    this.#forget(household);
    this.#entries.set(household, { stamp, value, bytes, usedAt: this.#clock() });
    this.#bytes += bytes;
    const before = this.#clock() - keptMs;
    for (const [oldest, { usedAt }] of this.#entries) {
      if (this.#bytes <= this.#most && usedAt > before) break;
      this.#forget(oldest);
    }
  }

  #forget(household: string): void {
    this.#bytes -= this.#entries.get(household)?.bytes ?? 0;
    this.#entries.delete(household);
  }
}

/** Freezes a value of JSON to its last leaf, because others read it too. */
export function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}

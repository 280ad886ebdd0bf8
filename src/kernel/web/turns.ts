/** How many of one kind go at the same time, and what becomes of the others. */
export interface TurnRules {
  readonly atOnce: number;
  /** So many may wait; who comes after them hears at once that it is busy. */
  readonly waiting: number;
}

/** Given back when the work is done, once. */
export type Release = () => void;

/** It is too busy here for one more. */
export class TooBusy extends Error {
  override name = 'TooBusy';
  /** Because of this one person's own requests, or because of everybody together. */
  readonly of: 'person' | 'municipality';
  constructor(of: TooBusy['of']) {
    super(`too many requests at once of one ${of}`);
    this.of = of;
  }
}

interface Line {
  busy: number;
  readonly waiting: ((release: Release | null) => void)[];
}

/** Turns per key, first come first served. A key without requests takes no memory. */
export class Turns {
  readonly #rules: TurnRules;
  readonly #of: TooBusy['of'];
  readonly #lines = new Map<string, Line>();

  constructor(of: TooBusy['of'], rules: TurnRules) {
    this.#of = of;
    this.#rules = rules;
  }

  /** Keys that have a request now. */
  get keys(): number {
    return this.#lines.size;
  }

  /** A turn, at once when there is room; nobody waits longer than `withinMs`. @throws TooBusy */
  take(key: string, withinMs: number): Release | Promise<Release> {
    const line = this.#lines.get(key) ?? { busy: 0, waiting: [] };
    if (line.busy < this.#rules.atOnce) {
      line.busy += 1;
      this.#lines.set(key, line);
      return this.#releaseOf(key, line);
    }
    if (line.waiting.length >= this.#rules.waiting) throw new TooBusy(this.#of);
    return new Promise((resolve, reject) => {
      const turn = (release: Release | null): void => {
        clearTimeout(timer);
        if (release === null) reject(new TooBusy(this.#of));
        else resolve(release);
      };
      const timer = setTimeout(() => {
        line.waiting.splice(line.waiting.indexOf(turn), 1);
        turn(null);
      }, withinMs);
      line.waiting.push(turn);
    });
  }

  #releaseOf(key: string, line: Line): Release {
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const next = line.waiting.shift();
      if (next !== undefined) {
        next(this.#releaseOf(key, line));
        return;
      }
      line.busy -= 1;
      if (line.busy === 0) this.#lines.delete(key);
    };
  }
}

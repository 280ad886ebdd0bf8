import { chanceFrom } from '../../scripts/chance.ts';

/** Chance that is the same in every run: the same number of households gives the same municipality. */
export class Chance {
  /** From 0 up to but not including 1. */
  readonly next: () => number;

  constructor(seed: number) {
    this.next = chanceFrom(seed);
  }

  /** A whole number from 0 up to but not including `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  one<Item>(list: readonly [Item, ...Item[]]): Item {
    return list[this.below(list.length)] ?? list[0];
  }

  /** Some of the numbers below `end`, each once, in the order in which they were drawn. */
  some(count: number, end: number): number[] {
    const drawn = new Set<number>();
    while (drawn.size < Math.min(count, end)) drawn.add(this.below(end));
    return [...drawn];
  }
}

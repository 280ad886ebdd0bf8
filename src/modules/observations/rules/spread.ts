import type { Given, Point } from './agreement.ts';

/** How often each point was given, and how often none (n.v.t. or left open). No mean, no total, no norm. */
export interface Spread {
  readonly counts: readonly [never: number, sometimes: number, often: number, always: number];
  readonly missing: number;
}

/** The spread of these indicators over all raters of one meeting: what the table saw, never what one person did. */
export function spreadOf(raters: readonly Given[], codes: readonly string[]): Spread {
  const given = raters.flatMap((rater) => codes.map((code) => rater.get(code) ?? null));
  const count = (point: Point): number => given.filter((each) => each === point).length;
  return {
    counts: [count(1), count(2), count(3), count(4)],
    missing: given.filter((each) => each === null).length,
  };
}

export const givenIn = ({ counts }: Spread): number => counts.reduce((sum, each) => sum + each, 0);

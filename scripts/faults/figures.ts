/** What a kind of fault did to the writers. */
export interface KindFigures {
  readonly kind: Kind;
  readonly rounds: number;
  /** Writes of which the writer was told that they are saved. */
  readonly acknowledged: number;
  /** Acknowledged, and not in the database. */
  readonly lost: number;
  /** In the database more than once. */
  readonly doubled: number;
  /** From a fault to the next write of each writer that was saved; null: nobody should notice anything. */
  readonly outageP95Ms: number | null;
  /** Requests without the answer that was asked for; null: no requests are made. */
  readonly failedUserRequests: number | null;
  /** The longest that anybody waited for an answer, whatever it was. */
  readonly slowestAnswerMs: number | null;
  /** Answers that took longer than three seconds. */
  readonly lateAnswers: number | null;
  /** Answers that were no plain words: a stack trace, an empty page, what was typed left out; health that stayed green. */
  readonly dishonestAnswers: number | null;
  /** Earlier schemas from which was upgraded; only of `upgrade`. */
  readonly schemas?: number;
  /** Why nothing was drilled, where `rounds` is 0. */
  readonly notRun?: string;
}

export const kinds = ['kill', 'failover', 'diskfull', 'dbdown', 'restart', 'upgrade'] as const;
export type Kind = (typeof kinds)[number];

/** What every kind is given. */
export interface DrillOptions {
  readonly rounds: number;
  /** Random numbers from 0 to 1. */
  readonly chance: () => number;
  /** Progress. */
  readonly say: (line: string) => void;
  /** SQL that is done to the town before anybody writes: a fault of its own, to see that the count sees it. */
  readonly planted?: string;
}

export function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
}

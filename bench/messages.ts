import type { Job } from './jobs.ts';
import type { Target } from './town/household.ts';

/** What the load process is told: which towns there are, and what to ask for how long. */
export type ToLoad =
  | { readonly kind: 'towns'; readonly towns: readonly (readonly Target[])[] }
  | { readonly kind: 'turn'; readonly turn: LoadTurn };

export interface LoadTurn {
  readonly job: Job;
  /** Which of the towns. */
  readonly town: number;
  /** Where it is served: connections take turns over the processes, as a proxy would send them. */
  readonly ports: readonly number[];
  /** Comes before the path; the limit serves several towns. */
  readonly prefix: string;
  readonly connections: number;
  /** Unmeasured time first: connections open, statements are prepared. */
  readonly warmMs: number;
  /** 0: one request on one connection, for counting. */
  readonly ms: number;
  /** Instead of for a time: so many different ones, or as many as there are to ask for. */
  readonly each?: number;
}

/** What one turn showed; only right answers count. Times are of all that was asked for within it, also when they came after. */
export interface Shown {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** Headers and body as they came over the wire; the median. */
  readonly bytes: number;
  readonly right: number;
  readonly wrong: number;
  /** What was wrong with the first wrong answer. */
  readonly fault: string;
}

/** What came of the drill, counted from what the mail servers got, what the senders noted and what the outbox says. */
import type { Delivered } from '../../src/testing/mail-server.ts';
import { type Double, doublesOf } from './doubles.ts';
import { attemptIn, type Kill, type SenderStep, trailOf } from './trail.ts';

export interface DrillFigures {
  readonly sent: number;
  /** Written and committed, to somebody who sits at the table, and never arrived. */
  readonly lost: number;
  /** Arrived again in any other way than by a cut between the last dot and its reply, or under another Message-ID. */
  readonly doubled: number;
  /** Sent although the access had ended, and that was committed, before its sender asked. */
  readonly afterWithdrawal: number;
  /** Arrived again under the same Message-ID: cut, or its sender killed, between the last dot and hearing the reply. */
  readonly doubledAfterFinalDot: number;
  /** Of `doubled` those by a kill of the sender between the reply that it heard and the commit: no design closes it whole. */
  readonly doubledBeforeNoted: number;
  /** The access ended between the question and the mail: it was under way already. */
  readonly withdrawnWhileSending: number;
  /** Arrived although their transaction was rolled back. */
  readonly neverWritten: number;
  /** Committed, and rolled back: messages of the second kind may reach nobody. */
  readonly written: number;
  readonly rolledBack: number;
  readonly withdrawn: number;
  readonly droppedForAccess: number;
  readonly stillWaiting: number;
  readonly kills: number;
}

export interface Facts {
  readonly rows: readonly {
    readonly number: number;
    readonly personId: string;
    readonly state: string;
    readonly reason: string;
  }[];
  readonly delivered: readonly Delivered[];
  readonly steps: readonly SenderStep[];
  readonly kills: readonly Kill[];
  readonly withdrawn: ReadonlyMap<string, number>;
  readonly failed: ReadonlySet<number>;
}

export function figuresOf({ rows, delivered, steps, kills, withdrawn, failed }: Facts): {
  readonly figures: DrillFigures;
  readonly doubles: readonly Double[];
} {
  const trail = trailOf(steps, kills);
  const arrivals = Map.groupBy(delivered, ({ raw }) => Number(/\/bericht\/(\d+)/.exec(raw)?.[1] ?? -1));
  const doubles = [...arrivals.values()].flatMap((copies) => doublesOf(copies, trail));
  const causedBy = (cause: Double['cause']) => doubles.filter((each) => each.cause === cause).length;
  /** A try asks once and sends once: what it sends again was asked for no more. */
  const carried = new Set<string>();
  let afterWithdrawal = 0;
  let withdrawnWhileSending = 0;
  for (const { to, raw, begunAt } of delivered.toSorted((a, b) => a.begunAt - b.begunAt)) {
    const attempt = attemptIn(raw);
    const askedAt = carried.has(attempt) ? begunAt : (trail.when(attempt, 'checking') ?? begunAt);
    carried.add(attempt);
    const endedAt = withdrawn.get(to.split('@')[0] ?? '') ?? Number.POSITIVE_INFINITY;
    if (askedAt > endedAt) afterWithdrawal += 1;
    else if (begunAt > endedAt) withdrawnWhileSending += 1;
  }
  const figures = {
    sent: [...arrivals.keys()].filter((number) => !failed.has(number)).length,
    lost: rows.filter(
      ({ number, personId, reason }) =>
        !arrivals.has(number) && !(withdrawn.has(personId) && reason === 'access-ended'),
    ).length,
    doubled: causedBy('unexplained') + causedBy('before-noted'),
    afterWithdrawal,
    doubledAfterFinalDot: causedBy('after-final-dot'),
    doubledBeforeNoted: causedBy('before-noted'),
    withdrawnWhileSending,
    neverWritten: [...arrivals.keys()].filter((number) => failed.has(number) || number < 0).length,
    written: rows.length,
    rolledBack: failed.size,
    withdrawn: withdrawn.size,
    droppedForAccess: rows.filter(({ reason }) => reason === 'access-ended').length,
    stillWaiting: rows.filter(({ state }) => state === 'waiting').length,
    kills: kills.length,
  };
  return { figures, doubles };
}

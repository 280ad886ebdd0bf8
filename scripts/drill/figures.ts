/** What came of the drill, counted from what the mail servers got and what the outbox says. */
import type { Delivered } from '../../src/testing/mail-server.ts';

export interface Kill {
  readonly slot: number;
  readonly at: number;
}

export interface DrillFigures {
  readonly sent: number;
  /** Written and committed, to somebody who sits at the table, and never arrived. */
  readonly lost: number;
  /** Arrived again although its sender had heard and lived to note that it was taken, or under another Message-ID. */
  readonly doubled: number;
  /** Begun after the commit that ended the access. */
  readonly afterWithdrawal: number;
  /** Arrived again under the same Message-ID: the connection was cut between the last dot and its reply. */
  readonly doubledAfterFinalDot: number;
  /** The same, cut by a kill of the sender after the reply was given and before it was noted. */
  readonly doubledBeforeNoted: number;
  /** Of a transaction that was rolled back. */
  readonly neverWritten: number;
  readonly written: number;
  readonly withdrawn: number;
  readonly droppedForAccess: number;
  readonly stillWaiting: number;
  readonly kills: number;
}

interface Facts {
  readonly rows: readonly {
    readonly number: number;
    readonly personId: string;
    readonly state: string;
    readonly reason: string;
  }[];
  readonly slots: readonly {
    readonly slot: number;
    readonly delivered: readonly Delivered[];
    /** When all connections of its server were cut. */
    readonly cuts: readonly number[];
  }[];
  readonly kills: readonly Kill[];
  readonly withdrawn: ReadonlyMap<string, number>;
  readonly failed: ReadonlySet<number>;
}

/** A reply that was written so shortly before a cut of all connections may not have been read. */
const readWithinMs = 3000;
/** A sender that lived longer than this after a reply has noted it. */
const notedWithinMs = 3000;

type Arrival = Delivered & { readonly slot: number };

export function figuresOf({ rows, slots, kills, withdrawn, failed }: Facts): DrillFigures {
  const arrivals = new Map<number, Arrival[]>();
  for (const { slot, delivered } of slots) {
    for (const each of delivered) {
      const number = Number(/\/bericht\/(\d+)/.exec(each.raw)?.[1] ?? -1);
      arrivals.set(number, [...(arrivals.get(number) ?? []), { ...each, slot }]);
    }
  }
  const killed = ({ slot, at }: Arrival) =>
    kills.some((kill) => kill.slot === slot && kill.at >= at && kill.at < at + notedWithinMs);
  const cut = ({ slot, at }: Arrival) =>
    (slots[slot]?.cuts ?? []).some((moment) => moment >= at && moment < at + readWithinMs);
  let doubled = 0;
  let doubledAfterFinalDot = 0;
  let doubledBeforeNoted = 0;
  for (const each of arrivals.values()) {
    const inOrder = each.toSorted((a, b) => a.at - b.at);
    const oneId = new Set(inOrder.map(({ messageId }) => messageId)).size === 1;
    for (const earlier of inOrder.slice(0, -1)) {
      if (!oneId) doubled += 1;
      else if (!earlier.said || cut(earlier)) doubledAfterFinalDot += 1;
      else if (killed(earlier)) doubledBeforeNoted += 1;
      else doubled += 1;
    }
  }
  const all = [...arrivals.values()].flat();
  return {
    sent: [...arrivals.keys()].filter((number) => !failed.has(number)).length,
    lost: rows.filter(
      ({ number, personId, reason }) =>
        !arrivals.has(number) && !(withdrawn.has(personId) && reason === 'access-ended'),
    ).length,
    doubled,
    afterWithdrawal: all.filter(
      ({ to, begunAt }) => begunAt > (withdrawn.get(to.split('@')[0] ?? '') ?? Number.POSITIVE_INFINITY),
    ).length,
    doubledAfterFinalDot,
    doubledBeforeNoted,
    neverWritten: [...arrivals.keys()].filter((number) => failed.has(number) || number < 0).length,
    written: rows.length,
    withdrawn: withdrawn.size,
    droppedForAccess: rows.filter(({ reason }) => reason === 'access-ended').length,
    stillWaiting: rows.filter(({ state }) => state === 'waiting').length,
    kills: kills.length,
  };
}

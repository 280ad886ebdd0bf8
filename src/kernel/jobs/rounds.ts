import { isAway } from '../errors.ts';
import { errorFacts, type Log } from '../log/log.ts';

/** Something that is done again and again until it is stopped. */
export interface Rounds {
  /** The next round at once; during a round: one more after it. */
  wake(): void;
  /** No further rounds; waits for the one that runs. */
  stop(): Promise<void>;
}

/** One round. */
export interface Turn {
  readonly first: boolean;
  /** Made while stopping, where that was asked for. */
  readonly last: boolean;
  /** Aborted when the rounds are stopped: a long round looks at it. */
  readonly signal: AbortSignal;
}

export interface RoundsOptions {
  /** What the log says when a round fails. */
  readonly fault: string;
  /** Milliseconds from the end of a round to the next; null: only when woken. */
  readonly pauseMs: number | null;
  readonly log: Log;
  /** One more round when it is stopped. */
  readonly lastRound?: boolean;
}

/**
 * Runs rounds one at a time. A round that fails is told in the log, and the next one comes all the same; that the database was
 * away or too busy is a warning: nothing was done, and nothing is lost.
 */
export function rounds(
  { fault, pauseMs, log, lastRound = false }: RoundsOptions,
  round: (turn: Turn) => Promise<unknown>,
): Rounds {
  const stopping = new AbortController();
  const { signal } = stopping;
  let woken = false;
  let endPause = (): void => {};

  async function once(turn: Turn): Promise<void> {
    try {
      await round(turn);
    } catch (error) {
      log[isAway(error) ? 'warn' : 'error'](fault, errorFacts(error));
    }
  }
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = pauseMs === null ? undefined : setTimeout(resolve, pauseMs);
      endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function run(): Promise<void> {
    for (let first = true; !signal.aborted; first = false) {
      woken = false;
      await once({ first, last: false, signal });
      if (!woken && !signal.aborted) await pause();
    }
    if (lastRound) await once({ first: false, last: true, signal });
  }

  const wake = (): void => {
    woken = true;
    endPause();
  };
  const running = run();
  return {
    wake,
    stop: () => {
      stopping.abort();
      endPause();
      return running;
    },
  };
}

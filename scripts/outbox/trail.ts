/** What the senders of the drill did with each message, in order, as they wrote it down while they lived. */

/** One step of one try: `<sender>.<number>` is the try, `messageId` the row of the outbox. */
export interface SenderStep {
  readonly attempt: string;
  readonly messageId: string;
  readonly what: 'checking' | 'checked' | 'sending' | 'taken' | 'failed' | 'noted';
  readonly at: number;
}

/** A sender that was killed. */
export interface Kill {
  readonly sender: number;
  readonly at: number;
}

/** The line in a mail of the drill that says which try carried it. */
export const attemptLine = (attempt: string): string => `\npoging ${attempt}.\n`;
export const attemptIn = (raw: string): string => /^poging (\d+\.\d+)\.\r?$/m.exec(raw)?.[1] ?? '';

export interface Trail {
  /** When this happened in this try, or undefined when it did not. */
  readonly when: (attempt: string, what: SenderStep['what']) => number | undefined;
  /** When the sender of this try was killed; for one that lived: never. */
  readonly killedAt: (attempt: string) => number;
  readonly stepsOf: (attempt: string) => readonly SenderStep[];
}

export function trailOf(steps: readonly SenderStep[], kills: readonly Kill[]): Trail {
  const tries = Map.groupBy(steps, ({ attempt }) => attempt);
  const killedAt = new Map(kills.map(({ sender, at }) => [sender, at]));
  const stepsOf = (attempt: string) => tries.get(attempt) ?? [];
  return {
    stepsOf,
    when: (attempt, wanted) => stepsOf(attempt).find(({ what }) => what === wanted)?.at,
    killedAt: (attempt) => killedAt.get(Number(attempt.split('.')[0])) ?? Number.POSITIVE_INFINITY,
  };
}

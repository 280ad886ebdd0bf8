/** Why a message came twice: by what its sender and the mail server wrote down, without guessing by the clock. */
import type { Delivered } from '../../src/testing/mail-server.ts';
import { attemptIn, type Trail } from './trail.ts';

export type Cause = 'after-final-dot' | 'before-noted' | 'unexplained';

/** A message that came, and came again. */
export interface Double {
  readonly earlier: Delivered;
  readonly again: Delivered;
  readonly cause: Cause;
}

/** Copies of one message: in the order of their tries, for its row is locked during each. */
export function doublesOf(copies: readonly Delivered[], trail: Trail): Double[] {
  const began = ({ raw, begunAt }: Delivered) => trail.when(attemptIn(raw), 'checking') ?? begunAt;
  const inOrder = copies.toSorted((a, b) => began(a) - began(b) || a.at - b.at);
  return inOrder.slice(1).map((again, index) => {
    const earlier = inOrder[index] as Delivered;
    return { earlier, again, cause: causeOf(earlier, again, began(again), trail) };
  });
}

function causeOf(earlier: Delivered, again: Delivered, nextTry: number, trail: Trail): Cause {
  const attempt = attemptIn(earlier.raw);
  if (earlier.messageId !== again.messageId || attempt === '' || attempt === attemptIn(again.raw)) return 'unexplained';
  const killed = trail.killedAt(attempt) <= nextTry;
  if (trail.when(attempt, 'taken') !== undefined)
    return killed && trail.when(attempt, 'noted') === undefined ? 'before-noted' : 'unexplained';
  const cut = earlier.steps.some(({ what }) => what === 'cut');
  const heardNothing = trail.when(attempt, 'failed') === undefined ? killed : cut;
  return heardNothing ? 'after-final-dot' : 'unexplained';
}

/** In one line, all steps of both sides in the order of time. */
export function explain({ earlier, again, cause }: Double, trail: Trail): string {
  const attempt = attemptIn(earlier.raw);
  const steps = [
    ...trail.stepsOf(attempt).map(({ what, at }) => ({ at, text: `sender ${what}` })),
    ...earlier.steps.map(({ what, at }) => ({ at, text: `server ${what}` })),
    { at: trail.killedAt(attempt), text: 'sender killed' },
  ]
    .filter(({ at }) => at <= again.at)
    .toSorted((a, b) => a.at - b.at);
  const from = steps[0]?.at ?? 0;
  const told = steps.map(({ at, text }) => `${text} +${at - from}`).join(', ');
  return `${earlier.messageId} ${cause}: try ${attempt}: ${told}; again in try ${attemptIn(again.raw)}`;
}

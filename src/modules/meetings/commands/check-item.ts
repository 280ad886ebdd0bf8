import type { Cx } from '../../../kernel/cx.ts';
import { closeGoal, decideAction, setActionState } from '../../plan/index.ts';
import { latestChange } from '../queries/latest-change.ts';
import { textIn } from '../queries/minutes-rows.ts';
import { layOnTable } from './open-room.ts';
import { linkChange, recordingAt } from './recording-at.ts';

interface Checked<State extends string> {
  readonly state: State;
  readonly words?: string;
  readonly version?: number;
}
export type CheckOutcome = { readonly number: number } | { readonly overtaken: true };

/** What the authority decided that has to. */
interface Decided {
  readonly decision?: string;
  readonly decidedOn?: string | null;
}

/**
 * One action of the check: how it goes, said at this table, and what was decided about it by whoever has to. The plan is
 * changed; an action that stays as it was is kept in the minutes too, because everybody looked at it.
 * @throws not-found when the action is not there or not for this recorder; invalid as `decideAction`
 */
export async function checkAction(
  cx: Cx,
  householdId: string,
  meetingId: string,
  actionId: string,
  input: Checked<'open' | 'busy' | 'stuck' | 'done' | 'dropped'> & Decided,
): Promise<CheckOutcome> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  // The point after this one is on the table.
  await layOnTable(cx, householdId, meetingId, null);
  const before = await latestChange(cx, table, 'action', actionId);
  const { decision = '', decidedOn = null, version } = input;
  if (decision !== '' && decidedOn !== null) {
    const decided = await decideAction(cx, householdId, actionId, {
      decision,
      decidedOn,
      ...(version === undefined ? {} : { version }),
    });
    if ('overtaken' in decided) return decided;
  }
  const newest = decision === '' ? before : await latestChange(cx, table, 'action', actionId);
  const decidedNow = newest.number !== before.number;
  const { snapshot } = newest;
  const same = snapshot['state'] === input.state && (input.words ?? '') === '';
  if (same && (decidedNow || version === undefined || snapshot['version'] === version)) {
    await linkChange(cx, householdId, meetingId, { number: newest.number, phase: 'check', unchanged: !decidedNow });
    return { number: newest.number };
  }
  const outcome = await setActionState(cx, householdId, actionId, {
    state: input.state,
    note: input.words ?? '',
    // The decision made a new version, of which nobody else knows yet.
    ...(version === undefined || decidedNow ? {} : { version }),
  });
  if ('number' in outcome) await linkChange(cx, householdId, meetingId, { number: outcome.number, phase: 'check' });
  return outcome;
}

/** One goal of the check: it stays, until when everybody looks again, is reached, or is no longer wanted. As `checkAction`. */
export async function checkGoal(
  cx: Cx,
  householdId: string,
  meetingId: string,
  goalId: string,
  input: Checked<'open' | 'reached' | 'dropped'> & { readonly reviewOn?: string | null },
): Promise<CheckOutcome> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  // The point after this one is on the table.
  await layOnTable(cx, householdId, meetingId, null);
  const newest = await latestChange(cx, table, 'goal', goalId);
  const review = input.reviewOn === undefined ? textIn(newest.snapshot, 'review_on') : (input.reviewOn ?? '');
  const same =
    newest.snapshot['state'] === input.state &&
    (input.words ?? '') === textIn(newest.snapshot, 'state_words') &&
    review === textIn(newest.snapshot, 'review_on');
  if (same && (input.version === undefined || newest.snapshot['version'] === input.version)) {
    await linkChange(cx, householdId, meetingId, { number: newest.number, phase: 'check', unchanged: true });
    return { number: newest.number };
  }
  const outcome = await closeGoal(cx, householdId, goalId, {
    state: input.state,
    stateWords: input.words ?? '',
    ...(input.reviewOn === undefined ? {} : { reviewOn: input.reviewOn }),
    ...(input.version === undefined ? {} : { version: input.version }),
  });
  if ('number' in outcome) await linkChange(cx, householdId, meetingId, { number: outcome.number, phase: 'check' });
  return outcome;
}

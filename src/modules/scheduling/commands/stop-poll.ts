import type { Cx } from '../../../kernel/cx.ts';
import { conflict } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { type Poll, pollAt } from '../queries/poll.ts';
import { tellAsked, tellStopped } from './tell-asked.ts';
import { raisePoll } from './raise-poll.ts';

export type StopPollOutcome = { readonly done: true } | { readonly refused: 'overtaken'; readonly now: Poll };

/** Stops a search with a reason; answers stay, and it can go on later. */
export async function stopPoll(
  cx: Cx,
  householdId: string,
  pollId: string,
  input: { readonly reason: string; readonly version: number },
): Promise<StopPollOutcome> {
  const { table, poll } = await pollAt(cx, householdId, pollId, 'poll.open');
  if (poll.state !== 'open') throw conflict('poll');
  if (!(await raisePoll(cx, poll, input.version, { state: 'stopped', state_words: input.reason })))
    return { refused: 'overtaken', now: poll };
  await tellStopped(cx, poll);
  cx.record({ action: 'poll.stop', objectKind: 'date-poll', objectId: pollId, ...atTable(table) });
  return { done: true };
}

/** Takes a stopped search up again, with the answers that were given. */
export async function reopenPoll(
  cx: Cx,
  householdId: string,
  pollId: string,
  input: { readonly version: number },
): Promise<StopPollOutcome> {
  const { table, poll } = await pollAt(cx, householdId, pollId, 'poll.open');
  if (poll.state !== 'stopped') throw conflict('poll');
  if (!(await raisePoll(cx, poll, input.version, { state: 'open', state_words: '' })))
    return { refused: 'overtaken', now: poll };
  await tellAsked(cx, householdId, pollId, 'poll-asked');
  cx.record({ action: 'poll.reopen', objectKind: 'date-poll', objectId: pollId, ...atTable(table) });
  return { done: true };
}

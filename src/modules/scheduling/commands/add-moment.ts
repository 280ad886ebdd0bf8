import type { z } from 'zod';
import type { Cx } from '../../../kernel/cx.ts';
import { conflict } from '../../../kernel/errors.ts';
import { clockChange, instantOf } from '../../../kernel/i18n/calendar.ts';
import { atTable } from '../../households/index.ts';
import { isGone, momentsMost } from '../model.ts';
import { type Poll, pollAt } from '../queries/poll.ts';
import type { momentInput } from '../schema.ts';
import { tellAsked } from './tell-asked.ts';
import { raisePoll } from './raise-poll.ts';

export type AddMomentOutcome =
  | { readonly done: true }
  | { readonly refused: 'overtaken'; readonly now: Poll }
  | { readonly refused: 'past' | 'left-out' | 'there' | 'many' };

/** Adds a moment to a search; everybody is asked about it, also who answered already: the client first. */
export async function addMoment(
  cx: Cx,
  householdId: string,
  pollId: string,
  input: z.output<typeof momentInput>,
): Promise<AddMomentOutcome> {
  const { table, poll } = await pollAt(cx, householdId, pollId, 'poll.open');
  if (poll.state !== 'open') throw conflict('poll');
  const startsAt = instantOf(input.date, input.time);
  if (input.date <= cx.today) return { refused: 'past' };
  if (clockChange(input.date, input.time) === 'left-out') return { refused: 'left-out' };
  if (poll.moments.some((moment) => moment.startsAt.getTime() === startsAt.getTime())) return { refused: 'there' };
  if (poll.moments.filter((moment) => !isGone(moment, poll.people)).length >= momentsMost) return { refused: 'many' };
  if (!(await raisePoll(cx, poll, input.version, {}))) return { refused: 'overtaken', now: poll };
  const key = { tenant_id: cx.tenant, household_id: householdId, poll_id: pollId };
  await cx.db
    .insertInto('poll_moment')
    .values({ ...key, id: cx.newId(), starts_at: startsAt })
    .execute();
  await cx.db
    .updateTable('poll_person')
    .set({ answered_at: null })
    .where('household_id', '=', householdId)
    .where('poll_id', '=', pollId)
    .execute();
  await tellAsked(cx, householdId, pollId, 'poll-moved');
  cx.record({ action: 'poll.change', objectKind: 'date-poll', objectId: pollId, ...atTable(table) });
  return { done: true };
}

import type { z } from 'zod';
import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { addDays, instantOf } from '../../../kernel/i18n/calendar.ts';
import { busyTimes } from '../../diaries/index.ts';
import { peopleAtTable, atTable } from '../../households/index.ts';
import { meetingAt } from '../../meetings/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { proposeMoments, windowDaysMost } from '../model.ts';
import { diariesOf } from '../queries/diaries.ts';
import type { openPollInput } from '../schema.ts';
import { tellAsked } from './tell-asked.ts';

export type OpenPollInput = Omit<z.output<typeof openPollInput>, 'together'>;
/** Opened, or what people meet: days that are over, a last day for answers after the first moment, no client, no day on which people meet. */
export type OpenPollOutcome =
  | { readonly pollId: string }
  | { readonly refused: 'past' | 'too-long' | 'backwards' | 'answer-late' | 'no-client' | 'no-day' };

/**
 * Starts the search for a date: the product proposes moments on days on which everybody works who must be there. At
 * least one client is asked, and asked first.
 * @throws not-found when somebody who is asked does not sit at this table
 */
export async function openPoll(cx: Cx, householdId: string, input: OpenPollInput): Promise<OpenPollOutcome> {
  const table = await readingTableAt(cx, householdId, 'poll.open');
  const refused = wrongDays(cx.today, input);
  if (refused !== null) return { refused };
  const must = [...new Set(input.must)];
  const may = [...new Set(input.may)].filter((personId) => !must.includes(personId));
  if (!table.clientIds.some((personId) => must.includes(personId) || may.includes(personId)))
    return { refused: 'no-client' };
  const seated = await peopleAtTable(cx, householdId);
  for (const personId of [...must, ...may]) {
    if (!seated.some((each) => each.personId === personId && each.state === 'accepted')) throw notFound();
  }
  if (input.meeting !== null) await meetingAt(cx, householdId, input.meeting, 'meeting.plan');
  const window = { from: instantOf(input.from, '00:00'), until: instantOf(addDays(input.until, 1), '00:00') };
  const busy = (await busyTimes(cx, must, window)).map(({ blocks }) => blocks);
  const proposed = proposeMoments(input, await diariesOf(cx, must), busy);
  if (proposed.length === 0) return { refused: 'no-day' };
  const pollId = await writePoll(cx, householdId, input, { must, may, proposed });
  await tellAsked(cx, householdId, pollId, 'poll-asked');
  cx.record({ action: 'poll.open', objectKind: 'date-poll', objectId: pollId, ...atTable(table) });
  return { pollId };
}

/** Days between which nothing can be found, or by which nobody can answer in time. */
function wrongDays(
  today: string,
  { from, until, answerBy }: OpenPollInput,
): 'past' | 'backwards' | 'too-long' | 'answer-late' | null {
  if (from <= today || answerBy < today) return 'past';
  if (until < from) return 'backwards';
  if (until > addDays(from, windowDaysMost)) return 'too-long';
  return answerBy >= until ? 'answer-late' : null;
}

/** The search with its moments and who is asked. */
async function writePoll(
  cx: Cx,
  householdId: string,
  input: OpenPollInput,
  found: {
    readonly must: readonly string[];
    readonly may: readonly string[];
    readonly proposed: ReturnType<typeof proposeMoments>;
  },
): Promise<string> {
  const { must, may, proposed } = found;
  const pollId = cx.newId();
  const key = { tenant_id: cx.tenant, household_id: householdId };
  await cx.db
    .insertInto('date_poll')
    .values({
      ...key,
      id: pollId,
      meeting_id: input.meeting,
      closing: input.closing,
      minutes_long: input.minutesLong,
      place: input.place,
      place_chosen_by_client: input.placeChosenByClient,
      label: input.label,
      answer_by: input.answerBy,
      created_by_person_id: authorOf(cx),
      typed_by_person_id: cx.actor.personId,
      created_at: cx.now,
    })
    .execute();
  await cx.db
    .insertInto('poll_moment')
    .values(
      proposed.map(({ date, time }) => ({
        ...key,
        poll_id: pollId,
        id: cx.newId(),
        starts_at: instantOf(date, time),
      })),
    )
    .execute();
  await cx.db
    .insertInto('poll_person')
    .values(
      [...must, ...may].map((personId) => ({
        ...key,
        poll_id: pollId,
        person_id: personId,
        must: must.includes(personId),
      })),
    )
    .execute();
  return pollId;
}

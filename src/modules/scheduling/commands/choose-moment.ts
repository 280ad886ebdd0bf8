import type { Cx } from '../../../kernel/cx.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { calendarDay, fieldTime } from '../../../kernel/i18n/calendar.ts';
import { atTable } from '../../households/index.ts';
import { changeMeeting, meetingAt, planMeeting } from '../../meetings/index.ts';
import { isGone } from '../model.ts';
import { type Poll, pollAt } from '../queries/poll.ts';
import { takeBackAsking } from './tell-asked.ts';
import { raisePoll } from './raise-poll.ts';

export type ChooseMomentOutcome =
  | { readonly meetingId: string }
  | { readonly refused: 'overtaken'; readonly now: Poll }
  | { readonly refused: 'past' | 'no-moment' };

/**
 * Makes a meeting of a moment, or moves the meeting that was planned. Who said yes comes; who said anything else is
 * asked. Who left the table meanwhile is not.
 * @throws not-found for a moment of another search, or one that is gone because a client cannot
 */
export async function chooseMoment(
  cx: Cx,
  householdId: string,
  pollId: string,
  input: { readonly moment: string | null; readonly version: number },
): Promise<ChooseMomentOutcome> {
  const { table, poll } = await pollAt(cx, householdId, pollId, 'poll.open');
  if (poll.state !== 'open') throw conflict('poll');
  if (input.moment === null) return { refused: 'no-moment' };
  const moment = poll.moments.find(({ id }) => id === input.moment);
  if (moment === undefined || isGone(moment, poll.people)) throw notFound();
  const people = poll.people.filter((person) => person.seated).map(({ personId }) => personId);
  const what = {
    date: calendarDay(moment.startsAt),
    time: fieldTime(moment.startsAt),
    minutesLong: poll.minutesLong,
    place: poll.place,
    placeChosenByClient: poll.placeChosenByClient,
    people,
    comes: people.filter((personId) => moment.answers.get(personId) === 'yes'),
    withoutClientReason: '',
  };
  const made =
    poll.meetingId === null
      ? await planMeeting(cx, householdId, { ...what, kind: poll.closing ? 'closing' : null })
      : await moved(cx, householdId, poll.meetingId, what);
  if ('refused' in made) return { refused: 'past' };
  const change = { state: 'chosen', meeting_id: made.meetingId } as const;
  if (!(await raisePoll(cx, poll, input.version, change))) return { refused: 'overtaken', now: poll };
  await takeBackAsking(cx, pollId);
  cx.record({ action: 'poll.choose', objectKind: 'date-poll', objectId: pollId, ...atTable(table) });
  return { meetingId: made.meetingId };
}

type What = Omit<Parameters<typeof changeMeeting>[3], 'version'>;

async function moved(
  cx: Cx,
  householdId: string,
  meetingId: string,
  what: What,
): Promise<{ readonly meetingId: string } | { readonly refused: string }> {
  const { meeting } = await meetingAt(cx, householdId, meetingId, 'meeting.plan');
  const outcome = await changeMeeting(cx, householdId, meetingId, { ...what, version: meeting.version });
  return 'done' in outcome ? { meetingId } : outcome;
}

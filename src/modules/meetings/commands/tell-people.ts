import type { Cx } from '../../../kernel/cx.ts';
import { daysFrom, enqueue, takeBack } from '../../../kernel/mail/outbox.ts';
import type { Meeting } from '../queries/meeting.ts';
import { paths } from '../paths.ts';
import { invitationsTo } from '../queries/invitations.ts';
import { renewLinks } from './answer-by-link.ts';

/** The meeting as it stands after the write. */
export interface ToldMeeting {
  readonly householdId: string;
  readonly id: string;
  readonly startsAt: Date;
  readonly version: number;
}

/** What was to be told of how it stood before. */
const earlier = ['meeting-planned', 'meeting-moved', 'meeting-soon'] as const;

/**
 * Tells people that a meeting was planned, changed or called off, in the transaction of that act. Who does it knows; of what
 * is past already nobody is told.
 */
export async function tellPeople(
  cx: Cx,
  kind: 'meeting-planned' | 'meeting-moved' | 'meeting-cancelled',
  { householdId, id, startsAt, version }: ToldMeeting,
  people: readonly string[],
): Promise<void> {
  if (startsAt <= cx.now) return;
  const told = [...new Set(people)].filter((personId) => personId !== cx.actor.personId);
  if (told.length === 0) return;
  const codes =
    kind === 'meeting-cancelled' ? new Map<string, string>() : await renewLinks(cx, { householdId, id }, told);
  const invitations = await invitationsTo(cx, { householdId, id }, told, kind === 'meeting-cancelled');
  await enqueue(
    cx,
    ...told.map((personId) => ({
      kind,
      personId,
      householdId,
      aboutId: id,
      aboutState: startsAt.toISOString(),
      ...pathFor(householdId, id, codes.get(personId)),
      once: `${kind}:${id}:${version}:${personId}`,
      dropAfter: startsAt,
      calendar: invitations.get(personId) ?? null,
    })),
  );
}

/** The personal link with which somebody answers without an account; without one the page of the meeting. */
const pathFor = (householdId: string, meetingId: string, code: string | undefined) =>
  code === undefined ? { path: paths.meeting(householdId, meetingId) } : { path: paths.links, secret: code };

/** What waits of an earlier state of this meeting is not true any more. */
export const takeBackEarlier = (cx: Cx, meetingId: string): Promise<void> =>
  takeBack(cx, { aboutId: meetingId, kinds: earlier });

/** What a message about minutes has to know of their meeting. */
interface ToldMinutes {
  readonly id: string;
  readonly finalAt: Date;
  readonly people: readonly { readonly personId: string; readonly client: boolean; readonly present: boolean | null }[];
}

const minutesMessage = (householdId: string, meetingId: string, personId: string, from: Date) => ({
  personId,
  householdId,
  aboutId: meetingId,
  path: paths.minutes(householdId, meetingId),
  sendAfter: from,
  dropAfter: daysFrom(from, 30),
});

/** Tells the clients that they can read the minutes first; the others who were there hear it when they are final. */
export async function tellMinutes(cx: Cx, householdId: string, meeting: ToldMinutes): Promise<void> {
  const clients = meeting.people.filter(({ client, personId }) => client && personId !== cx.actor.personId);
  await enqueue(
    cx,
    ...clients.map(({ personId }) => ({
      ...minutesMessage(householdId, meeting.id, personId, cx.now),
      kind: 'minutes-ready' as const,
      once: `minutes-ready:${meeting.id}:${personId}`,
    })),
  );
  await tellFinal(cx, householdId, meeting, false);
}

/** Tells who was there, and is no client, that the minutes are final: at that moment, or at once when that came early. */
export async function tellFinal(cx: Cx, householdId: string, meeting: ToldMinutes, early: boolean): Promise<void> {
  if (early) await takeBack(cx, { aboutId: meeting.id, kinds: ['minutes-final'] });
  const others = meeting.people.filter(({ client, present }) => !client && present === true);
  await enqueue(
    cx,
    ...others.map(({ personId }) => ({
      ...minutesMessage(householdId, meeting.id, personId, meeting.finalAt),
      kind: 'minutes-final' as const,
      once: `minutes-final:${meeting.id}:${early ? 'early:' : ''}${personId}`,
    })),
  );
}

/** Tells whoever has final minutes that there is a newer version; who wrote it knows. */
export async function tellChanged(
  cx: Cx,
  householdId: string,
  { id, people, givenTo }: Pick<Meeting, 'id' | 'people' | 'givenTo'>,
  version: number,
  clientIds: readonly string[],
): Promise<void> {
  const have = [
    ...clientIds,
    ...people.filter(({ present }) => present === true).map(({ personId }) => personId),
    ...givenTo.map(({ personId }) => personId),
  ];
  const told = [...new Set(have)].filter((personId) => ![cx.actor.personId, cx.togetherWith].includes(personId));
  await enqueue(
    cx,
    ...told.map((personId) => ({
      ...minutesMessage(householdId, id, personId, cx.now),
      kind: 'minutes-changed' as const,
      once: `minutes-changed:${id}:${version}:${personId}`,
    })),
  );
}

/** Tells somebody who was not there that the minutes are there for that person, once they are final. */
export async function tellGiven(
  cx: Cx,
  householdId: string,
  { id, minutesFinalAt }: Pick<Meeting, 'id' | 'minutesFinalAt'>,
  personId: string,
): Promise<void> {
  const from = minutesFinalAt !== null && minutesFinalAt > cx.now ? minutesFinalAt : cx.now;
  await enqueue(cx, {
    ...minutesMessage(householdId, id, personId, from),
    kind: 'minutes-final',
    once: `minutes-given:${id}:${personId}`,
  });
}

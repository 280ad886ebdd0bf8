import type { Cx } from '../../../kernel/cx.ts';
import { daysFrom, enqueue, takeBack } from '../../../kernel/mail/outbox.ts';
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

/** Tells who was present that the minutes are there. */
export async function tellMinutes(
  cx: Cx,
  householdId: string,
  meetingId: string,
  present: readonly string[],
): Promise<void> {
  await enqueue(
    cx,
    ...present
      .filter((personId) => personId !== cx.actor.personId)
      .map((personId) => ({
        kind: 'minutes-ready' as const,
        personId,
        householdId,
        aboutId: meetingId,
        path: paths.minutes(householdId, meetingId),
        once: `minutes-ready:${meetingId}:${personId}`,
        dropAfter: daysFrom(cx.now, 30),
      })),
  );
}

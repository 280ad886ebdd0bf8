import type { CalendarReply } from '../../../kernel/calendar/reply.ts';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { enqueue } from '../../../kernel/mail/outbox.ts';
import { paths } from '../paths.ts';
import { type Asked, askedByCalendar } from '../queries/by-link.ts';
import { renewLinks } from './answer-by-link.ts';

/**
 * What became of an answer by somebody's diary: taken, told before, given to a moment that is no more, about a meeting
 * that is not planned any more, or of nobody who was asked like that.
 */
export type ReplyOutcome = 'taken' | 'again' | 'old' | 'over' | 'nobody';

const answers = { accepted: 'comes', declined: 'cannot', tentative: 'perhaps' } as const;

/** `<calendar id>-<municipality>@omtafel`, as `calendar_uid` of the database writes it. */
const uidForm =
  /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@omtafel$/i;

/** Of which municipality an answer speaks, and of which invitation; null when it is none of ours. */
export function invitationOf(uid: string): { readonly tenant: string; readonly calendarId: string } | null {
  const [, calendarId, tenant] = uidForm.exec(uid) ?? [];
  return calendarId === undefined || tenant === undefined
    ? null
    : { calendarId: calendarId.toLowerCase(), tenant: tenant.toLowerCase() };
}

/**
 * Takes an answer that somebody's diary sent. Only whoever got the invitation knows its name, and only its attendee may
 * answer it; nothing else of the message counts. An answer to an earlier moment, or one that is older than the last,
 * changes nothing; the same one twice has one effect.
 * @param isAddressOf whether messages for this person go to this address
 */
export async function takeReply(
  cx: AnonymousCx | Cx,
  reply: CalendarReply,
  isAddressOf: (personId: string, address: string) => Promise<boolean>,
): Promise<ReplyOutcome> {
  const invitation = invitationOf(reply.uid);
  if (invitation === null || invitation.tenant !== cx.tenant) return 'nobody';
  const asked = await askedByCalendar(cx, invitation.calendarId);
  if (asked === null || !asked.seated || !(await isAddressOf(asked.personId, reply.attendee))) return 'nobody';
  if (!asked.planned) return 'over';
  const stamp = reply.stamp ?? cx.now;
  if (reply.sequence < asked.sequence || (asked.repliedAt !== null && stamp < asked.repliedAt)) return 'old';
  const answer = answers[reply.answer];
  if (asked.answer === answer) return 'again';
  await cx.onErrand('diary-reply', () =>
    cx.statement('take-reply', taken, [asked.householdId, asked.meetingId, asked.personId, answer, stamp]),
  );
  if (answer === 'cannot' && !asked.client && asked.startsAt > cx.now) await askWhyNot(cx, asked);
  cx.record({
    action: 'meeting.answer',
    objectKind: 'meeting',
    objectId: asked.meetingId,
    householdId: asked.householdId,
    reason: answer,
    by: asked.personId,
  });
  return 'taken';
}

/** One neutral message that leads to the reasons, by the personal link, once for each moment that was asked. */
async function askWhyNot(cx: AnonymousCx | Cx, asked: Asked): Promise<void> {
  const { householdId, meetingId, personId } = asked;
  const codes = await cx.onErrand('diary-reply', () => renewLinks(cx, { householdId, id: meetingId }, [personId]));
  const code = codes.get(personId);
  await enqueue(cx, {
    kind: 'meeting-why-not',
    personId,
    householdId,
    aboutId: meetingId,
    ...(code === undefined ? { path: paths.whyNot(householdId, meetingId) } : { path: paths.links, secret: code }),
    once: `meeting-why-not:${meetingId}:${asked.sequence}:${personId}`,
    dropAfter: asked.startsAt,
  });
}

const taken = `
  update attendance set answer = $4, answer_typed_by_person_id = null, replied_at = $5,
    cannot_code = case when $4 = 'cannot' then cannot_code else '' end,
    cannot_words = case when $4 = 'cannot' then cannot_words else '' end
  where tenant_id = current_tenant() and household_id = $1 and meeting_id = $2 and person_id = $3`;

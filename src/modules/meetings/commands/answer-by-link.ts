import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { canSeal } from '../../../kernel/login/sealing.ts';
import { makeAnswerCode, tokenOfCode } from '../../../kernel/mail/answer-code.ts';
import { takeBack } from '../../../kernel/mail/outbox.ts';
import { tokenHash } from '../../accounts/index.ts';
import { atTable } from '../../households/index.ts';
import { type AskedByLink, meetingByLink } from '../queries/by-link.ts';
import { meetingAt } from '../queries/meeting.ts';

/** What somebody says: whether one comes, and of who cannot also why. */
export interface LinkAnswer {
  readonly answer: 'comes' | 'perhaps' | 'cannot';
  readonly code?: string;
  readonly words?: string;
}

/** Whether it can still be answered: planned, not begun, and this person is still asked. */
export const isOpen = (asked: Pick<AskedByLink, 'planned' | 'startsAt'>, now: Date): boolean =>
  asked.planned && asked.startsAt > now;

/**
 * Answers a meeting with a personal link and without an account. The link is no sign-in: it gives this one act.
 * @throws not-found when the link was taken back, or never was
 */
export async function answerByLink(
  cx: AnonymousCx | Cx,
  token: string,
  { answer, code = '', words = '' }: LinkAnswer,
): Promise<{ readonly done: true } | { readonly refused: 'over' }> {
  const asked = await meetingByLink(cx, token);
  if (asked === null) throw notFound();
  if (!isOpen(asked, cx.now)) return { refused: 'over' };
  const { householdId, meetingId, personId } = asked;
  await cx.onErrand('diary-reply', () =>
    cx.db
      .updateTable('attendance')
      .set({
        answer,
        // Who says again that it does not go keeps the reason that was given.
        ...(answer === 'cannot' && code === '' ? {} : { cannot_code: code, cannot_words: words }),
        answer_typed_by_person_id: null,
      })
      .where('household_id', '=', householdId)
      .where('meeting_id', '=', meetingId)
      .where('person_id', '=', personId)
      .execute(),
  );
  cx.record({
    action: 'meeting.answer',
    objectKind: 'meeting',
    objectId: meetingId,
    householdId,
    reason: answer,
    by: personId,
    ...(code === '' ? {} : { fields: ['cannot_code', 'cannot_words'] }),
  });
  return { done: true };
}

/** New codes to answer this meeting with, by person: what goes along with a message. An earlier link of the same person ends. */
export async function renewLinks(
  cx: AnonymousCx | Cx,
  { householdId, id }: { readonly householdId: string; readonly id: string },
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>();
  // Without a key a code cannot wait in the outbox: then the message leads to the page of the meeting.
  if (!canSeal()) return codes;
  for (const personId of people) codes.set(personId, makeAnswerCode());
  const hashes = [...codes.values()].map((code) => tokenHash(tokenOfCode(code)));
  await sql`
    update attendance a set link_hash = made.hash
    from unnest(${[...codes.keys()]}::uuid[], ${hashes}::text[]) as made (person, hash)
    where a.tenant_id = ${cx.tenant} and a.household_id = ${householdId} and a.meeting_id = ${id} and a.person_id = made.person`.execute(
    cx.db,
  );
  return codes;
}

/** Takes a personal link back: it opens nothing from the next request on, and what was still to be sent with it is not. */
export async function endLink(cx: Cx, householdId: string, meetingId: string, personId: string): Promise<void> {
  const { table, meeting } = await meetingAt(cx, householdId, meetingId, 'meeting.plan');
  if (!meeting.people.some((person) => person.personId === personId)) throw notFound();
  await cx.db
    .updateTable('attendance')
    .set({ link_hash: null })
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .execute();
  await takeBack(cx, { aboutId: meetingId, personId, kinds: ['meeting-planned', 'meeting-moved'] });
  cx.record({ action: 'meeting.end-link', objectKind: 'person', objectId: personId, ...atTable(table) });
}

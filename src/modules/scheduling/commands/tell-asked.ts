import type { Cx } from '../../../kernel/cx.ts';
import { instantOf } from '../../../kernel/i18n/calendar.ts';
import { canSeal } from '../../../kernel/login/sealing.ts';
import { makeAnswerCode, tokenOfCode } from '../../../kernel/mail/answer-code.ts';
import { daysFrom, enqueue, takeBack } from '../../../kernel/mail/outbox.ts';
import { tokenHash } from '../../accounts/index.ts';
import { clientsToAnswer } from '../model.ts';
import { paths } from '../paths.ts';
import { type AskedPerson, type Poll, pollAt } from '../queries/poll.ts';

const asking = ['poll-asked', 'poll-moved'] as const;

/**
 * Asks by message who is to answer now: the clients first; when every client has answered, everybody else, each with a
 * personal link that works without an account. A link that was handed over by hand stays as it is.
 */
export async function tellAsked(
  cx: Cx,
  householdId: string,
  pollId: string,
  kind: (typeof asking)[number],
): Promise<void> {
  const { poll } = await pollAt(cx, householdId, pollId, 'poll.view');
  if (poll.state !== 'open') return;
  const silent = poll.people.filter((person) => !person.answered && person.seated);
  const clients = clientsToAnswer(silent);
  const now = (clients.length > 0 ? clients : silent).filter(({ personId }) => personId !== cx.actor.personId);
  const mailed = await mailedLinks(cx, pollId);
  const links = new Map<string, string>();
  for (const person of now) {
    if (person.client || !canSeal() || (person.hasLink && !mailed.has(person.personId))) continue;
    links.set(person.personId, await renewLink(cx, poll, person));
  }
  const dropAfter = instantOf(poll.answerBy, '23:59');
  await enqueue(
    cx,
    ...now.map(({ personId }) => ({
      kind,
      personId,
      householdId,
      aboutId: pollId,
      ...pathFor(householdId, pollId, links.get(personId)),
      once: `${kind}:${pollId}:${poll.version}:${personId}`,
      dropAfter: dropAfter > cx.now ? dropAfter : daysFrom(cx.now, 1),
    })),
  );
}

const pathFor = (householdId: string, pollId: string, code: string | undefined) =>
  code === undefined
    ? { path: paths.answer(householdId, pollId) }
    : { path: paths.byLink('').replace(/\/$/, ''), secret: code };

/** Who got a link of this search by message: theirs may be renewed, because the new one goes the same way. */
async function mailedLinks(cx: Cx, pollId: string): Promise<Set<string>> {
  const rows = await cx.onErrand('outbox', () =>
    cx.db
      .selectFrom('outbox')
      .select('person_id')
      .where('about_id', '=', pollId)
      .where('kind', 'in', asking)
      .where('path', '=', '/datum')
      .execute(),
  );
  return new Set(rows.map(({ person_id }) => person_id));
}

async function renewLink(cx: Cx, poll: Poll, person: AskedPerson): Promise<string> {
  const code = makeAnswerCode();
  await cx.db
    .updateTable('poll_person')
    .set({ link_hash: tokenHash(tokenOfCode(code)) })
    .where('household_id', '=', poll.householdId)
    .where('poll_id', '=', poll.id)
    .where('person_id', '=', person.personId)
    .execute();
  return code;
}

/** The search is over: what was to be asked is taken back, and who was asked hears that nothing is to be done. */
export async function tellStopped(cx: Cx, poll: Poll): Promise<void> {
  await takeBack(cx, { aboutId: poll.id, kinds: asking });
  await enqueue(
    cx,
    ...poll.people
      .filter((person) => person.seated && person.personId !== cx.actor.personId)
      .map(({ personId }) => ({
        kind: 'poll-stopped' as const,
        personId,
        householdId: poll.householdId,
        aboutId: poll.id,
        path: paths.poll(poll.householdId, poll.id),
        once: `poll-stopped:${poll.id}:${poll.version}:${personId}`,
        dropAfter: daysFrom(cx.now, 7),
      })),
  );
}

/** A day was chosen: the meeting is told of by itself. */
export const takeBackAsking = (cx: Cx, pollId: string): Promise<void> =>
  takeBack(cx, { aboutId: pollId, kinds: asking });

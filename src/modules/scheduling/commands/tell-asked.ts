import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { instantOf } from '../../../kernel/i18n/calendar.ts';
import { canSeal } from '../../../kernel/login/sealing.ts';
import { makeAnswerCode, tokenOfCode } from '../../../kernel/mail/answer-code.ts';
import { daysFrom, enqueue, takeBack } from '../../../kernel/mail/outbox.ts';
import { tokenHash } from '../../accounts/index.ts';
import { paths } from '../paths.ts';
import type { Poll } from '../queries/poll.ts';
import { plannersOf } from '../queries/planned-for.ts';
import { toAsk } from '../queries/to-ask.ts';

const asking = ['poll-asked', 'poll-moved'] as const;
/** What is taken back with it: who plans for somebody was told too. */
const told = [...asking, 'plan-for'] as const;

/**
 * Asks by message who is to answer now: the clients first; when every client has answered, everybody else, each with a
 * personal link that works without an account, which in a letter is a code to type. A link that was handed over by hand
 * stays as it is. Checks no right.
 */
export async function tellAsked(
  cx: AnonymousCx | Cx,
  householdId: string,
  pollId: string,
  kind: (typeof asking)[number],
): Promise<void> {
  const poll = await toAsk(cx, householdId, pollId);
  if (poll === null) return;
  const silent = poll.people.filter((person) => !person.answered);
  const clients = silent.filter((person) => person.client);
  const onceFor = (personId: string): string => `${kind}:${pollId}:${poll.version}:${personId}`;
  const { heard, mailed } = await toldBefore(cx, pollId);
  const now = (clients.length > 0 ? clients : silent).filter(
    // Who heard it keeps the link that came along.
    ({ personId }) => personId !== cx.actor?.personId && !heard.has(onceFor(personId)),
  );
  const links = new Map<string, string>();
  for (const person of now) {
    if (!canSeal() || (person.hasLink && !mailed.has(person.personId))) continue;
    links.set(person.personId, await renewLink(cx, { householdId, pollId, personId: person.personId }));
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
      once: onceFor(personId),
      dropAfter: dropAfter > cx.now ? dropAfter : daysFrom(cx.now, 1),
    })),
  );
  await tellPlanners(
    cx,
    pollId,
    poll.version,
    now.map(({ personId }) => personId),
  );
}

/** Who plans for somebody who is asked hears that there is a question; not of whom, and nothing of the table. */
async function tellPlanners(cx: AnonymousCx | Cx, pollId: string, version: number, people: readonly string[]) {
  await enqueue(
    cx,
    ...(await plannersOf(cx, people)).map(({ personId, plannerId }) => ({
      kind: 'plan-for' as const,
      personId: plannerId,
      householdId: null,
      aboutId: pollId,
      aboutState: personId,
      path: paths.planning,
      once: `plan-for:${pollId}:${version}:${personId}:${plannerId}`,
      dropAfter: daysFrom(cx.now, 7),
    })),
  );
}

const pathFor = (householdId: string, pollId: string, code: string | undefined) =>
  code === undefined
    ? { path: paths.answer(householdId, pollId) }
    : { path: paths.byLink('').replace(/\/$/, ''), secret: code };

/**
 * What was asked of whom before, and who got a link of this search by message: theirs may be renewed, because the new one goes
 * the same way.
 */
async function toldBefore(cx: AnonymousCx | Cx, pollId: string) {
  const rows = await cx.onErrand('outbox', () =>
    cx.db
      .selectFrom('outbox')
      .select(['person_id', 'once', 'path'])
      .where('about_id', '=', pollId)
      .where('kind', 'in', asking)
      .execute(),
  );
  const mailed = rows.filter(({ path }) => path === '/datum').map(({ person_id }) => person_id);
  return { heard: new Set(rows.map(({ once }) => once)), mailed: new Set(mailed) };
}

async function renewLink(
  cx: AnonymousCx | Cx,
  at: { readonly householdId: string; readonly pollId: string; readonly personId: string },
): Promise<string> {
  const code = makeAnswerCode();
  await cx.onErrand('poll-link', () =>
    cx.db
      .updateTable('poll_person')
      .set({ link_hash: tokenHash(tokenOfCode(code)) })
      .where('household_id', '=', at.householdId)
      .where('poll_id', '=', at.pollId)
      .where('person_id', '=', at.personId)
      .execute(),
  );
  return code;
}

/** The search is over: what was to be asked is taken back, and who was asked hears that nothing is to be done. */
export async function tellStopped(cx: Cx, poll: Poll): Promise<void> {
  await takeBack(cx, { aboutId: poll.id, kinds: told });
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
export const takeBackAsking = (cx: Cx, pollId: string): Promise<void> => takeBack(cx, { aboutId: pollId, kinds: told });

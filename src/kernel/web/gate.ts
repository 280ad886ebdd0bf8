import type pg from 'pg';
import { type Actor, type AnonymousCx, type Cx, nobody } from '../cx.ts';
import { leftFor } from '../db/wait-limits.ts';
import { inTransaction, type OpenOptions, RolledBack, type Transaction } from '../db/transaction.ts';
import { withCx } from '../db/with-cx.ts';
import { Refusal, refusalOf } from '../errors.ts';
import { writeMarks } from '../privacy/mark.ts';
import { calendarDay } from '../i18n/calendar.ts';
import { checkKind, checkWindow, levelShort, provedTooLongAgo } from './admission.ts';
import { costlyTurn } from './costly-turn.ts';
import type { Answer, Door, Knock, Written } from './door.ts';
import { recordRefusal } from './refusal-trail.ts';
import type { OutsideReply, Route } from './route.ts';
import { checkShownTo, writeShownTo } from './shown-to.ts';
import { claim, settle } from './submission.ts';
import { isUuid } from './uuid.ts';

/** A route that asks something outside goes on in a second transaction: no connection waits for another's server. */
export async function enter(door: Door, route: Route, knock: Knock): Promise<Answer> {
  const answer = await enterOnce(door, route, knock);
  if (answer.kind !== 'outside') return answer;
  const found = await answer.ask();
  // What was asked outside had limits of its own.
  const anew = { ...knock, askedAt: performance.now() };
  return enter(door, { ...route, run: (cx) => answer.goOn(cx, found) }, anew);
}

/** What is known of a visit so far: also after a rollback somebody has to know who it was. */
interface Visit {
  known: Actor | null;
  /** That the session is in use has to be written down again. */
  stale: boolean;
  written: Written | undefined;
}

/**
 * The one gate. One transaction per request: recognise, check the kind of person, claim the submission, run, write the
 * audit events, commit - and only then answer. A refusal rolls back and leaves one event that says so.
 */
async function enterOnce(door: Door, route: Route, knock: Knock): Promise<Answer | OutsideReply> {
  const now = door.clock();
  const visit: Visit = { known: null, stale: false, written: undefined };
  try {
    const answer = await inTransaction(door.database, openingOf(door, route, knock, now), (transaction) =>
      letIn(door, route, knock, { transaction, visit, now }),
    );
    if (route.method === 'POST' && visit.written) door.written?.(knock.tenant, visit.written);
    return answer;
  } catch (error) {
    if (error instanceof RolledBack) {
      // A form that comes back is use of the session too, and shows its page: without a row that is not shown.
      const { trail } = error;
      if (visit.stale || trail !== undefined) await noteVisit(door, knock, visit, trail);
      return error.result as Answer | OutsideReply;
    }
    const refusal = refusalOf(error);
    if (refusal === null || visit.known === null) throw refusal ?? error;
    const why = await recordRefusal(door, knock, visit.known, route, refusal);
    throw why === '' ? refusal : new Refusal(refusal.kind, why);
  }
}

/** What travels in the first round trip: BEGIN, the tenant, and of who has a session its person and what the page will ask. */
function openingOf({ identify }: Door, route: Route, knock: Knock, now: Date): OpenOptions {
  const { tenant, sessionHash, askedAt, request } = knock;
  return {
    tenant,
    sessionHash,
    askedAt,
    day: calendarDay(now),
    householdId: request.params['householdId'],
    ...(sessionHash === '' ? {} : { first: identify.statement, ahead: route.ahead?.(request, now, sessionHash) }),
  };
}

/** Recognises who knocks, and serves who may come in; for everybody else the way to sign in. */
async function letIn(
  door: Door,
  route: Route,
  knock: Knock,
  { transaction, visit, now }: { readonly transaction: Transaction; readonly visit: Visit; readonly now: Date },
): Promise<Answer | OutsideReply> {
  visit.written = transaction;
  const found = door.identify.readActor(transaction.firstRows);
  const options = {
    language: knock.language ?? found?.language ?? 'nl',
    now,
    requestId: knock.requestId,
    traceId: knock.traceId ?? null,
  };
  if (found === null) {
    if (route.gate !== 'public') return { kind: 'sign-in', was: door.identify.endedFor(transaction.firstRows) };
    return withCx(transaction, { ...options, actor: nobody }, (cx) =>
      serve(door, route, { ...cx, actor: null }, knock, transaction),
    );
  }
  visit.known = found.actor;
  visit.stale = found.stale && route.passive !== true;
  // With the commit, so that it costs no round trip.
  if (visit.stale) transaction.last.push(door.identify.seen);
  const session = found.session && { ...found.session, hash: knock.sessionHash };
  const known = { ...options, actor: found.actor, session, togetherWith: togetherIn(knock, found.actor) };
  return withCx(transaction, known, async (cx): Promise<Answer | OutsideReply> => {
    checkKind(route, cx.actor);
    checkWindow(route, cx.session);
    const level = levelShort(route, cx.session);
    if (level > 0) return { kind: 'sign-in', was: cx.actor.personId, level };
    if (provedTooLongAgo(route, cx)) return { kind: 'sign-in', was: cx.actor.personId, again: true };
    return serve(door, route, cx, knock, transaction);
  });
}

/** With which client a form of a professional was filled in; whether that one sits there is asked with the table. */
function togetherIn({ request }: Knock, { kind }: Actor): string | null {
  const together = request.sent['together'];
  return kind === 'staff' && isUuid(together) ? together : null;
}

const noteVisit = (
  { database, identify }: Door,
  { tenant, sessionHash, askedAt }: Knock,
  { known, stale }: Visit,
  trail?: pg.QueryConfig,
): Promise<unknown> =>
  inTransaction(database, { tenant, sessionHash, personId: known?.personId ?? '', askedAt }, async ({ client }) => {
    if (stale) await client.query(identify.seen);
    if (trail !== undefined) await client.query(trail);
  });

async function serve(
  door: Door,
  route: Route,
  cx: Cx | AnonymousCx,
  knock: Knock,
  { client }: Transaction,
): Promise<Answer | OutsideReply> {
  const { request } = knock;
  // Before anything is looked up: what is taken back afterwards would not count.
  if (route.method === 'POST' && cx.actor !== null) checkShownTo(route, request.sent, cx.actor);
  if (route.costly === true) await costlyTurn(client, cx.tenant, leftFor('lock', knock.askedAt));
  if (route.once) {
    const earlier = await claim(client, cx, route, request);
    if (earlier !== null) return { kind: 'redirect', to: earlier, cookies: [] };
  }
  const reply = await route.run(cx, request);
  // The form is claimed when it goes on: what was only looked up until then is taken back.
  if (reply.kind === 'outside' && route.once) throw new RolledBack(reply);
  if (reply.kind === 'outside') return reply;
  if (reply.kind === 'live') return { ...reply, askedAt: knock.askedAt };
  if (reply.kind === 'redirect') {
    if (route.once) await settle(client, cx, request, reply);
    return { kind: 'redirect', to: reply.to, cookies: reply.cookies ?? [] };
  }
  if (route.viewing && 'viewed' in reply && reply.viewed !== undefined) {
    // The action of a page with a form is that of the form: the reason says that it was only looked at.
    cx.record({ action: route.action, ...reply.viewed, reason: 'viewed' });
  } else if (route.viewing) {
    throw new Error(`${route.method} ${route.path} is an audited view and did not say what was seen`);
  }
  if (reply.kind === 'text') {
    // What was destroyed says so in the words of the reader; a file in bytes is no text of ours.
    const text = typeof reply.text === 'string' ? writeMarks(reply.text, cx.language) : reply.text;
    return { ...reply, text, contentType: reply.contentType ?? 'text/plain; charset=utf-8' };
  }
  const answer: Answer = {
    kind: 'html',
    status: reply.status ?? 200,
    html: writeShownTo(writeMarks(door.draw(reply, cx, request), cx.language), cx.actor),
  };
  // A form that comes back changed nothing, and its submission id may be used again.
  if (answer.status !== 200 || reply.undone === true) {
    const looked = reply.viewed && { action: route.action, ...reply.viewed, reason: 'viewed' };
    throw new RolledBack(answer, looked);
  }
  return answer;
}

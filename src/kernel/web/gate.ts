import type pg from 'pg';
import { insertEvents } from '../audit/event.ts';
import { type Actor, type AnonymousCx, type Cx, nobody, type SessionFacts } from '../cx.ts';
import { leftFor } from '../db/wait-limits.ts';
import { inTransaction, RolledBack, type Transaction } from '../db/transaction.ts';
import { withCx } from '../db/with-cx.ts';
import { invalid, Refusal, refusalOf } from '../errors.ts';
import { writeMarks } from '../privacy/mark.ts';
import { calendarDay } from '../i18n/calendar.ts';
import type { Language } from '../i18n/language.ts';
import { checkKind, checkWindow, levelShort, provedTooLongAgo } from './admission.ts';
import { costlyTurn } from './costly-turn.ts';
import type { OutsideReply, Reply, Request, Route } from './route.ts';

export interface Recognised {
  readonly actor: Actor;
  readonly language: Language;
  readonly session: SessionFacts | null;
  /** That the session is in use has to be written down again. */
  readonly stale: boolean;
}

/** How somebody is recognised. */
export interface Identify {
  /** Statement (no parameters) that reads the session's person; sees one session by row-level security. */
  readonly statement: string;
  readActor(rows: readonly Record<string, unknown>[]): Recognised | null;
  /** Whose session this was, when it is over. */
  endedFor(rows: readonly Record<string, unknown>[]): string | null;
  /** Statement that writes down that the session is in use. */
  readonly seen: { readonly name: string; readonly text: string };
}

export interface Door {
  readonly database: pg.Pool;
  readonly identify: Identify;
  readonly clock: () => Date;
  /** Draws a reply as HTML, inside the transaction so that nothing is shown that could not be read. */
  readonly draw: (reply: Reply & { kind: 'page' }, cx: Cx | AnonymousCx, request: Request) => string;
  /** Told after the commit which households a form spoke of. */
  readonly written?: ((tenant: string, households: Iterable<string>) => void) | undefined;
}

export interface Knock {
  readonly tenant: string;
  /** When somebody began to wait for the answer (`performance.now()`). */
  readonly askedAt: number;
  /** Names this request in the trail, the log and the answer. */
  readonly requestId: string;
  readonly sessionHash: string;
  /** The language chosen in this browser, or null for the person's own. */
  readonly language: Language | null;
  readonly request: Request;
  /** W3C trace that came along with the request from a proxy that is trusted, as a uuid; null: a new one. */
  readonly traceId?: string | null;
}

/** What goes back over the wire. */
export type Answer =
  | { readonly kind: 'html'; readonly status: number; readonly html: string }
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies: readonly string[] }
  | {
      readonly kind: 'text';
      readonly text: string | Uint8Array<ArrayBuffer>;
      readonly contentType: string;
      readonly etag?: string;
      readonly status?: 200 | 429;
    }
  | { readonly kind: 'live'; readonly householdId: string; readonly askedAt: number }
  /**
   * `was`: whose session is over (or not sure enough, `level`, or proved too long ago, `again`), to come back to the same
   * page after signing in again.
   */
  | { readonly kind: 'sign-in'; readonly was: string | null; readonly level?: number; readonly again?: true };

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A route that asks something outside goes on in a second transaction: no connection waits for another's server. */
export async function enter(door: Door, route: Route, knock: Knock): Promise<Answer> {
  const answer = await enterOnce(door, route, knock);
  if (answer.kind !== 'outside') return answer;
  const found = await answer.ask();
  // What was asked outside had limits of its own.
  const anew = { ...knock, askedAt: performance.now() };
  return enter(door, { ...route, run: (cx) => answer.goOn(cx, found) }, anew);
}

/**
 * The one gate. One transaction per request: recognise, check the kind of person, claim the submission, run, write the
 * audit events, commit - and only then answer. A refusal rolls back and leaves one event that says so.
 */
async function enterOnce(door: Door, route: Route, knock: Knock): Promise<Answer | OutsideReply> {
  const { requestId, askedAt } = knock;
  const now = door.clock();
  let known: Actor | null = null;
  let stale = false;
  let households: Iterable<string> = [];
  try {
    const answer = await inTransaction<Answer | OutsideReply>(
      door.database,
      {
        tenant: knock.tenant,
        sessionHash: knock.sessionHash,
        day: calendarDay(now),
        askedAt,
        householdId: knock.request.params['householdId'],
        ...(knock.sessionHash === ''
          ? {}
          : { first: door.identify.statement, ahead: route.ahead?.(knock.request, now, knock.sessionHash) }),
      },
      async (transaction) => {
        households = transaction.households;
        const found = door.identify.readActor(transaction.firstRows);
        known = found?.actor ?? null;
        // With the commit, so that it costs no round trip.
        stale = found?.stale === true && route.passive !== true;
        if (stale) transaction.last.push(door.identify.seen);
        const language = knock.language ?? found?.language ?? 'nl';
        const options = { language, now, requestId, traceId: knock.traceId ?? null };
        if (found === null) {
          if (route.gate !== 'public') {
            return { kind: 'sign-in', was: door.identify.endedFor(transaction.firstRows) };
          }
          return withCx(transaction, { ...options, actor: nobody }, (cx) =>
            serve(door, route, { ...cx, actor: null }, knock, transaction),
          );
        }
        const together = knock.request.sent['together'];
        const togetherWith =
          found.actor.kind === 'staff' && typeof together === 'string' && uuidForm.test(together) ? together : null;
        return withCx(
          transaction,
          {
            ...options,
            actor: found.actor,
            session: found.session && { ...found.session, hash: knock.sessionHash },
            togetherWith,
          },
          async (cx): Promise<Answer | OutsideReply> => {
            checkKind(route, cx.actor);
            checkWindow(route, cx.session);
            const level = levelShort(route, cx.session);
            if (level > 0) return { kind: 'sign-in', was: cx.actor.personId, level };
            if (provedTooLongAgo(route, cx)) return { kind: 'sign-in', was: cx.actor.personId, again: true };
            return serve(door, route, cx, knock, transaction);
          },
        );
      },
    );
    if (route.method === 'POST') door.written?.(knock.tenant, households);
    return answer;
  } catch (error) {
    if (error instanceof RolledBack) {
      // A form that comes back is use of the session too.
      if (stale) await noteUse(door, knock);
      return error.result as Answer | OutsideReply;
    }
    const refusal = refusalOf(error);
    if (refusal === null || known === null) throw refusal ?? error;
    const why = await recordRefusal(door, knock, known, route, refusal, requestId, now);
    throw why === '' ? refusal : new Refusal(refusal.kind, why);
  }
}

const noteUse = ({ database, identify }: Door, { tenant, sessionHash, askedAt }: Knock): Promise<unknown> =>
  inTransaction(database, { tenant, sessionHash, askedAt }, ({ client }) => client.query(identify.seen));

async function serve(
  door: Door,
  route: Route,
  cx: Cx | AnonymousCx,
  knock: Knock,
  { client }: Transaction,
): Promise<Answer | OutsideReply> {
  const { request } = knock;
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
    if (route.once) {
      await client.query('update submission set location = $3 where tenant_id = $1 and id = $2', [
        cx.tenant,
        request.sent['submission'],
        reply.to,
      ]);
    }
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
    html: writeMarks(door.draw(reply, cx, request), cx.language),
  };
  // A form that comes back changed nothing, and its submission id may be used again.
  if (answer.status !== 200 || reply.undone === true) throw new RolledBack(answer);
  return answer;
}

/**
 * Claims the submission id of a form, or finds where its first effect went. A second click waits here until the first
 * has committed, because both insert the same key.
 */
async function claim(
  client: pg.PoolClient,
  cx: Cx | AnonymousCx,
  route: Route,
  request: Request,
): Promise<string | null> {
  const id = request.sent['submission'];
  if (typeof id !== 'string' || !uuidForm.test(id)) throw invalid('submission');
  const claimed = await client.query(
    `insert into submission (tenant_id, id, person_id, route, at) values ($1, $2, $3, $4, $5)
     on conflict (tenant_id, id) do nothing`,
    [cx.tenant, id, cx.actor?.personId ?? null, route.path, cx.now],
  );
  if (claimed.rowCount === 1) return null;
  // The lock is a write: its commit waits, as that of the first did, until the standby has what the answer speaks of.
  const earlier = await client.query<{ location: string; person_id: string | null; route: string }>(
    'select location, person_id, route from submission where tenant_id = $1 and id = $2 for update',
    [cx.tenant, id],
  );
  const first = earlier.rows[0];
  // Somebody else's id, or the same id on another form, is no second click.
  if (first === undefined || first.person_id !== (cx.actor?.personId ?? null) || first.route !== route.path) {
    throw new Refusal('conflict', 'submission');
  }
  return first.location;
}

/** Writes the refusal down; gives `other-hat` when this very person sits at that table for another organisation. */
async function recordRefusal(
  door: Door,
  knock: Knock,
  actor: Actor,
  route: Route,
  refusal: Refusal,
  requestId: string,
  at: Date,
): Promise<'' | 'other-hat'> {
  const given = knock.request.params['householdId'] ?? '';
  const householdId = uuidForm.test(given) ? given : null;
  const { text, values } = insertEvents(
    [
      {
        action: route.action,
        objectKind: 'route',
        householdId,
        reason: refusal.kind,
        allowed: false,
      },
    ],
    {
      tenant: knock.tenant,
      actorPersonId: actor.personId,
      organisationId: actor.organisationId,
      togetherWith: null,
      onBehalfOf: actor.onBehalfOf,
      requestId,
      traceId: knock.traceId ?? null,
      at,
    },
  );
  const { tenant, askedAt } = knock;
  return inTransaction(door.database, { tenant, personId: actor.personId, askedAt }, async ({ client }) => {
    await client.query(text, values);
    if (refusal.kind !== 'not-found' || actor.kind !== 'staff' || householdId === null) return '';
    await client.query(`select set_config('app.organisation', $1, true)`, [actor.organisationId ?? '']);
    const { rows } = await client.query<{ there: boolean }>('select sits_in_other_hat($1) as there', [householdId]);
    return rows[0]?.there === true ? 'other-hat' : '';
  });
}

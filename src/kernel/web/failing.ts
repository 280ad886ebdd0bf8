import { HTTPException } from 'hono/http-exception';
import { forbidden, isAway, refusalOf, statusOf } from '../errors.ts';
import type { Log } from '../log/log.ts';
import { type Again, sentAgain, sentAnew } from './again.ts';
import { type Context, faultName, idOf } from './request-facts.ts';
import { TooBusy } from './turns.ts';

/** The page for what went wrong: its status, which page, and what else stands in the answer. */
interface Failure {
  readonly status: number;
  /** Which page: a refusal, `busy`, `away` or `fault`. */
  readonly kind: string;
  /** What was typed, to send it once more. */
  readonly again?: Again | undefined;
  readonly headers?: Record<string, string>;
}

/** Refusals that say more than their kind. */
const ownPages = ['other-hat', 'shown-to'];

/** What somebody reads of an error; faults and a database that is away go to the log, without a word of the request. */
export function failureOf(error: unknown, c: Context, log: Log): Failure {
  if (error instanceof TooBusy) {
    const status = error.of === 'person' ? 429 : 503;
    return { status, kind: 'busy', again: sentAgain(c.req.raw), headers: { 'retry-after': '5' } };
  }
  // Hono's own check of the origin speaks its own kind of error.
  const refusal = error instanceof HTTPException ? forbidden('origin') : refusalOf(error);
  if (refusal !== null) {
    const status = refusal.reason === 'too-large' ? 400 : statusOf[refusal.kind];
    if (refusal.reason === 'sent-before') return { status, kind: refusal.reason, again: sentAnew(c.req.raw) };
    return { status, kind: ownPages.includes(refusal.reason) ? refusal.reason : refusal.kind };
  }
  // The route's pattern, never the path: ids and queries stay out of the log.
  const facts = { requestId: idOf(c), route: c.req.routePath, method: c.req.method, fault: faultName(error) };
  if (isAway(error)) {
    log.warn('request-without-database', facts);
    return { status: 503, kind: 'away', again: sentAgain(c.req.raw) };
  }
  log.error('request-failed', facts);
  return { status: 500, kind: 'fault' };
}

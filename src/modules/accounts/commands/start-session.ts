import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { Device } from '../../../kernel/web/device.ts';
import { ownFactorRank } from '../queries/levels.ts';
import { limitsFor } from '../queries/limits.ts';

/** How long the browser keeps the cookie; when the session is over, the server decides. */
export const sessionSeconds = 12 * 60 * 60;

/** Who vouched for the person, and for whom the person acts. */
export interface Vouched {
  /** Null: nobody, in the demo. */
  readonly providerId: string | null;
  readonly providerSession: string | null;
  readonly acrRank: number;
  /** Seconds since the person proved who it is; null: not said. Left out: just now. */
  readonly provedSecondsAgo?: number | null;
  readonly onBehalfOf: string | null;
}

/**
 * Starts a session for a person of this tenant and gives its token: 32 random bytes, base64url. Only the hash is kept.
 * The session that this browser had ends.
 * @param device of this browser, for the list of own sessions
 * @throws not-found when there is no such person here, or the account ended
 */
export async function startSession(
  cx: AnonymousCx | Cx,
  personId: string,
  vouched?: Vouched | 'thin' | 'own-factor',
  device: Device = '',
): Promise<string> {
  const person = await cx.onErrand('sign-in', () =>
    cx.db
      .selectFrom('person')
      .select(['id', 'kind'])
      .where('id', '=', personId)
      .where('ended_at', 'is', null)
      .executeTakeFirst(),
  );
  if (person === undefined) throw notFound();
  await sql`delete from session where token_hash = current_setting('app.session', true)`.execute(cx.db);
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest('hex');
  const by = typeof vouched === 'string' ? undefined : vouched;
  const limits = await limitsFor(cx, (by?.onBehalfOf ?? null) === null ? person.kind : 'network');
  // Row security lets a transaction write only the session whose hash it carries.
  await sql`select set_config('app.session', ${hash}, true)`.execute(cx.db);
  await sql`delete from session where tenant_id = current_tenant() and expires_at < now()`.execute(cx.db);
  await cx.db
    .insertInto('session')
    .values({
      tenant_id: cx.tenant,
      token_hash: hash,
      person_id: personId,
      ...(by === undefined
        ? { acr_rank: vouched === 'own-factor' ? await ownFactorRank(cx) : 0 }
        : {
            provider_id: by.providerId,
            provider_session: by.providerSession,
            acr_rank: by.acrRank,
            on_behalf_of_person_id: by.onBehalfOf,
          }),
      created_at: cx.now,
      proved_at: provedAt(cx.now, by?.provedSecondsAgo),
      // By the wall clock, like the check of expiry: a demo clock set to the past must not end a session at once.
      expires_at: new Date(Date.now() + limits.hours * 3_600_000),
      thin: vouched === 'thin',
      device,
      idle_seconds: limits.idleSeconds,
      last_seen_at: new Date(),
    })
    .execute();
  cx.record({
    action: 'session.start',
    objectKind: 'person',
    objectId: personId,
    by: personId,
    reason: vouched === 'thin' ? 'window' : undefined,
    onBehalfOf: by?.onBehalfOf ?? null,
  });
  return token;
}

const provedAt = (now: Date, secondsAgo: number | null = 0): Date | null =>
  secondsAgo === null ? null : new Date(now.getTime() - secondsAgo * 1000);

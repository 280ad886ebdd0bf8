import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import type { Attempt } from '../../../kernel/login/relying-party.ts';

/** How long somebody may take at the provider. */
export const attemptSeconds = 15 * 60;

/**
 * Remembers a sign-in that has begun, and gives the token for the cookie of this browser; only its hash is kept.
 * It is no event: nothing is known yet, and whoever opens the link leaves nothing but this row.
 */
export async function keepAttempt(cx: AnonymousCx | Cx, providerId: string, attempt: Attempt): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await sql`delete from login_attempt where expires_at < now()`.execute(cx.db);
  await cx.db
    .insertInto('login_attempt')
    .values({
      tenant_id: cx.tenant,
      cookie_hash: hashOf(token),
      provider_id: providerId,
      ...attempt,
      expires_at: new Date(Date.now() + attemptSeconds * 1000),
    })
    .execute();
  return token;
}

/** Takes what this browser began: once, whatever comes of it. Null: nothing was begun here, or too long ago. */
export async function takeAttempt(
  cx: AnonymousCx | Cx,
  token: string,
): Promise<(Attempt & { readonly providerId: string }) | null> {
  const { rows } = await sql<Attempt & { providerId: string; inTime: boolean }>`
    delete from login_attempt where tenant_id = current_tenant() and cookie_hash = ${hashOf(token)}
    returning provider_id as "providerId", state, nonce, verifier, expires_at > now() as "inTime"`.execute(cx.db);
  const [taken] = rows;
  return taken?.inTime === true ? taken : null;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

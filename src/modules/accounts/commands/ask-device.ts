import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { tokenHash } from './make-entry-link.ts';

/** A question for a device: `token` stands in the form of the page that asks, `challenge` is what the device signs. */
export interface Question {
  readonly token: string;
  /** base64url of 32 random bytes. */
  readonly challenge: string;
}

/** Puts a question; it can be answered once, for five minutes. No event: nobody is known yet. */
export async function askDevice(cx: AnonymousCx | Cx): Promise<Question> {
  const random = () => randomBytes(32).toString('base64url');
  const question = { token: random(), challenge: random() };
  await sql`delete from passkey_question where expires_at < now()`.execute(cx.db);
  await cx.db
    .insertInto('passkey_question')
    .values({
      tenant_id: cx.tenant,
      token_hash: tokenHash(question.token),
      challenge: question.challenge,
      expires_at: new Date(Date.now() + 5 * 60_000),
    })
    .execute();
  return question;
}

/** The challenge that belongs to a token, taken away; null when it was answered before, or is too old. */
export async function takeQuestion(cx: AnonymousCx | Cx, token: string): Promise<string | null> {
  const { rows } = await sql<{ challenge: string; inTime: boolean }>`
    delete from passkey_question where tenant_id = current_tenant() and token_hash = ${tokenHash(token)}
    returning challenge, expires_at > now() as "inTime"`.execute(cx.db);
  return rows[0]?.inTime === true ? rows[0].challenge : null;
}

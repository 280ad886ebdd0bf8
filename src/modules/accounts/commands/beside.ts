import { timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { codeHash } from './make-entry-link.ts';

/** Closed when nobody looked at anything for so long. */
const besideMinutes = 10;

/**
 * Opens the view of a client in this session, with the code that the client chose at the table and types now: so nobody
 * opens it without the client beside. A wrong code counts with those of the client's window, and the fifth ends that one.
 * The caller says who may, and answers a wrong code without rolling back, or it would not count.
 */
export async function openBeside(cx: Cx, personId: string, code: string): Promise<'open' | 'wrong-code' | 'no-code'> {
  const { rows } = await sql<{ id: string; kept: string }>`
    update entry_link set tries = tries + 1
    where tenant_id = current_tenant() and person_id = ${personId} and kind = 'window' and tries < 5 and expires_at > now()
    returning id, code_hash as kept`.execute(cx.db);
  const [link] = rows;
  if (link === undefined) return 'no-code';
  const given = await codeHash(code, link.kept.split(':')[0]);
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(link.kept))) return 'wrong-code';
  await sql`update entry_link set tries = 0 where tenant_id = current_tenant() and id = ${link.id}`.execute(cx.db);
  await sql`update session set beside_person_id = ${personId}, beside_seen_at = now()
    where token_hash = current_setting('app.session', true)`.execute(cx.db);
  return 'open';
}

/** Whether the view of this client is open in this session; looking at it keeps it open. */
export async function keepBeside(cx: Cx, personId: string): Promise<boolean> {
  const { rows } = await sql`
    update session set beside_seen_at = now()
    where token_hash = current_setting('app.session', true) and beside_person_id = ${personId}
      and beside_seen_at > now() - make_interval(mins => ${besideMinutes}) returning 1`.execute(cx.db);
  return rows.length === 1;
}

/** The same without keeping it open: for the script of an open page. */
export async function isBeside(cx: Cx, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from session where token_hash = current_setting('app.session', true) and beside_person_id = ${personId}
      and beside_seen_at > now() - make_interval(mins => ${besideMinutes})`.execute(cx.db);
  return rows.length === 1;
}

/** Closes whatever view is open in this session. */
export async function closeBeside(cx: Cx): Promise<void> {
  await sql`update session set beside_person_id = null, beside_seen_at = null
    where token_hash = current_setting('app.session', true)`.execute(cx.db);
}

/** Whether this client has a code to open the own view with. */
export async function hasCode(cx: Cx, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from entry_link where tenant_id = current_tenant() and person_id = ${personId} and kind = 'window'
      and tries < 5 and expires_at > now()`.execute(cx.db);
  return rows.length > 0;
}

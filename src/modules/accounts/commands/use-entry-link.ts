import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { codeHash, entryMinutes, tokenHash } from './make-entry-link.ts';

export type EntryState = 'open' | 'over';

/** Whether a link can be used still; null: there is no such link, or it is not of that person. */
export async function entryState(cx: AnonymousCx | Cx, token: string, ofPerson?: string): Promise<EntryState | null> {
  const { rows } = await sql<{ open: boolean }>`
    select used_at is null and tries < 5 and expires_at > now() as open from entry_link
    where tenant_id = current_tenant() and token_hash = ${tokenHash(token)}
      and (${ofPerson ?? null}::uuid is null or person_id = ${ofPerson ?? null}::uuid)`.execute(cx.db);
  return rows[0] === undefined ? null : rows[0].open ? 'open' : 'over';
}

/**
 * Uses a link with its code, once, and gives the token of the browser in which the account is set up next. Who comes
 * second waits for the row and finds it used. A wrong code counts, and the fifth ends the link.
 */
export async function useEntryLink(
  cx: AnonymousCx | Cx,
  token: string,
  code: string,
): Promise<{ readonly browser: string } | { readonly window: string } | 'wrong-code' | 'over'> {
  const { rows } = await sql<{ id: string; personId: string; kind: 'account' | 'window'; kept: string }>`
    update entry_link set tries = tries + 1
    where tenant_id = current_tenant() and token_hash = ${tokenHash(token)}
      and used_at is null and tries < 5 and expires_at > now()
    returning id, person_id as "personId", kind, code_hash as kept`.execute(cx.db);
  const [link] = rows;
  const note = (reason: string, allowed: boolean) =>
    cx.record({
      action: 'entry-link.use',
      objectKind: 'person',
      objectId: link?.personId ?? null,
      reason,
      allowed,
      by: null,
    });
  if (link === undefined) {
    note('over', false);
    return 'over';
  }
  const given = await codeHash(code, link.kept.split(':')[0]);
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(link.kept))) {
    note('wrong-code', false);
    return 'wrong-code';
  }
  if (link.kind === 'window') {
    await sql`update entry_link set tries = 0 where tenant_id = current_tenant() and id = ${link.id}`.execute(cx.db);
    note('window', true);
    return { window: link.personId };
  }
  const browser = randomBytes(32).toString('base64url');
  await sql`
    update entry_link set used_at = now(), browser_hash = ${tokenHash(browser)},
      expires_at = now() + make_interval(mins => ${entryMinutes})
    where tenant_id = current_tenant() and id = ${link.id}`.execute(cx.db);
  note('code', true);
  return { browser };
}

/** For whom an account is being set up in this browser, or null. */
export interface Entering {
  readonly linkId: string;
  readonly personId: string;
  readonly givenName: string;
  readonly kind: 'resident' | 'staff' | 'network' | 'office';
}

export async function enteringIn(cx: AnonymousCx | Cx, browser: string): Promise<Entering | null> {
  if (browser === '') return null;
  const query = sql<Entering>`
    select e.id as "linkId", e.person_id as "personId", p.given_name as "givenName", p.kind
    from entry_link e join person p on p.tenant_id = e.tenant_id and p.id = e.person_id
    where e.tenant_id = current_tenant() and e.browser_hash = ${tokenHash(browser)}
      and e.finished_at is null and e.expires_at > now()`;
  const { rows } = await cx.onErrand('sign-in', () => query.execute(cx.db));
  return rows[0] ?? null;
}

/** Setting up is done; false when another request was first. */
export async function finishEntering(cx: AnonymousCx | Cx, linkId: string): Promise<boolean> {
  const { rows } = await sql`
    update entry_link set finished_at = now()
    where tenant_id = current_tenant() and id = ${linkId} and finished_at is null and expires_at > now()
    returning id`.execute(cx.db);
  return rows.length === 1;
}

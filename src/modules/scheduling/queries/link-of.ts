import type { Cx } from '../../../kernel/cx.ts';
import { tokenHash } from '../../accounts/index.ts';

/** Whose personal link a token of this search is, and the name of this site; null when it was taken back. */
export async function linkOf(
  cx: Cx,
  householdId: string,
  pollId: string,
  token: string,
): Promise<{ readonly personId: string; readonly host: string | null } | null> {
  const rows = await cx.statement<{ personId: string; host: string | null }>(
    'poll-link-of',
    `select a.person_id as "personId", t.host from poll_person a join municipality t on t.id = a.tenant_id
     where a.tenant_id = current_tenant() and a.household_id = $1 and a.poll_id = $2 and a.link_hash = $3`,
    [householdId, pollId, tokenHash(token)],
  );
  return rows[0] ?? null;
}

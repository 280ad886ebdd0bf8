import type { Cx } from '../../../kernel/cx.ts';
import { tokenHash } from '../../accounts/index.ts';

/** Whose personal link a token of this search is; null when it was taken back. */
export async function linkOf(
  cx: Cx,
  householdId: string,
  pollId: string,
  token: string,
): Promise<{ readonly personId: string } | null> {
  const rows = await cx.statement<{ personId: string }>(
    'poll-link-of',
    `select a.person_id as "personId" from poll_person a
     where a.tenant_id = current_tenant() and a.household_id = $1 and a.poll_id = $2 and a.link_hash = $3`,
    [householdId, pollId, tokenHash(token)],
  );
  return rows[0] ?? null;
}

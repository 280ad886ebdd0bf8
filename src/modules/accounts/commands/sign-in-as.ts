import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';

/**
 * Who signs in as `before` signs in as `fromNow` the next time: both are the same adult, known twice. Leaves everything as it
 * is when `fromNow` has a way of signing in already. Whether they are the same is for the caller to know.
 */
export async function signInAs(
  cx: Cx,
  { before, fromNow, householdId }: { readonly before: string; readonly fromNow: string; readonly householdId: string },
): Promise<void> {
  const { rows: others } = await sql`
    select from passkey where tenant_id = current_tenant() and person_id = ${fromNow}
    union all select from code_login where tenant_id = current_tenant() and person_id = ${fromNow}`.execute(cx.db);
  if (others.length > 0) return;
  const known = await cx.db
    .selectFrom('login_identity')
    .select(['person_id', 'issuer', 'subject'])
    .where('person_id', 'in', [before, fromNow])
    .execute();
  if (known.length === 0 || known.some(({ person_id: person }) => person === fromNow)) return;
  await cx.db.deleteFrom('login_identity').where('person_id', '=', before).execute();
  await cx.db
    .insertInto('login_identity')
    .values(
      known.map(({ issuer, subject }) => ({
        tenant_id: cx.tenant,
        person_id: fromNow,
        issuer,
        subject,
        linked_at: cx.now,
      })),
    )
    .execute();
  cx.record({ action: 'login-identity.add', objectKind: 'person', objectId: fromNow, householdId, reason: 'joined' });
}

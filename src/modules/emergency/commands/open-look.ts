import { sql } from 'kysely';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { provedAgain, timesOf } from '../model.ts';
import { ownLook } from '../queries/looks.ts';

/**
 * Opens a look that was asked for, after signing in again: four hours, read only. By the wall clock, as sessions are.
 * @returns the household, or `sign-in` when the session is older than the question or the question too old
 * @throws not-found when it is not this actor's
 */
export async function openAskedLook(cx: Cx, lookId: string): Promise<{ householdId: string } | 'sign-in'> {
  if (!can(cx.actor, 'emergency.ask')) throw forbidden();
  const look = await ownLook(cx, lookId);
  const { householdId } = look;
  if (look.openedAt !== null) return { householdId };
  if (!provedAgain(new Date(look.askedAt), cx.session?.provedAt ?? null, cx.now)) return 'sign-in';
  const { endsAt, tellAt } = timesOf(new Date());
  await sql`
    update emergency_look set opened_at = ${cx.now}, ends_at = ${endsAt}, tell_at = ${tellAt}, version = version + 1
    where tenant_id = current_tenant() and household_id = ${householdId} and id = ${lookId} and opened_at is null
  `.execute(cx.db);
  cx.standOn(householdId, ['emergency']);
  cx.record({
    action: 'emergency.open',
    objectKind: 'emergency-look',
    objectId: lookId,
    householdId,
    role: 'emergency',
  });
  return { householdId };
}

import { sql } from 'kysely';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { provedAgain, timesOf } from '../model.ts';
import { daysFrom, enqueue, type Message } from '../../../kernel/mail/outbox.ts';
import { emergencyPaths } from '../paths.ts';
import { ownLook, toBeTold } from '../queries/looks.ts';

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
  await enqueue(cx, ...(await toBeTold(cx, householdId)).map((each) => toldAtOnce(cx, { householdId, lookId }, each)));
  return { householdId };
}

/** Who leads the table and the privacy officer hear at once that there is something to look at; the words say no more. */
const toldAtOnce = (
  cx: Cx,
  { householdId, lookId }: { readonly householdId: string; readonly lookId: string },
  { personId, leads }: { readonly personId: string; readonly leads: boolean },
): Message => ({
  kind: 'look-opened',
  personId,
  householdId: leads ? householdId : null,
  aboutId: lookId,
  path: leads ? emergencyPaths.told(householdId, lookId) : emergencyPaths.review,
  once: `look-opened:${lookId}:${personId}`,
  dropAfter: daysFrom(cx.now, 3),
});

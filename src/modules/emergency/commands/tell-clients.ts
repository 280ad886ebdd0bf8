import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { instantOf } from '../../../kernel/i18n/calendar.ts';
import { roleIn, tableAt } from '../../households/index.ts';
import { latestTellDays } from '../model.ts';
import { lookAt } from '../queries/looks.ts';

/**
 * Who leads the table lets the clients see a look now, or later than within a day where safety asks it, with the reason.
 * @param later null: now
 * @returns `overtaken` when it was changed meanwhile; `wrong-day` for a day that is over or more than 30 days after the look;
 *   `told` when the clients heard of it already
 * @throws not-found; forbidden for the one who looked
 */
export async function tellClients(
  cx: Cx,
  householdId: string,
  input: {
    readonly lookId: string;
    readonly later: { readonly day: string; readonly because: string } | null;
    readonly version: number;
  },
): Promise<'done' | 'overtaken' | 'wrong-day' | 'told'> {
  const table = await tableAt(cx, householdId, 'emergency.tell');
  const look = await lookAt(cx, householdId, input.lookId);
  if (look.personId === cx.actor.personId) throw forbidden();
  if (look.told) return 'told';
  const tellAt = input.later === null ? new Date() : instantOf(input.later.day, '09:00');
  const last = new Date(look.endsAt ?? 0).getTime() + latestTellDays * 86_400_000;
  if (input.later !== null && (tellAt.getTime() < Date.now() || tellAt.getTime() > last)) return 'wrong-day';
  const { rows } = await sql<{ id: string }>`
    update emergency_look set tell_at = ${tellAt}, later_because = ${input.later?.because ?? ''},
      told_by_person_id = ${cx.actor.personId}, version = version + 1
    where tenant_id = current_tenant() and household_id = ${householdId} and id = ${look.id} and version = ${input.version}
    returning id`.execute(cx.db);
  if (rows.length === 0) return 'overtaken';
  cx.record({
    action: 'emergency.tell',
    objectKind: 'emergency-look',
    objectId: look.id,
    role: roleIn(table),
    reason: input.later === null ? 'now' : 'later',
  });
  return 'done';
}

import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';

/**
 * Whether an organisation has duties to report under the Participatiewet, as it should have been said when it was added.
 * From then on clients read it at its chairs, and their wish takes its people in by name only.
 * @param was what stood there when the form was opened
 * @returns false: nothing was changed, for something else stands there by now, or no such organisation
 */
export async function correctOrganisation(
  cx: Cx,
  organisationId: string,
  { was, duty }: { readonly was: boolean; readonly duty: boolean },
): Promise<boolean> {
  if (!can(cx.actor, 'settings.change')) throw forbidden();
  // What stays the same is not written: a change of an organisation empties the sheets of the municipality.
  if (was === duty) return true;
  const changed = await cx.db
    .updateTable('organisation')
    .set({ participation_act_duty: duty })
    .where('tenant_id', '=', cx.tenant)
    .where('id', '=', organisationId)
    .where('participation_act_duty', '=', was)
    .returning('id')
    .executeTakeFirst();
  if (changed === undefined) return false;
  const reason = duty ? 'duty' : 'no-duty';
  cx.record({ action: 'organisation.correct', objectKind: 'organisation', objectId: organisationId, reason });
  return true;
}

import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';

/**
 * Whether an organisation has duties to report under the Participatiewet, as it should have been said when it was added.
 * From then on clients read it at its chairs, and their wish takes its people in by name only.
 */
export async function correctOrganisation(
  cx: Cx,
  organisationId: string,
  participationActDuty: boolean,
): Promise<void> {
  if (!can(cx.actor, 'settings.change')) throw forbidden();
  const changed = await cx.db
    .updateTable('organisation')
    .set({ participation_act_duty: participationActDuty })
    .where('tenant_id', '=', cx.tenant)
    .where('id', '=', organisationId)
    .returning('id')
    .executeTakeFirst();
  if (changed === undefined) throw notFound();
  const reason = participationActDuty ? 'duty' : 'no-duty';
  cx.record({ action: 'organisation.correct', objectKind: 'organisation', objectId: organisationId, reason });
}

import type { z } from 'zod';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { actionAt } from '../queries/items.ts';
import type { referenceInput } from '../schema.ts';

/**
 * Keeps the own organisation's number for an action. Only that organisation reads it, so it is no part of the plan and
 * of its versions; empty takes it away.
 * @throws not-found; forbidden without an organisation
 */
export async function setActionReference(
  cx: Cx,
  householdId: string,
  actionId: string,
  input: z.output<typeof referenceInput>,
): Promise<void> {
  const table = await readingTableAt(cx, householdId, 'reference.write');
  const organisationId = cx.actor.organisationId;
  if (organisationId === null) throw forbidden();
  await actionAt(cx, table, actionId);
  await cx.db
    .insertInto('action_reference')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      action_id: actionId,
      organisation_id: organisationId,
      reference: input.reference,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'household_id', 'action_id', 'organisation_id'])
        .doUpdateSet({ reference: input.reference }),
    )
    .execute();
  cx.record({
    action: 'reference.write',
    objectKind: 'action',
    objectId: actionId,
    ...atTable(table),
    fields: ['reference'],
  });
}

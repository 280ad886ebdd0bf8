import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { atTable, tableAt } from '../queries/table.ts';

/** Keeps the own organisation's reference for this household; no other organisation ever sees it. */
export async function setReference(cx: Cx, householdId: string, reference: string): Promise<void> {
  const table = await tableAt(cx, householdId, 'reference.write');
  const { organisationId } = cx.actor;
  if (organisationId === null) throw forbidden();
  await cx.db
    .insertInto('own_reference')
    .values({ tenant_id: cx.tenant, household_id: householdId, organisation_id: organisationId, reference })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'household_id', 'organisation_id']).doUpdateSet({ reference }),
    )
    .execute();
  cx.record({
    action: 'reference.write',
    objectKind: 'own-reference',
    objectId: organisationId,
    ...atTable(table),
    fields: ['reference'],
  });
}

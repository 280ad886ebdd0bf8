import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';

/**
 * Asks the case manager (or the starter) of the table that a look-up of today may have found. The asker learns nothing:
 * not which table, not whether the question stood there already.
 * @throws not-found when the look-up is not this actor's or found nothing
 */
export async function requestTable(cx: Cx, input: { lookupId: string; reason: string }): Promise<void> {
  if (!can(cx.actor, 'household.look-up')) throw forbidden();
  const lookup = await cx.db
    .selectFrom('table_lookup')
    .select('household_id')
    .where('id', '=', input.lookupId)
    .where('asker_person_id', '=', cx.actor.personId)
    .where('household_id', 'is not', null)
    .executeTakeFirst();
  if (lookup === undefined || lookup.household_id === null) throw notFound();
  const id = cx.newId();
  const asked = await cx.db
    .insertInto('table_request')
    .values({
      tenant_id: cx.tenant,
      household_id: lookup.household_id,
      id,
      asker_person_id: cx.actor.personId,
      reason: input.reason,
      asked_on: cx.today,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  cx.record({
    action: 'table-request.ask',
    objectKind: 'table-request',
    objectId: asked.numInsertedOrUpdatedRows === 1n ? id : null,
    householdId: lookup.household_id,
  });
}

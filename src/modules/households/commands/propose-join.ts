import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { atTable, tableAt } from '../queries/table.ts';

/**
 * Proposes that this table goes on in another one of the same household. Asked by who leads this table and sits at the
 * other one too; that also gives the agreement of this side.
 * @returns `joined-before` when one of the two is no table of its own any more
 * @throws not-found when the other table is not there, or this actor does not sit at it
 */
export async function proposeJoin(
  cx: Cx,
  householdId: string,
  input: { intoHouseholdId: string },
): Promise<'proposed' | 'joined-before'> {
  const table = await tableAt(cx, householdId, 'household.join');
  if (input.intoHouseholdId === householdId) throw notFound();
  const other = await tableAt(cx, input.intoHouseholdId, 'table.view');
  if (table.readOnly || other.readOnly) return 'joined-before';
  await cx.db
    .insertInto('household_join')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      into_household_id: input.intoHouseholdId,
      proposed_by_person_id: cx.actor.personId,
      proposed_on: cx.today,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  cx.record({
    action: 'household.join',
    objectKind: 'household',
    objectId: input.intoHouseholdId,
    ...atTable(table),
    reason: 'proposed',
  });
  return 'proposed';
}

import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { atTable, tableAt } from '../queries/table.ts';
import { completeJoin, type Join } from './complete-join.ts';

/**
 * The case manager of the table that stays (`householdId`) agrees that the other one goes on here.
 * @returns `joined` when the clients had said yes already, else `waiting`
 * @throws not-found when nothing was proposed
 */
export async function agreeJoin(
  cx: Cx,
  householdId: string,
  input: { fromHouseholdId: string },
): Promise<'joined' | 'waiting'> {
  const table = await tableAt(cx, householdId, 'household.join');
  const join: Join = { fromId: input.fromHouseholdId, intoId: householdId };
  const agreed = await cx.db
    .updateTable('household_join')
    .set({ agreed_by_person_id: cx.actor.personId })
    .where('household_id', '=', join.fromId)
    .where('into_household_id', '=', join.intoId)
    .where('joined_on', 'is', null)
    .executeTakeFirst();
  if (agreed.numUpdatedRows === 0n) throw notFound();
  cx.record({
    action: 'household.join',
    objectKind: 'household',
    objectId: join.fromId,
    ...atTable(table),
    reason: 'agreed',
  });
  return completeJoin(cx, join);
}

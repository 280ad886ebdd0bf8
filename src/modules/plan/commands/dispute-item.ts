import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { actionAt, goalAt } from '../queries/items.ts';
import { takeTurn } from './keep-change.ts';

/** A goal or an agreement of the plan. */
export interface Disputable {
  readonly kind: 'goal' | 'action';
  readonly id: string;
}

/**
 * "Zo heb ik dat niet afgesproken": keeps what stands there and what it should be, in own words, until the table settles it.
 * Who may say so (who was there) is for the caller: the plan knows of no meetings. Nothing of the agreement itself changes.
 * @returns `already` when this person disputes it and that is not settled yet
 * @throws not-found, forbidden
 */
export async function disputeItem(
  cx: Cx,
  householdId: string,
  item: Disputable,
  words: string,
): Promise<{ readonly disputeId: string } | 'already'> {
  const table = await readingTableAt(cx, householdId, 'dispute.raise');
  await takeTurn(cx, householdId);
  const noted =
    item.kind === 'goal'
      ? (await goalAt(cx, table, item.id)).goal.words
      : (await actionAt(cx, table, item.id)).action.what;
  const { number } = await cx.db
    .selectFrom('plan_change')
    .select((each) => each.fn.max('number').as('number'))
    .where('household_id', '=', householdId)
    .where('item_id', '=', item.id)
    .executeTakeFirstOrThrow();
  const id = cx.newId();
  const raised = await cx.db
    .insertInto('dispute')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id,
      goal_id: item.kind === 'goal' ? item.id : null,
      action_id: item.kind === 'action' ? item.id : null,
      number,
      noted,
      words,
      raised_by_person_id: authorOf(cx),
      typed_by_person_id: cx.actor.personId,
      at: cx.now,
    })
    .onConflict((known) => known.doNothing())
    .executeTakeFirst();
  if (raised.numInsertedOrUpdatedRows === 0n) return 'already';
  cx.record({
    action: 'dispute.raise',
    objectKind: item.kind,
    objectId: item.id,
    ...atTable(table),
    fields: ['disputed'],
  });
  return { disputeId: id };
}

import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { isOpen } from '../model.ts';
import { mayWorkOn } from '../policy.ts';
import { actionAt } from '../queries/items.ts';
import { keepChange, nextNumber, takeTurn } from './keep-change.ts';

/**
 * Ticks an action with a rhythm for today; once a day is enough.
 * @returns the number of the change, or that it was ticked today already
 * @throws not-found, forbidden; invalid 'rhythm' when it has none or is over
 */
export async function tickAction(
  cx: Cx,
  householdId: string,
  actionId: string,
): Promise<{ number: number } | { already: true }> {
  const table = await readingTableAt(cx, householdId, 'action.state');
  await takeTurn(cx, householdId);
  const { action, domain } = await actionAt(cx, table, actionId);
  if (!mayWorkOn(cx.actor, table, action)) throw forbidden();
  if (action.rhythm === null || !isOpen(action.state)) throw invalid('rhythm');
  const ticked = await cx.db
    .insertInto('action_tick')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      action_id: actionId,
      on_date: cx.today,
      by_person_id: authorOf(cx),
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'household_id', 'action_id', 'on_date']).doNothing())
    .returning('on_date')
    .executeTakeFirst();
  if (ticked === undefined) return { already: true };
  const number = await nextNumber(cx, householdId);
  await keepChange(cx, householdId, number, {
    kind: 'ticked',
    itemKind: 'action',
    itemId: actionId,
    audienceId: action.audience_id,
    domain,
    adultId: action.adult_person_id,
    snapshot: { ...action, tick: cx.today },
  });
  cx.record({
    action: 'action.tick',
    objectKind: 'action',
    objectId: actionId,
    ...atTable(table),
  });
  return { number };
}

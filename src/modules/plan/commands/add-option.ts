import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { goalAt } from '../queries/items.ts';
import type { NewOption } from '../schema.ts';
import { keepChange, nextNumber } from './keep-change.ts';

/**
 * Puts one more solution beside the others of a goal: what it is, what it asks and what it gives.
 * @throws not-found, forbidden
 */
export async function addOption(
  cx: Cx,
  householdId: string,
  goalId: string,
  input: NewOption,
): Promise<{ optionId: string; number: number }> {
  const table = await readingTableAt(cx, householdId, 'option.add');
  const number = await nextNumber(cx, householdId);
  const { goal } = await goalAt(cx, table, goalId);
  const optionId = cx.newId();
  const option = await cx.db
    .insertInto('option')
    .values((rows) => ({
      tenant_id: cx.tenant,
      household_id: householdId,
      id: optionId,
      goal_id: goalId,
      words: input.words,
      asks: input.asks ?? '',
      gives: input.gives ?? '',
      position: rows
        .selectFrom('option')
        .select((each) => each.fn.coalesce(each(each.fn.max('position'), '+', 1), each.lit(1)).as('next'))
        .where('household_id', '=', householdId)
        .where('goal_id', '=', goalId),
      author_person_id: authorOf(cx),
    }))
    .returningAll()
    .executeTakeFirstOrThrow();
  await keepChange(cx, householdId, number, {
    kind: 'added',
    itemKind: 'option',
    itemId: optionId,
    audienceId: goal.audience_id,
    domain: goal.domain_code,
    adultId: goal.adult_person_id,
    snapshot: option,
  });
  cx.record({ action: 'option.add', objectKind: 'option', objectId: optionId, ...atTable(table) });
  return { optionId, number };
}

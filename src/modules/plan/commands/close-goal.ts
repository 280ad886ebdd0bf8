import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { goalAt } from '../queries/items.ts';
import type { ClosedGoal } from '../schema.ts';
import { keepChange, nextNumber } from './keep-change.ts';

/**
 * Says that a goal is reached or no longer wanted, in own words; `open` takes that back, and may say when everybody looks
 * at it again. Its actions stay as they are.
 * @returns the number of the change, or that somebody else was first
 * @throws not-found, forbidden
 */
export async function closeGoal(
  cx: Cx,
  householdId: string,
  goalId: string,
  input: ClosedGoal & { readonly reviewOn?: string | null },
): Promise<{ number: number } | { overtaken: true }> {
  const table = await readingTableAt(cx, householdId, 'goal.close');
  const number = await nextNumber(cx, householdId);
  const { goal } = await goalAt(cx, table, goalId);
  if (input.version !== undefined && input.version !== goal.version) return { overtaken: true };
  const closed = await cx.db
    .updateTable('goal')
    .set({
      state: input.state,
      state_words: input.stateWords ?? '',
      ...(input.reviewOn === undefined ? {} : { review_on: input.reviewOn }),
      changed_at: cx.now,
      version: goal.version + 1,
    })
    .where('household_id', '=', householdId)
    .where('id', '=', goalId)
    .where('version', '=', goal.version)
    .returningAll()
    .executeTakeFirst();
  if (closed === undefined) return { overtaken: true };
  await keepChange(cx, householdId, number, {
    kind: 'state',
    itemKind: 'goal',
    itemId: goalId,
    audienceId: closed.audience_id,
    domain: closed.domain_code,
    adultId: closed.adult_person_id,
    snapshot: closed,
  });
  cx.record({
    action: 'goal.close',
    objectKind: 'goal',
    objectId: goalId,
    ...atTable(table),
    fields: ['state'],
    reason: input.state,
  });
  return { number };
}

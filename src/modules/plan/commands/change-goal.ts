import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { goalAt } from '../queries/items.ts';
import type { ChangedGoal } from '../schema.ts';
import { keepChange, nextNumber } from './keep-change.ts';

/**
 * Changes the words, the domain or the day to look again of a goal. Who reads it stays as it was (`shareGoal`).
 * @returns the number of the change, or that somebody else was first
 * @throws not-found, forbidden
 */
export async function changeGoal(
  cx: Cx,
  householdId: string,
  goalId: string,
  input: ChangedGoal,
): Promise<{ number: number } | { overtaken: true }> {
  const table = await readingTableAt(cx, householdId, 'goal.change');
  const number = await nextNumber(cx, householdId);
  const { goal } = await goalAt(cx, table, goalId);
  if (input.version !== undefined && input.version !== goal.version) return { overtaken: true };
  const changed = await cx.onErrand('write-item', () =>
    cx.db
      .updateTable('goal')
      .set({
        words: input.words,
        domain_code: input.domain,
        ...(input.reviewOn === undefined ? {} : { review_on: input.reviewOn }),
        changed_at: cx.now,
        version: goal.version + 1,
      })
      .where('household_id', '=', householdId)
      .where('id', '=', goalId)
      .where('version', '=', goal.version)
      .returningAll()
      .executeTakeFirst(),
  );
  if (changed === undefined) return { overtaken: true };
  await keepChange(cx, householdId, number, {
    kind: 'changed',
    itemKind: 'goal',
    itemId: goalId,
    audienceId: changed.audience_id,
    domain: changed.domain_code,
    adultId: changed.adult_person_id,
    snapshot: changed,
  });
  const fields = ['words', 'domain_code', 'review_on'];
  cx.record({ action: 'goal.change', objectKind: 'goal', objectId: goalId, ...atTable(table), fields });
  return { number };
}

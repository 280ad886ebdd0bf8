import type { z } from 'zod';
import type { Cx } from '../../../kernel/cx.ts';
import { roleIn } from '../../households/index.ts';
import { audienceFor, readingTableAt } from '../../sharing/index.ts';
import type { goalInput } from '../schema.ts';
import { keepChange, nextNumber } from './keep-change.ts';

/**
 * Adds a goal in the client's words, at the end of the order; a goal about money goes on top, until the client chose
 * another order (method: money first).
 * @returns the id of the goal and the number of the change
 */
export async function addGoal(
  cx: Cx,
  householdId: string,
  input: z.output<typeof goalInput>,
): Promise<{ goalId: string; number: number }> {
  const table = await readingTableAt(cx, householdId, 'goal.add');
  const number = await nextNumber(cx, householdId);
  const audienceId = await audienceFor(cx, householdId, input.audience, input.adult);
  const goalId = cx.newId();
  const goal = await cx.db
    .insertInto('goal')
    .values((rows) => ({
      tenant_id: cx.tenant,
      household_id: householdId,
      id: goalId,
      adult_person_id: input.adult,
      domain_code: input.domain,
      words: input.words,
      audience_id: audienceId,
      position: rows
        .selectFrom('goal')
        .select((each) => each.fn.coalesce(each(each.fn.max('position'), '+', 1), each.lit(1)).as('next'))
        .where('household_id', '=', householdId),
      author_person_id: cx.togetherWith ?? cx.actor.personId,
      created_at: cx.now,
      changed_at: cx.now,
    }))
    .returningAll()
    .executeTakeFirstOrThrow();
  await keepChange(cx, householdId, number, {
    kind: 'added',
    itemKind: 'goal',
    itemId: goalId,
    audienceId,
    domain: input.domain,
    adultId: input.adult,
    snapshot: goal,
  });
  cx.record({ action: 'goal.add', objectKind: 'goal', objectId: goalId, householdId, role: roleIn(table) });
  return { goalId, number };
}

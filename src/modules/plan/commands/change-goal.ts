import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { roleIn } from '../../households/index.ts';
import { audienceFor, readingTableAt } from '../../sharing/index.ts';
import { goalAt } from '../queries/items.ts';
import type { ChangedGoal } from '../schema.ts';
import { keepChange, nextNumber } from './keep-change.ts';

/**
 * Changes the words or the domain of a goal, or makes one adult's goal the household's: only that adult shares it.
 * @returns the number of the change, or that somebody else was first
 * @throws not-found, forbidden; invalid 'together' when it is shared without that adult
 */
export async function changeGoal(
  cx: Cx,
  householdId: string,
  goalId: string,
  input: ChangedGoal,
): Promise<{ number: number } | { overtaken: true }> {
  const table = await readingTableAt(cx, householdId, 'goal.change');
  const number = await nextNumber(cx, householdId);
  const { goal, audience } = await goalAt(cx, table, goalId);
  if (input.version !== undefined && input.version !== goal.version) return { overtaken: true };
  const shares = input.share === true && goal.adult_person_id !== null;
  // Sharing is that adult's own choice; filled in together, it is that adult's as well.
  if (shares && (cx.togetherWith ?? cx.actor.personId) !== goal.adult_person_id) throw invalid('together');
  const audienceId = shares ? await audienceFor(cx, householdId, audience.kind, null) : goal.audience_id;
  const changed = await cx.db
    .updateTable('goal')
    .set({
      words: input.words,
      domain_code: input.domain,
      adult_person_id: shares ? null : goal.adult_person_id,
      audience_id: audienceId,
      changed_at: cx.now,
      version: goal.version + 1,
    })
    .where('household_id', '=', householdId)
    .where('id', '=', goalId)
    .where('version', '=', goal.version)
    .returningAll()
    .executeTakeFirst();
  if (changed === undefined) return { overtaken: true };
  await keepChange(cx, householdId, number, {
    kind: 'changed',
    itemKind: 'goal',
    itemId: goalId,
    audienceId,
    domain: changed.domain_code,
    adultId: changed.adult_person_id,
    snapshot: changed,
  });
  const fields = ['words', 'domain_code', ...(shares ? ['adult_person_id'] : [])];
  cx.record({ action: 'goal.change', objectKind: 'goal', objectId: goalId, householdId, role: roleIn(table), fields });
  return { number };
}

import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt, decidesOf } from '../../sharing/index.ts';
import { clientWhoDecides } from '../policy.ts';
import { optionAt } from '../queries/items.ts';
import { keepChanges, nextNumber, takeTurn } from './keep-change.ts';

/**
 * The client chooses one solution of a goal; an earlier choice for that goal ends. A professional does this together
 * with the client only, and one adult's goal is that adult's choice; about a child, that of who has authority.
 * @returns the number of the choice
 * @throws not-found, forbidden; invalid 'together'
 */
export async function chooseOption(cx: Cx, householdId: string, optionId: string): Promise<{ number: number }> {
  const table = await readingTableAt(cx, householdId, 'option.choose');
  const client = clientWhoDecides(cx, table);
  await takeTurn(cx, householdId);
  const { goal } = await optionAt(cx, table, optionId);
  if (!decidesOf(table, goal.adult_person_id, client)) throw invalid('together');
  const left = await cx.db
    .updateTable('option')
    .set((row) => ({ chosen_on: null, chosen_by_person_id: null, version: row('version', '+', 1) }))
    .where('household_id', '=', householdId)
    .where('goal_id', '=', goal.id)
    .where('id', '<>', optionId)
    .where('chosen_on', 'is not', null)
    .returningAll()
    .execute();
  const chosen = await cx.db
    .updateTable('option')
    .set((row) => ({ chosen_on: cx.today, chosen_by_person_id: client, version: row('version', '+', 1) }))
    .where('household_id', '=', householdId)
    .where('id', '=', optionId)
    .returningAll()
    .executeTakeFirstOrThrow();
  const changed = [...left, chosen];
  const first = await nextNumber(cx, householdId, changed.length);
  await keepChanges(
    cx,
    householdId,
    first,
    changed.map((option) => ({
      kind: 'chosen',
      itemKind: 'option',
      itemId: option.id,
      audienceId: goal.audience_id,
      domain: goal.domain_code,
      adultId: goal.adult_person_id,
      snapshot: option,
    })),
  );
  cx.record({ action: 'option.choose', objectKind: 'option', objectId: optionId, ...atTable(table) });
  return { number: first + changed.length - 1 };
}

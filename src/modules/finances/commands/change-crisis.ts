import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { moneyTableAt, readsMoney } from '../queries/money.ts';
import type { CrisisStep } from '../schema.ts';
import { checkWhose } from '../../sharing/index.ts';

/**
 * Says that the first talk about it was held, or that it does not press any more. `overtaken`: somebody was first.
 * @throws not-found, forbidden; invalid 'adult'
 */
export async function changeCrisis(
  cx: Cx,
  householdId: string,
  crisisId: string,
  input: CrisisStep,
): Promise<'changed' | 'overtaken'> {
  const table = await moneyTableAt(cx, householdId, 'money.write');
  const row = await cx.db
    .selectFrom('money_crisis')
    .select(['adult_person_id', 'talked_on'])
    .where('household_id', '=', householdId)
    .where('id', '=', crisisId)
    .executeTakeFirst();
  if (row === undefined || !readsMoney(cx, table, row.adult_person_id)) throw notFound();
  checkWhose(cx, table, row.adult_person_id);
  const { numUpdatedRows } = await cx.db
    .updateTable('money_crisis')
    .set({
      ...(input.step === 'talked'
        ? { talked_on: row.talked_on ?? cx.today }
        : { solved_on: cx.today, solved_words: input.words }),
      version: input.version + 1,
    })
    .where('household_id', '=', householdId)
    .where('id', '=', crisisId)
    .where('version', '=', input.version)
    .where('solved_on', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return 'overtaken';
  cx.record({
    action: 'crisis.change',
    objectKind: 'money-crisis',
    objectId: crisisId,
    ...atTable(table),
    reason: input.step,
  });
  return 'changed';
}

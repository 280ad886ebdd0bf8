import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { debtAt, moneyTableAt } from '../queries/money.ts';
import type { DebtChange } from '../schema.ts';
import { checkWhose } from '../../sharing/index.ts';

/**
 * Completes what is known of a debt: to whom, who collects, the reference. Amounts and states have rows of their own.
 * `overtaken`: somebody was first; nothing is changed.
 * @throws not-found, forbidden; invalid 'adult'
 */
export async function changeDebt(
  cx: Cx,
  householdId: string,
  debtId: string,
  input: DebtChange,
): Promise<'changed' | 'overtaken'> {
  const table = await moneyTableAt(cx, householdId, 'money.write');
  const debt = await debtAt(cx, table, debtId);
  checkWhose(cx, table, debt.adultId);
  const { numUpdatedRows } = await cx.db
    .updateTable('debt')
    .set({
      creditor: input.creditor,
      collector: input.collector,
      reference: input.reference,
      kind: input.kind ?? 'unknown',
      business: input.business ?? 'unknown',
      version: input.version + 1,
    })
    .where('household_id', '=', householdId)
    .where('id', '=', debtId)
    .where('version', '=', input.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return 'overtaken';
  cx.record({
    action: 'debt.change',
    objectKind: 'debt',
    objectId: debtId,
    ...atTable(table),
    fields: ['creditor', 'collector', 'reference', 'kind', 'business'],
  });
  return 'changed';
}

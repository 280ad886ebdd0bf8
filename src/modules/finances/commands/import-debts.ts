import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import type { CsvDebt } from '../queries/csv-debts.ts';
import { moneyTableAt } from '../queries/money.ts';
import { addDebt } from './add-debt.ts';
import { checkWhose } from '../../sharing/index.ts';

/**
 * Puts the rows of a file in as debts, all of them or none: whoever calls this has no row with a fault. What is in a file
 * of an organisation counts as from a register.
 * @throws not-found, forbidden; invalid 'adult'
 */
export async function importDebts(
  cx: Cx,
  householdId: string,
  rows: readonly CsvDebt[],
  adult: string | null,
): Promise<void> {
  const table = await moneyTableAt(cx, householdId, 'money.write');
  checkWhose(cx, table, adult);
  for (const { creditor, collector, reference, cents } of rows) {
    const about = { creditor, collector, reference, cents, adult, kind: null, business: null } as const;
    await addDebt(cx, householdId, { ...about, source: 'register' });
  }
  cx.record({ action: 'debt.import', objectKind: 'money', ...atTable(table) });
}

import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { debtOn } from '../model.ts';
import { debtAt, moneyTableAt } from '../queries/money.ts';
import type { NewBalance } from '../schema.ts';
import { keepBalance, keepStep } from './keep-rows.ts';
import { checkWhose } from '../../sharing/index.ts';

/**
 * Tells what is owed on a day; what was told before stays. A debt of which nothing was known is known from the first
 * amount on.
 * @throws not-found, forbidden; invalid 'adult' for what is of another adult, 'future'
 */
export async function tellBalance(cx: Cx, householdId: string, debtId: string, input: NewBalance): Promise<void> {
  const table = await moneyTableAt(cx, householdId, 'money.write');
  const debt = await debtAt(cx, table, debtId);
  checkWhose(cx, table, debt.adultId);
  const on = input.toldOn ?? cx.today;
  await keepBalance(cx, householdId, debtId, { on, cents: input.cents, source: input.source });
  if (input.cents !== null && debtOn(debt, cx.today)?.state === 'unknown') {
    await keepStep(cx, householdId, debtId, { on: cx.today, state: 'known' });
  }
  cx.record({ action: 'debt.balance', objectKind: 'debt', objectId: debtId, ...atTable(table) });
}

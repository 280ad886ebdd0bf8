import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { debtAt, moneyTableAt } from '../queries/money.ts';
import type { NewStep } from '../schema.ts';
import { keepBalance, keepStep, toldBy } from './keep-rows.ts';
import { checkWhose } from '../../sharing/index.ts';

/**
 * Says how a debt stands from today on: disputed, known, with an arrangement, an attachment, settled. With an arrangement
 * what remains may be told in one go.
 * @throws not-found, forbidden; invalid 'adult'
 */
export async function setDebtState(cx: Cx, householdId: string, debtId: string, input: NewStep): Promise<void> {
  const table = await moneyTableAt(cx, householdId, 'money.write');
  const debt = await debtAt(cx, table, debtId);
  checkWhose(cx, table, debt.adultId);
  const on = cx.today;
  const pays =
    input.state === 'arrangement'
      ? { cents: input.pays, per: input.per, from: input.from, until: input.until }
      : { cents: null, per: null, from: null, until: null };
  await keepStep(cx, householdId, debtId, { on, state: input.state, words: input.words, ...pays });
  const remains = input.state === 'settled' ? 0 : input.remains;
  if (remains !== null) await keepBalance(cx, householdId, debtId, { on, cents: remains, source: toldBy(cx) });
  cx.record({
    action: 'debt.state',
    objectKind: 'debt',
    objectId: debtId,
    ...atTable(table),
    reason: input.state,
  });
}

import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { moneyTableAt } from '../queries/money.ts';
import type { NewDebt } from '../schema.ts';
import { keepBalance, keepStep, toldBy } from './keep-rows.ts';
import { checkWhose } from '../../sharing/index.ts';

/**
 * Writes down a debt, with "weet ik niet" for anything. With an amount it is known, without one it is not.
 * @param on the day of which this is told; left out: today
 * @throws not-found, forbidden; invalid 'adult'
 */
export async function addDebt(cx: Cx, householdId: string, input: NewDebt, on = cx.today): Promise<string> {
  const table = await moneyTableAt(cx, householdId, 'money.write');
  checkWhose(cx, table, input.adult);
  const debtId = cx.newId();
  await cx.db
    .insertInto('debt')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id: debtId,
      adult_person_id: input.adult,
      creditor: input.creditor,
      collector: input.collector,
      reference: input.reference,
      kind: input.kind ?? 'unknown',
      business: input.business ?? 'unknown',
      author_person_id: authorOf(cx),
      created_at: cx.now,
    })
    .execute();
  await keepBalance(cx, householdId, debtId, { on, cents: input.cents, source: input.source ?? toldBy(cx) });
  await keepStep(cx, householdId, debtId, { on, state: input.cents === null ? 'unknown' : 'known' });
  cx.record({ action: 'debt.add', objectKind: 'debt', objectId: debtId, ...atTable(table) });
  return debtId;
}

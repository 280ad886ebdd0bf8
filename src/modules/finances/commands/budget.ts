import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { moneyTableAt, readsMoney } from '../queries/money.ts';
import type { NewBudgetLine } from '../schema.ts';
import { checkWhose } from '../../sharing/index.ts';

/**
 * Writes down what comes in, what goes out, or an amount that somebody else worked out.
 * @throws not-found, forbidden; invalid 'adult'
 */
export async function addBudgetLine(cx: Cx, householdId: string, input: NewBudgetLine): Promise<string> {
  const table = await moneyTableAt(cx, householdId, 'money.write');
  checkWhose(cx, table, input.adult);
  const lineId = cx.newId();
  await cx.db
    .insertInto('budget_line')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id: lineId,
      adult_person_id: input.adult,
      kind: input.kind,
      label: input.label,
      cents: input.cents,
      per: input.per,
      source: input.source,
      on_date: cx.today,
      author_person_id: authorOf(cx),
      at: cx.now,
    })
    .execute();
  cx.record({ action: 'budget.add', objectKind: 'budget-line', objectId: lineId, ...atTable(table) });
  return lineId;
}

/**
 * Says that a line has stopped; it stays where it was. A second time changes nothing.
 * @throws not-found, forbidden; invalid 'adult'
 */
export async function endBudgetLine(cx: Cx, householdId: string, lineId: string): Promise<void> {
  const table = await moneyTableAt(cx, householdId, 'money.write');
  const row = await cx.db
    .selectFrom('budget_line')
    .select(['adult_person_id', 'ended_on'])
    .where('household_id', '=', householdId)
    .where('id', '=', lineId)
    .executeTakeFirst();
  if (row === undefined || !readsMoney(cx, table, row.adult_person_id)) throw notFound();
  checkWhose(cx, table, row.adult_person_id);
  if (row.ended_on !== null) return;
  await cx.db
    .updateTable('budget_line')
    .set({ ended_on: cx.today })
    .where('household_id', '=', householdId)
    .where('id', '=', lineId)
    .execute();
  cx.record({ action: 'budget.end', objectKind: 'budget-line', objectId: lineId, ...atTable(table) });
}

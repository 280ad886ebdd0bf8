import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { moneyTableAt } from '../queries/money.ts';
import type { GripMoment } from '../schema.ts';

/**
 * Keeps the moment at which client and professional say together: there is grip. A professional writes it down with the
 * client, or the client does and says with which professional of the table; once said it stands, and saying it again
 * changes nothing.
 * @throws not-found, forbidden; invalid 'together' when a professional says so without the client, 'helper' when a client
 * says so without a professional
 */
export async function sayGrip(cx: Cx, householdId: string, input: GripMoment): Promise<void> {
  const table = await moneyTableAt(cx, householdId, 'money.grip');
  const client = table.clientIds.includes(cx.actor.personId) ? cx.actor.personId : cx.togetherWith;
  if (client === null) throw invalid('together');
  const helper = client === cx.actor.personId ? await helperAt(cx, householdId, input.helper) : cx.actor.personId;
  const made = await cx.db
    .insertInto('money_grip')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      adult_person_id: client,
      on_date: cx.today,
      words: input.words,
      with_person_id: helper,
      typed_by_person_id: cx.actor.personId,
      at: cx.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'household_id', 'adult_person_id']).doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows === 0n) return;
  cx.record({ action: 'money.grip', objectKind: 'money-grip', objectId: client, ...atTable(table) });
}

/** A professional with a chair at this table. @throws invalid 'helper' */
async function helperAt(cx: Cx, householdId: string, personId: string | null): Promise<string> {
  const chair = await cx.db
    .selectFrom('place')
    .select('person_id as personId')
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .where('kind', '=', 'professional')
    .where('state', '=', 'accepted')
    .executeTakeFirst();
  if (chair === undefined) throw invalid('helper');
  return chair.personId;
}

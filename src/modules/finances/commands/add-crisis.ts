import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { checkWhose, addWorkingDays } from '../../sharing/index.ts';
import { crisisTerm } from '../queries/crisis-term.ts';
import { moneyTableAt } from '../queries/money.ts';
import type { NewCrisis } from '../schema.ts';

/**
 * Writes down what presses now: loss of house, energy, water, heating or health insurance. From today the days run within
 * which the first talk must be.
 * @throws not-found, forbidden; invalid 'adult'
 */
export async function addCrisis(cx: Cx, householdId: string, input: NewCrisis): Promise<string> {
  const table = await moneyTableAt(cx, householdId, 'money.write');
  checkWhose(cx, table, input.adult);
  const { workingDays } = await crisisTerm(cx);
  const crisisId = cx.newId();
  await cx.db
    .insertInto('money_crisis')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id: crisisId,
      adult_person_id: input.adult,
      kind: input.kind,
      happens_on: input.happensOn,
      told_on: cx.today,
      talk_by: addWorkingDays(cx.today, workingDays),
      words: input.words,
      author_person_id: authorOf(cx),
      at: cx.now,
    })
    .execute();
  cx.record({
    action: 'crisis.add',
    objectKind: 'money-crisis',
    objectId: crisisId,
    ...atTable(table),
    reason: input.kind,
  });
  return crisisId;
}

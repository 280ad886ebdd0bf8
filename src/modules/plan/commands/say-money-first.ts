import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { audienceFor, readingTableAt } from '../../sharing/index.ts';
import { reordered } from '../model.ts';
import { clientWhoDecides } from '../policy.ts';
import { orderableGoals } from '../queries/order-group.ts';
import type { MoneyFirstAnswer } from '../schema.ts';
import { keepChange, nextNumber, takeTurn } from './keep-change.ts';
import { keepMoves, moveGoals } from './order-goals.ts';

/**
 * The client's answer to "Wil je hier eerst aan werken?", with an optional reason. Yes puts the goals about money on
 * top; no leaves the order as the client has it. A professional does this together with the client only.
 * @throws not-found, forbidden; invalid 'together'
 */
export async function sayMoneyFirst(cx: Cx, householdId: string, input: MoneyFirstAnswer): Promise<{ number: number }> {
  const table = await readingTableAt(cx, householdId, 'money-first.say');
  const client = clientWhoDecides(cx, table);
  await takeTurn(cx, householdId);
  const moves = input.answer === 'yes' ? await movesToTop() : [];
  const first = await nextNumber(cx, householdId, moves.length + 1);
  if (moves.length > 0) await keepMoves(cx, householdId, first, await moveGoals(cx, householdId, moves));
  const plan = await cx.db
    .updateTable('plan')
    .set({ money_first: input.answer, money_first_words: input.words ?? '', money_first_on: cx.today })
    .where('household_id', '=', householdId)
    .returning(['money_first', 'money_first_words', 'money_first_on'])
    .executeTakeFirstOrThrow();
  const number = first + moves.length;
  await keepChange(cx, householdId, number, {
    kind: 'answered',
    itemKind: 'plan',
    itemId: householdId,
    audienceId: await audienceFor(cx, householdId, { kind: 'table' }, null),
    domain: 'money',
    adultId: null,
    snapshot: plan,
  });
  cx.record({
    action: 'money-first.say',
    objectKind: 'plan',
    objectId: householdId,
    ...atTable(table),
    reason: input.answer,
  });
  return { number };

  /** Goals about money to the top: of the own group of the client, and of the household; never another adult's. */
  async function movesToTop(): Promise<{ id: string; position: number }[]> {
    const goals = await orderableGoals(cx, table);
    const own = goals.filter((goal) => goal.adult_person_id === null || goal.adult_person_id === client);
    const isMoney = (goal: { domain_code: string }) => goal.domain_code === 'money';
    const wanted = [...own.filter(isMoney), ...own.filter((goal) => !isMoney(goal))];
    return reordered(
      own,
      wanted.map((goal) => goal.id),
    );
  }
}

import { sql } from 'kysely';
import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { audienceFor, choiceOf, readingTableAt } from '../../sharing/index.ts';
import { placeOfNewGoal } from '../model.ts';
import { checkAdult } from '../policy.ts';
import type { NewGoal } from '../schema.ts';
import { keepChange, nextNumber } from './keep-change.ts';

/**
 * Adds a goal in the client's words, at the end of the order; a goal about money goes on top, until the client chose
 * another order (method: money first).
 * @returns the id of the goal and the number of the change
 * @throws not-found, forbidden; invalid 'adult' when it would be somebody else's to write
 */
export async function addGoal(
  cx: Cx,
  householdId: string,
  input: NewGoal,
  goalId = cx.newId(),
): Promise<{ goalId: string; number: number }> {
  const table = await readingTableAt(cx, householdId, 'goal.add');
  const adult = input.adult ?? null;
  checkAdult(cx, table, adult);
  const number = await nextNumber(cx, householdId);
  const audienceId = await audienceFor(cx, householdId, choiceOf(input), adult);
  const position = await nextPosition(cx, householdId, input.domain);
  const goal = await cx.onErrand('write-item', () =>
    cx.db
      .insertInto('goal')
      .values({
        tenant_id: cx.tenant,
        household_id: householdId,
        id: goalId,
        adult_person_id: adult,
        domain_code: input.domain,
        words: input.words,
        review_on: input.reviewOn ?? null,
        audience_id: audienceId,
        position,
        author_person_id: authorOf(cx),
        created_at: cx.now,
        changed_at: cx.now,
      })
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
  await keepChange(cx, householdId, number, {
    kind: 'added',
    itemKind: 'goal',
    itemId: goalId,
    audienceId,
    domain: input.domain,
    adultId: adult,
    snapshot: goal,
  });
  cx.record({ action: 'goal.add', objectKind: 'goal', objectId: goalId, ...atTable(table) });
  return { goalId, number };
}

async function nextPosition(cx: Cx, householdId: string, domain: string): Promise<number> {
  const places = sql<{ top: number; end: number; money_first: 'yes' | 'no' | null; ordered: boolean }>`
    select coalesce(min(g.position), 1)::int - 1 as top, coalesce(max(g.position), 0)::int + 1 as end,
      (select p.money_first from plan p where p.household_id = ${householdId}) as money_first,
      exists (select from plan_change c where c.household_id = ${householdId} and c.item_kind = 'goal' and c.kind = 'moved')
        as ordered
    from goal g where g.household_id = ${householdId}`;
  const { rows } = await cx.onErrand('write-item', () => places.execute(cx.db));
  const found = rows[0] ?? { top: 0, end: 1, money_first: null, ordered: false };
  return found[placeOfNewGoal(domain, { moneyFirst: found.money_first, ordered: found.ordered })];
}

import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt, decidesOf } from '../../sharing/index.ts';
import { reordered } from '../model.ts';
import { clientWhoDecides } from '../policy.ts';
import type { GoalRow } from '../queries/items.ts';
import { groupOf, type OrderedGoal, orderableGoals } from '../queries/order-group.ts';
import { keepChanges, nextNumber, takeTurn } from './keep-change.ts';

/** A whole new order of goals that belong together, or one goal a place up or down. */
export type NewOrder =
  | { readonly order: readonly string[] }
  | { readonly goal: string; readonly direction: 'up' | 'down' };

/**
 * Puts open goals in the client's order. Each adult orders the own goals; those of the household are ordered together.
 * With one client all goals are one list. A professional does this together with the client only.
 * @returns the last number (the plan's own when nothing moved) and all numbers of the changes
 * @throws not-found, forbidden; invalid 'together', 'order'
 */
export async function orderGoals(
  cx: Cx,
  householdId: string,
  input: NewOrder,
): Promise<{ number: number; numbers: number[] }> {
  const table = await readingTableAt(cx, householdId, 'goal.order');
  const client = clientWhoDecides(cx, table);
  await takeTurn(cx, householdId);
  const asked = 'order' in input ? input.order[0] : input.goal;
  const goals = groupOf(table, await orderableGoals(cx, table), asked);
  const adult = goals[0]?.adult_person_id ?? null;
  if (table.clientIds.length > 1 && !decidesOf(table, adult, client)) throw notFound();
  const wanted = 'order' in input ? input.order : swapped(goals, input.goal, input.direction);
  if (new Set(wanted).size !== wanted.length || wanted.some((id) => !goals.some((goal) => goal.id === id))) {
    throw invalid('order');
  }
  const moves = reordered(
    goals.filter((goal) => wanted.includes(goal.id)),
    wanted,
  );
  const first = await nextNumber(cx, householdId, moves.length);
  if (moves.length === 0) return { number: first - 1, numbers: [] };
  await keepMoves(cx, householdId, first, await moveGoals(cx, householdId, moves));
  cx.record({
    action: 'goal.order',
    objectKind: 'plan',
    objectId: householdId,
    ...atTable(table),
    fields: ['position'],
  });
  return { number: first + moves.length - 1, numbers: moves.map((_, index) => first + index) };
}

function swapped(goals: readonly OrderedGoal[], id: string, direction: 'up' | 'down'): string[] {
  const ids = goals.map((goal) => goal.id);
  const from = ids.indexOf(id);
  const to = direction === 'up' ? from - 1 : from + 1;
  const other = ids[to];
  if (other === undefined) return ids;
  ids[to] = id;
  ids[from] = other;
  return ids;
}

/** Writes new positions in one statement; the version stays, because an order is not a change of the text. */
export async function moveGoals(
  cx: Cx,
  householdId: string,
  moves: readonly { id: string; position: number }[],
): Promise<GoalRow[]> {
  const ids = moves.map((move) => move.id);
  await sql`update goal g set position = m.position
    from unnest(${ids}::uuid[], ${moves.map((move) => move.position)}::int[]) as m (id, position)
    where g.household_id = ${householdId} and g.id = m.id`.execute(cx.db);
  return cx.db.selectFrom('goal').selectAll().where('household_id', '=', householdId).where('id', 'in', ids).execute();
}

/** Keeps every moved goal under a number of its own. */
export const keepMoves = (cx: Cx, householdId: string, first: number, goals: readonly GoalRow[]): Promise<void> =>
  keepChanges(
    cx,
    householdId,
    first,
    goals.map((goal) => ({
      kind: 'moved',
      itemKind: 'goal',
      itemId: goal.id,
      audienceId: goal.audience_id,
      domain: goal.domain_code,
      adultId: goal.adult_person_id,
      snapshot: goal,
    })),
  );

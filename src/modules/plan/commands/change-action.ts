import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { mayWorkOn } from '../policy.ts';
import { actionAt, goalAt } from '../queries/items.ts';
import type { ChangedAction } from '../schema.ts';
import { nextNumber } from './keep-change.ts';
import { passOn } from './pass-on.ts';
import { writeAction } from './write-action.ts';

/**
 * Changes what an action says: what, doer, together with, day or rhythm, goal, who decides. Who reads it stays as it
 * was, so it can only move to a goal of the same adult (or of the household).
 * @returns the number of the change, or that somebody else was first
 * @throws not-found, forbidden; invalid 'doer', 'goal', 'rhythm', 'authority'
 */
export async function changeAction(
  cx: Cx,
  householdId: string,
  actionId: string,
  input: ChangedAction,
): Promise<{ number: number } | { overtaken: true }> {
  const table = await readingTableAt(cx, householdId, 'action.change');
  if (input.due && input.rhythm) throw invalid('rhythm');
  const number = await nextNumber(cx, householdId);
  const found = await actionAt(cx, table, actionId);
  const { action, audience } = found;
  if (!mayWorkOn(cx.actor, table, action)) throw forbidden();
  if (input.version !== undefined && input.version !== action.version) return { overtaken: true };
  const authority = input.authority ?? '';
  if (authority === '' && (input.decidesBy || action.decided_on !== null)) throw invalid('authority');
  const goalId = input.goal === undefined ? action.goal_id : input.goal;
  const under = goalId === null ? null : await goalAt(cx, table, goalId);
  if (under !== null && goalId !== action.goal_id) {
    const owner = under.goal.adult_person_id;
    if ((owner !== null && owner !== action.adult_person_id) || under.audience.kind !== audience.kind) {
      throw invalid('goal');
    }
  }
  const domain = under?.goal.domain_code ?? null;
  const passed = input.doer === action.doer_person_id ? {} : await passOn(cx, table, { ...found, domain }, input.doer);
  const changed = await writeAction(cx, { action, domain }, number, 'changed', {
    what: input.what,
    ...passed,
    together_with: input.with ?? '',
    due_on: input.due ?? null,
    rhythm: input.rhythm ?? null,
    goal_id: goalId,
    authority,
    decides_by: input.decidesBy ?? null,
  });
  if (changed === null) return { overtaken: true };
  cx.record({ action: 'action.change', objectKind: 'action', objectId: actionId, ...atTable(table) });
  return { number };
}

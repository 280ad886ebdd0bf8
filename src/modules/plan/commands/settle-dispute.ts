import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { conflict, invalid, notFound } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import type { Settlement } from '../model.ts';
import { actionAt, goalAt } from '../queries/items.ts';
import type { ChangedAction, ChangedGoal } from '../schema.ts';
import { changeAction } from './change-action.ts';
import { changeGoal } from './change-goal.ts';
import { closeGoal } from './close-goal.ts';
import { setActionState } from './set-action-state.ts';

export interface Settled {
  readonly how: Settlement;
  /** What stands in the plan from now on; only when it changed. */
  readonly text: string;
  readonly words: string;
}

/**
 * Settles a disputed agreement at the table: it stays as it was noted, gets another text (a new version, the old one is
 * kept), or is stopped. How it was settled is kept beside both texts.
 * @returns the number of the version that stands from now on, and whether that is a new one
 * @throws not-found, forbidden; conflict when it was settled already; invalid 'text' without the new text
 */
export async function settleDispute(
  cx: Cx,
  householdId: string,
  disputeId: string,
  input: Settled,
): Promise<{ readonly number: number; readonly changed: boolean }> {
  const table = await readingTableAt(cx, householdId, 'dispute.settle');
  if (input.how === 'changed' && input.text === '') throw invalid('text');
  const dispute = await cx.db
    .selectFrom('dispute')
    .select(['goal_id', 'action_id', 'settled_at'])
    .where('household_id', '=', householdId)
    .where('id', '=', disputeId)
    .forUpdate()
    .executeTakeFirst();
  if (dispute === undefined) throw notFound();
  if (dispute.settled_at !== null) throw conflict('dispute');
  const itemId = dispute.goal_id ?? dispute.action_id ?? '';
  if (input.how !== 'stays') {
    const write = dispute.goal_id === null ? writeAction : writeGoal;
    const outcome = await write(cx, table, itemId, input);
    if ('overtaken' in outcome) throw conflict('dispute');
  }
  const { number } = await cx.db
    .selectFrom('plan_change')
    .select((each) => each.fn.max('number').as('number'))
    .where('household_id', '=', householdId)
    .where('item_id', '=', itemId)
    .executeTakeFirstOrThrow();
  await cx.db
    .updateTable('dispute')
    .set((each) => ({
      settled_at: cx.now,
      settled_by_person_id: cx.actor.personId,
      settled_how: input.how,
      settled_words: input.words,
      settled_number: number,
      version: each('version', '+', 1),
    }))
    .where('household_id', '=', householdId)
    .where('id', '=', disputeId)
    .execute();
  cx.record({
    action: 'dispute.settle',
    objectKind: dispute.goal_id === null ? 'action' : 'goal',
    objectId: itemId,
    ...atTable(table),
    fields: ['disputed'],
    reason: input.how,
  });
  return { number, changed: input.how !== 'stays' };
}

/** What the table said comes into the plan by the plan's own commands: a new version, the earlier ones are kept. */
async function writeAction(cx: Cx, table: ReadingTable, id: string, { how, text, words }: Settled) {
  if (how === 'stopped') return setActionState(cx, table.householdId, id, { state: 'dropped', note: words });
  const { action } = await actionAt(cx, table, id);
  return changeAction(cx, table.householdId, id, {
    what: text,
    doer: action.doer_person_id,
    with: action.together_with,
    due: action.due_on,
    rhythm: action.rhythm,
    authority: action.authority,
    decidesBy: action.decides_by,
    // What is left out of a change is emptied: a new field has to be named here too.
  } satisfies Required<Omit<ChangedAction, 'goal' | 'version'>>);
}

async function writeGoal(cx: Cx, table: ReadingTable, id: string, { how, text, words }: Settled) {
  if (how === 'stopped') return closeGoal(cx, table.householdId, id, { state: 'dropped', stateWords: words });
  const { goal } = await goalAt(cx, table, id);
  return changeGoal(cx, table.householdId, id, { words: text, domain: goal.domain_code as ChangedGoal['domain'] });
}

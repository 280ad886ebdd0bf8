import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { mayWorkOn } from '../policy.ts';
import { actionAt } from '../queries/items.ts';
import type { NewState } from '../schema.ts';
import { nextNumber } from './keep-change.ts';
import { writeAction } from './write-action.ts';

/**
 * Says how it goes with an action: open, bezig, lukt nog niet, gedaan, niet meer nodig, with a note. Nothing follows
 * from a state: a client's action is an intention.
 * @returns the number of the change, or that somebody else was first
 * @throws not-found; forbidden when the action is not the actor's to work on
 */
export async function setActionState(
  cx: Cx,
  householdId: string,
  actionId: string,
  input: NewState,
): Promise<{ number: number } | { overtaken: true }> {
  const table = await readingTableAt(cx, householdId, 'action.state');
  const number = await nextNumber(cx, householdId);
  const found = await actionAt(cx, table, actionId);
  if (!mayWorkOn(cx.actor, table, found.action)) throw forbidden();
  if (input.version !== undefined && input.version !== found.action.version) return { overtaken: true };
  const changed = await writeAction(cx, found, number, 'state', { state: input.state, state_words: input.note ?? '' });
  if (changed === null) return { overtaken: true };
  cx.record({
    action: 'action.state',
    objectKind: 'action',
    objectId: actionId,
    ...atTable(table),
    fields: ['state'],
    reason: input.state,
  });
  return { number };
}

import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { mayWorkOn } from '../policy.ts';
import { actionAt } from '../queries/items.ts';
import { nextNumber } from './keep-change.ts';
import { writeAction } from './write-action.ts';

/**
 * Gives an action another day, and changes nothing else of it.
 * @param input.due `YYYY-MM-DD`
 * @returns the number of the change, or that somebody else was first
 * @throws not-found; forbidden when it is not the actor's to work on; invalid for an action with a rhythm
 */
export async function moveAction(
  cx: Cx,
  householdId: string,
  actionId: string,
  input: { readonly due: string; readonly version: number },
): Promise<{ number: number } | { overtaken: true }> {
  const table = await readingTableAt(cx, householdId, 'action.change');
  const number = await nextNumber(cx, householdId);
  const found = await actionAt(cx, table, actionId);
  if (!mayWorkOn(cx.actor, table, found.action)) throw forbidden();
  if (found.action.rhythm !== null) throw invalid('rhythm');
  if (input.version !== found.action.version) return { overtaken: true };
  const changed = await writeAction(cx, found, number, 'changed', { due_on: input.due });
  if (changed === null) return { overtaken: true };
  const fields = ['due_on'];
  cx.record({
    action: 'action.change',
    objectKind: 'action',
    objectId: actionId,
    ...atTable(table),
    fields,
  });
  return { number };
}

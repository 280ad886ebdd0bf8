import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { mayWorkOn } from '../policy.ts';
import { actionAt } from '../queries/items.ts';
import { nextNumber } from './keep-change.ts';
import { passOn } from './pass-on.ts';
import { writeAction } from './write-action.ts';

/** One action as the page showed it. */
export interface HandedOver {
  readonly actionId: string;
  readonly version: number;
}

/**
 * Gives open actions a new doer, all of them or none: of whoever left the table, or one's own before leaving. Each is a
 * change of the plan of its own, with a version.
 * @returns `overtaken` when somebody changed one of them in the meantime
 * @throws not-found, forbidden; invalid 'doer' when the new one may not read one of them, or has no place here
 */
export async function handOverActions(
  cx: Cx,
  householdId: string,
  input: { readonly actions: readonly HandedOver[]; readonly doer: string },
): Promise<'handed-over' | 'overtaken'> {
  const table = await readingTableAt(cx, householdId, 'action.change');
  const last = await nextNumber(cx, householdId, input.actions.length);
  for (const [index, { actionId, version }] of input.actions.entries()) {
    const found = await actionAt(cx, table, actionId);
    const { action, domain } = found;
    if (!mayWorkOn(cx.actor, table, action)) throw forbidden();
    if (action.version !== version) return 'overtaken';
    const passed = await passOn(cx, table, found, input.doer);
    const number = last + index;
    const changed = await writeAction(cx, { action, domain }, number, 'changed', passed);
    if (changed === null) return 'overtaken';
    cx.record({
      action: 'action.change',
      objectKind: 'action',
      objectId: actionId,
      ...atTable(table),
      fields: ['doer_person_id'],
      reason: 'hand-over',
    });
  }
  return 'handed-over';
}

import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { mayWorkOn } from '../policy.ts';
import { actionAt } from '../queries/items.ts';
import type { Decision } from '../schema.ts';
import { nextNumber, takeTurn } from './keep-change.ts';
import { writeAction } from './write-action.ts';

/**
 * Enters what an authority decided, with its date. The state of the action stays as it is: that the asker did the
 * asking is not the decision, and the decision is not that the asker is done (product rule 11).
 * @returns the number of the change, or that somebody else was first
 * @throws not-found, forbidden; invalid 'authority' when nobody has to decide; invalid 'decidedOn' in the future
 */
export async function decideAction(
  cx: Cx,
  householdId: string,
  actionId: string,
  input: Decision,
): Promise<{ number: number } | { overtaken: true }> {
  const table = await readingTableAt(cx, householdId, 'action.state');
  await takeTurn(cx, householdId);
  const found = await actionAt(cx, table, actionId);
  if (!mayWorkOn(cx.actor, table, found.action)) throw forbidden();
  if (found.action.authority === '') throw invalid('authority');
  if (input.decidedOn > cx.today) throw invalid('decidedOn');
  if (input.version !== undefined && input.version !== found.action.version) return { overtaken: true };
  // Opened again and sent with the same words: nothing changed, so there is no new version.
  const { decision, decided_on } = found.action;
  const same = decided_on === input.decidedOn && decision === input.decision;
  const number = await nextNumber(cx, householdId, same ? 0 : 1);
  if (same) return { number: number - 1 };
  const changed = await writeAction(cx, found, number, 'decided', {
    decision: input.decision,
    decided_on: input.decidedOn,
  });
  if (changed === null) return { overtaken: true };
  cx.record({
    action: 'action.decide',
    objectKind: 'action',
    objectId: actionId,
    ...atTable(table),
    fields: ['decision', 'decided_on'],
  });
  return { number };
}

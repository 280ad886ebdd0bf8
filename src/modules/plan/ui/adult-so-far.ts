import type { Cx } from '../../../kernel/cx.ts';
import { type FormState, valueOf } from '../../../kernel/web/form-data.ts';
import type { PlanPerson } from '../model.ts';

/**
 * Whose the item will be, as far as the form says: for the sentence about who reads it. Before anything is chosen the
 * narrowest is shown: the writer's own, or that of the one client.
 */
export function adultSoFar(
  cx: Cx,
  form: FormState,
  clients: readonly PlanPerson[],
  minors: readonly PlanPerson[],
): string | null {
  const typed = valueOf(form, 'adult');
  if (typed === 'household') return null;
  if (minors.some(({ id }) => id === typed)) return typed;
  const named =
    clients.find((client) => client.id === typed) ?? clients.find((client) => client.id === cx.actor.personId);
  return (named ?? clients[0])?.id ?? null;
}

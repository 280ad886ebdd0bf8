import type { Cx } from '../../../kernel/cx.ts';
import { householdPaths } from '../paths.ts';

/** Where somebody goes after a form in a household: a client to the own plan, a professional to the one page. */
export function homeOf(cx: Cx, householdId: string): string {
  if (cx.actor.kind === 'resident') return '/mijn-plan';
  return cx.actor.kind === 'staff' ? householdPaths.home(householdId) : `/uitnodigingen/${householdId}`;
}

import type { Cx } from '../../../kernel/cx.ts';
import { householdPaths } from '../paths.ts';

/** Where somebody goes after a form in a household: a client to the own plan, a professional to the one page. */
export function homeOf(cx: Cx, householdId: string): string {
  if (cx.actor.kind === 'resident') return '/mijn-plan';
  return cx.actor.kind === 'staff' ? householdPaths.home(householdId) : `/uitnodigingen/${householdId}`;
}

/** Where a household closes together: the last meeting, before and after, the end. Owned by the screen of overview. */
export const closingOf = (householdId: string): string => `${householdPaths.home(householdId)}/afsluiten`;

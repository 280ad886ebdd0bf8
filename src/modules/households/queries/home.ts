import type { Cx } from '../../../kernel/cx.ts';
import { householdPaths, representedPaths } from '../paths.ts';

/** Where somebody goes after a form in a household: a client to the own plan, a professional to the one page. */
export function homeOf(cx: Cx, householdId: string): string {
  if (cx.actor.onBehalfOf !== null) return representedPaths.plan;
  if (cx.actor.kind === 'resident') return '/mijn-plan';
  return cx.actor.kind === 'staff' ? householdPaths.home(householdId) : chairOf(householdId);
}

/** The one page of somebody with a chair at this table. Owned by overview. */
export const chairOf = (householdId: string): string => `/uitnodigingen/${householdId}`;

/** A form that stands on the page of one's own chair says so in its address, and leads back there. */
export const fromChair = (address: string): string => `${address}?terug=plek`;

/** Back to the own chair for who came from there, else `elsewhere`. */
export const backFrom = (
  request: { readonly query: Readonly<Record<string, string>> },
  householdId: string,
  elsewhere: string,
): string => (request.query['terug'] === 'plek' ? chairOf(householdId) : elsewhere);

/** Where a client puts on the table whether the help of this person still fits. Owned by meetings. */
export const fitsOf = (householdId: string, personId: string): string =>
  `${householdPaths.home(householdId)}/onderwerpen/nieuw?past=${personId}`;

/** Where a household closes together: the last meeting, before and after, the end. Owned by the screen of overview. */
export const closingOf = (householdId: string): string => `${householdPaths.home(householdId)}/afsluiten`;

import type { Route } from './route.ts';

/** Parts of the site that may each ask how sure a provider is of somebody. */
export const siteParts = ['own-plan', 'deciding', 'work', 'office'] as const;
export type SitePart = (typeof siteParts)[number];

const decides = /\/(?:ja|ja\/terug|delen|delen\/.*|samenvoegen|samenvoegen\/.*)$/;

/**
 * To which part a route belongs; null: to none (signing in and out, the thin window, what scripts ask by themselves).
 * "Deciding" is what a client gives away or takes back: who may know what, and what leaves the product on paper or as a file.
 */
export function sitePartOf(route: Pick<Route, 'path' | 'gate' | 'action' | 'freshly'>): SitePart | null {
  if (['public', 'window'].includes(route.gate) || route.action === 'session.use') return null;
  if (['session.end', 'language.switch', 'draft.key', 'start.view'].includes(route.action)) return null;
  if (decides.test(route.path) || route.freshly === true) return 'deciding';
  if (route.gate === 'office') return 'office';
  return route.gate === 'staff' ? 'work' : 'own-plan';
}

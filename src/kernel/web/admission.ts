import { type Action, type PersonAction, personRules } from '../access/actions.ts';
import { can } from '../access/can.ts';
import type { Actor, Cx, SessionFacts } from '../cx.ts';
import { forbidden } from '../errors.ts';
import type { Route } from './route.ts';
import { sitePartOf } from './site-part.ts';

const gateKinds: Record<Route['gate'], readonly Actor['kind'][]> = {
  public: ['resident', 'staff', 'network', 'office'],
  person: ['resident', 'staff', 'network', 'office'],
  staff: ['staff'],
  resident: ['resident'],
  office: ['office', 'staff'],
  window: ['resident'],
};

/** Whether this kind of person comes here at all. @throws forbidden */
export function checkKind(route: Route, actor: Actor): void {
  if (!gateKinds[route.gate].includes(actor.kind)) throw forbidden();
  if (isPersonAction(route.action) && !can(actor, route.action)) throw forbidden();
}

/** Who came in by the thin window sees the window, and may keep it open or close it: whatever else they may do elsewhere. */
export function checkWindow(route: Route, session: SessionFacts | null): void {
  if (session?.thin !== true || route.action === 'session.use') return;
  if (route.gate !== 'window' && route.gate !== 'public') throw forbidden();
}

/** From this rank on a provider asked for two factors: DigiD with a text message or the app (accounts/model.ts). */
export const twoFactorRank = 20;
/** What is shown to somebody from outside, about somebody else. */
const asksTwoFactors: readonly Route['action'][] = ['work.window'];

/** How sure the provider must be for this part of the site, where the session is less; 0: it suffices. */
export function levelShort(route: Route, session: SessionFacts | null): number {
  if (asksTwoFactors.includes(route.action) && session?.twoFactors === false) return twoFactorRank;
  const part = sitePartOf(route);
  const asked = part === null ? 0 : (session?.levels?.[part] ?? 0);
  return session !== null && session.acrRank < asked ? asked : 0;
}

/** A page asks a proof of the last quarter of an hour; its form may be sent a quarter later, so that nothing typed is lost. */
const freshMinutes = { GET: 15, POST: 30 } as const;

/** Whether the page asks a fresher proof than this session has. */
export function provedTooLongAgo(route: Route, { session, now }: Cx): boolean {
  if (route.freshly !== true || session === null) return false;
  const minutes = session.provedAt === null ? Infinity : (now.getTime() - session.provedAt.getTime()) / 60_000;
  return minutes > freshMinutes[route.method];
}

const isPersonAction = (action: Action | 'public.view' | 'public.act'): action is PersonAction =>
  Object.hasOwn(personRules, action);

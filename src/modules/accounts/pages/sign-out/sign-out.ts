import { sessionCookie, writeCookie } from '../../../../kernel/web/cookies.ts';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import { publicRoute, type Route } from '../../../../kernel/web/route.ts';
import { endSession } from '../../commands/end-session.ts';
import { paths } from '../../paths.ts';

/** Log-out, on every page. Doing it twice, or with an ended session, leads to the same place. */
export const signOutRoute = ({ secure }: Surroundings): Route =>
  publicRoute({
    path: paths.signOut,
    method: 'POST',
    action: 'public.act',
    sample: 'nobody',
    run: async (cx) => {
      if (cx.actor !== null) await endSession(cx);
      const cookie = writeCookie(sessionCookie(secure), '', { secure, maxAge: 0 });
      return { kind: 'redirect', to: paths.signIn, cookies: [cookie] };
    },
  });

import type { AnonymousCx, Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import type { RelyingParty } from '../../../../kernel/login/relying-party.ts';
import { entryCookie, loginCookie, readCookie, sessionCookie, writeCookie } from '../../../../kernel/web/cookies.ts';
import type { Surroundings } from '../../../../kernel/web/module.ts';
import { outside, publicRoute, type RedirectReply, type Route } from '../../../../kernel/web/route.ts';
import { attemptSeconds, keepAttempt, takeAttempt } from '../../commands/keep-attempt.ts';
import { refuseSignIn, signIn } from '../../commands/sign-in.ts';
import { enteringIn } from '../../commands/use-entry-link.ts';
import { sessionSeconds } from '../../commands/start-session.ts';
import { newWayIn } from '../../queries/own-sessions.ts';
import { acrFor, levelRanks, type LoginRefusal } from '../../model.ts';
import { paths, refusedPath } from '../../paths.ts';
import { returning } from '../../ui/returning.ts';
import { originOf } from '../../queries/origin.ts';
import { type Provider, providerById } from '../../queries/providers.ts';

const rankIn = (asked: string | undefined): number => Number(levelRanks.find((each) => each === asked) ?? 0);

/**
 * To the provider and back. The way there is a link: a form that ends on another site is stopped by our own
 * content security policy. What the browser brings back is believed only with the cookie of the browser that began.
 */
export function loginRoutes(surroundings: Surroundings, party: RelyingParty): Route[] {
  const { secure } = surroundings;
  const returnTo = (provider: Provider): string =>
    `${originOf(surroundings, provider.host).origin}${paths.loginReturn}`;
  const forget = writeCookie(loginCookie(secure), '', { secure, maxAge: 0 });
  const refused = (cx: AnonymousCx | Cx, reason: LoginRefusal): RedirectReply => {
    refuseSignIn(cx, reason);
    return { kind: 'redirect', to: refusedPath(reason), cookies: [forget] };
  };

  const begin = publicRoute({
    path: paths.login,
    method: 'GET',
    action: 'public.act',
    sample: 'nobody',
    run: async (cx, request) => {
      const provider = await providerById(cx, request.params['providerId'] ?? '');
      if (provider === null) throw notFound();
      // A part of the site asks more: the provider is asked for that, and what comes back is what the session holds.
      const acr = acrFor(provider.acr, rankIn(request.query['niveau']));
      // Who sets up a way in proves it now: the provider may still know somebody else who uses this browser.
      const entering = await enteringIn(cx, readCookie(request.cookies, entryCookie(secure)));
      const again = entering !== null || request.query['opnieuw'] === 'ja';
      return outside(
        () => party.begin({ ...provider, acr }, returnTo(provider), again),
        async (later, begun) => {
          if (typeof begun === 'string') return refused(later, begun);
          const token = await keepAttempt(later, provider.id, begun.attempt);
          const cookie = writeCookie(loginCookie(secure), token, { secure, maxAge: attemptSeconds });
          return { kind: 'redirect', to: begun.url, cookies: [cookie] };
        },
      );
    },
  });

  const back = publicRoute({
    path: paths.loginReturn,
    method: 'GET',
    action: 'public.act',
    sample: 'nobody',
    run: async (cx, request) => {
      const attempt = await takeAttempt(cx, readCookie(request.cookies, loginCookie(secure)));
      const provider = attempt === null ? null : await providerById(cx, attempt.providerId);
      if (attempt === null || provider === null) return refused(cx, 'expired');
      const answer = new URL(returnTo(provider));
      for (const [name, value] of Object.entries(request.query)) answer.searchParams.set(name, value);
      return outside(
        () => party.finish(provider, answer, attempt),
        async (later, claims) => {
          if (typeof claims === 'string') return refused(later, claims);
          const entering = await enteringIn(later, readCookie(request.cookies, entryCookie(secure)));
          const signed = await signIn(later, provider, claims, entering, request.device);
          if (typeof signed === 'string') return { kind: 'redirect', to: refusedPath(signed), cookies: [forget] };
          const cookie = writeCookie(sessionCookie(secure), signed.token, { secure, maxAge: sessionSeconds });
          const goesOn = returning(request.cookies, secure, signed.personId);
          const to = entering === null ? goesOn.to : await newWayIn(later, signed.personId, goesOn.to);
          return { kind: 'redirect', to, cookies: [forget, cookie, goesOn.forget] };
        },
      );
    },
  });
  return [back, begin];
}

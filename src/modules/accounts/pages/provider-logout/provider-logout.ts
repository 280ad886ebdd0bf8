import { invalid } from '../../../../kernel/errors.ts';
import { type RelyingParty, tokenAddress } from '../../../../kernel/login/relying-party.ts';
import { outside, publicRoute, type Route } from '../../../../kernel/web/route.ts';
import { endVouched } from '../../commands/end-sessions.ts';
import { paths } from '../../paths.ts';
import { providerOf } from '../../queries/providers.ts';

/**
 * A provider says by itself that somebody logged out there (OpenID back-channel log-out). It comes without a page of
 * ours and without a cookie; the signed token is all that counts.
 */
export const providerLogoutRoute = (party: RelyingParty): Route =>
  publicRoute({
    path: paths.providerLogout,
    method: 'POST',
    fromServer: true,
    action: 'public.act',
    sample: 'nobody',
    run: async (cx, request) => {
      const token = request.sent['logout_token'];
      const address = typeof token === 'string' ? tokenAddress(token) : null;
      const provider = address === null ? null : await providerOf(cx, address.issuer, address.clientIds);
      if (typeof token !== 'string' || provider === null) throw invalid('logout-token');
      return outside(
        () => party.loggedOut(provider, token),
        async (later, over) => {
          if (over === null) throw invalid('logout-token');
          await endVouched(later, provider, over);
          return { kind: 'text', text: '' };
        },
      );
    },
  });

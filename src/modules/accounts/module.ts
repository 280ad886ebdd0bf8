import { providerSecret } from '../../kernel/login/provider-secret.ts';
import { relyingParty } from '../../kernel/login/relying-party.ts';
import type { Module, Surroundings } from '../../kernel/web/module.ts';
import { accountEndRoutes } from './pages/account-end/account-end.tsx';
import { codeLoginRoutes } from './pages/code-login/code-login.ts';
import { draftKeyRoute } from './pages/draft-key/draft-key.ts';
import { endSessionsRoutes } from './pages/end-sessions/end-sessions.tsx';
import { languageRoute } from './pages/language/language.ts';
import { hatRoutes } from './pages/hat/hat.tsx';
import { loginLevelsRoutes } from './pages/login-levels/login-levels.tsx';
import { loginLimitsRoutes } from './pages/login-limits/login-limits.tsx';
import { ownSessionsRoute } from './pages/own-sessions/own-sessions.tsx';
import { sessionStateRoute, sessionUseRoute } from './pages/session-state/session-state.ts';
import { loginRoutes } from './pages/login/login.ts';
import { loginRefusedRoute } from './pages/login-refused/login-refused.tsx';
import { loginSettingsRoute, removeMappingRoute } from './pages/login-settings/login-settings.tsx';
import { newAccountRoutes } from './pages/new-account/new-account.tsx';
import { newMappingRoutes } from './pages/new-mapping/new-mapping.tsx';
import { newOrganisationRoutes } from './pages/new-organisation/new-organisation.tsx';
import { organisationDutyRoutes } from './pages/organisation-duty/organisation-duty.tsx';
import { passkeyRoutes } from './pages/passkey/passkey.tsx';
import { signInRoutes } from './pages/sign-in/sign-in.tsx';
import { providerLogoutRoute } from './pages/provider-logout/provider-logout.ts';
import { welcomeRoutes } from './pages/welcome/welcome.tsx';
import { personal } from './personal.ts';
import { signOutRoute } from './pages/sign-out/sign-out.ts';

export function accounts(surroundings: Surroundings): Module {
  const party = relyingParty(providerSecret(surroundings.secretOf));
  const routes = [
    ...signInRoutes(surroundings),
    ...loginRoutes(surroundings, party),
    providerLogoutRoute(party),
    ...welcomeRoutes(surroundings),
    ...passkeyRoutes(surroundings),
    ...codeLoginRoutes(surroundings),
    loginRefusedRoute,
    signOutRoute(surroundings),
    languageRoute(surroundings),
    draftKeyRoute,
    sessionUseRoute,
    sessionStateRoute,
    ownSessionsRoute,
    ...endSessionsRoutes,
    ...loginLimitsRoutes,
    loginSettingsRoute,
    removeMappingRoute,
    ...newMappingRoutes,
    ...newOrganisationRoutes,
    ...organisationDutyRoutes,
    ...loginLevelsRoutes,
    ...newAccountRoutes,
    ...accountEndRoutes,
    ...hatRoutes,
  ];
  const script = (name: string) => `modules/accounts/client/${name}.ts`;
  const scripts = {
    drafts: script('drafts'),
    session: script('session'),
    passkey: script('passkey'),
    queue: script('queue-page'),
  };
  return { name: 'accounts', personal, routes, scripts };
}

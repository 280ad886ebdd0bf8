import { relyingParty } from '../../kernel/login/relying-party.ts';
import type { Module, Surroundings } from '../../kernel/web/module.ts';
import { draftKeyRoute } from './pages/draft-key/draft-key.ts';
import { languageRoute } from './pages/language/language.ts';
import { loginRoutes } from './pages/login/login.ts';
import { loginRefusedRoute } from './pages/login-refused/login-refused.tsx';
import { loginSettingsRoute, removeMappingRoute } from './pages/login-settings/login-settings.tsx';
import { newMappingRoutes } from './pages/new-mapping/new-mapping.tsx';
import { newOrganisationRoutes } from './pages/new-organisation/new-organisation.tsx';
import { signInRoutes } from './pages/sign-in/sign-in.tsx';
import { signOutRoute } from './pages/sign-out/sign-out.ts';

export const accounts = (surroundings: Surroundings): Module => ({
  name: 'accounts',
  routes: [
    ...signInRoutes(surroundings),
    ...loginRoutes(surroundings, relyingParty(surroundings.secretOf)),
    loginRefusedRoute,
    signOutRoute(surroundings),
    languageRoute(surroundings),
    draftKeyRoute,
    loginSettingsRoute,
    removeMappingRoute,
    ...newMappingRoutes,
    ...newOrganisationRoutes,
  ],
  scripts: { drafts: 'modules/accounts/client/drafts.ts' },
});

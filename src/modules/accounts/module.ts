import type { Module, Surroundings } from '../../kernel/web/module.ts';
import { draftKeyRoute } from './pages/draft-key/draft-key.ts';
import { languageRoute } from './pages/language/language.ts';
import { signInRoutes } from './pages/sign-in/sign-in.tsx';
import { signOutRoute } from './pages/sign-out/sign-out.ts';

export const accounts = (surroundings: Surroundings): Module => ({
  name: 'accounts',
  routes: [...signInRoutes(surroundings), signOutRoute(surroundings), languageRoute(surroundings), draftKeyRoute],
  scripts: { drafts: 'modules/accounts/client/drafts.ts' },
});

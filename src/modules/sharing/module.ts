import type { Module } from '../../kernel/web/module.ts';
import { agreementRoutes } from './pages/agreement/agreement.tsx';
import { joinAgreeRoute, joinRoutes, joinYesRoute } from './pages/join/join.tsx';
import { keepLawsRoute, lawsRoute, switchLawRoute } from './pages/laws/laws.tsx';
import { endGroundsRoute, sharingRoute, wishNameRoute, wishRoute } from './pages/sharing/sharing.tsx';
import { stillRoute } from './pages/still/still.ts';
import { takeBackRoutes } from './pages/take-back/take-back.tsx';
import { yesRoutes } from './pages/yes/yes.tsx';
import { partRoutes } from './pages/part/part.tsx';
import { personal } from './personal.ts';

export const sharing: Module = {
  name: 'sharing',
  personal,
  routes: [
    ...yesRoutes,
    ...takeBackRoutes,
    ...partRoutes,
    ...joinRoutes,
    joinAgreeRoute,
    joinYesRoute,
    sharingRoute,
    ...agreementRoutes,
    endGroundsRoute,
    wishRoute,
    wishNameRoute,
    lawsRoute,
    switchLawRoute,
    keepLawsRoute,
    stillRoute,
  ],
  scripts: { still: 'modules/sharing/client/still.ts', readers: 'modules/sharing/client/readers.ts' },
};

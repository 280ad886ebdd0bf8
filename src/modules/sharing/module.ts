import type { Module } from '../../kernel/web/module.ts';
import { joinAgreeRoute, joinRoutes, joinYesRoute } from './pages/join/join.tsx';
import { takeBackRoutes } from './pages/take-back/take-back.tsx';
import { yesRoutes } from './pages/yes/yes.tsx';

export const sharing: Module = {
  name: 'sharing',
  routes: [...yesRoutes, ...takeBackRoutes, ...joinRoutes, joinAgreeRoute, joinYesRoute],
};

import type { Module } from '../../kernel/web/module.ts';
import { motivationRoutes } from './pages/motivation/motivation.tsx';
import { stepRoutes } from './pages/step/step.tsx';
import { successRoutes } from './pages/success/success.tsx';
import { talentsRoutes } from './pages/talents/talents.tsx';
import { wishRoutes } from './pages/wish/wish.tsx';
import { workRoute } from './pages/work/work.tsx';
import { personal } from './personal.ts';

export const employment: Module = {
  name: 'employment',
  personal,
  routes: [workRoute, ...stepRoutes, ...successRoutes, ...talentsRoutes, ...wishRoutes, ...motivationRoutes],
};

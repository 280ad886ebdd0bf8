import type { Module } from '../../kernel/web/module.ts';
import { motivationRoutes } from './pages/motivation/motivation.tsx';
import { newPlacementRoutes } from './pages/new-placement/new-placement.tsx';
import { placementRoutes } from './pages/placement/placement.tsx';
import { previewRoutes } from './pages/preview/preview.tsx';
import { profileRoutes } from './pages/profile/profile.tsx';
import { stepRoutes } from './pages/step/step.tsx';
import { successRoutes } from './pages/success/success.tsx';
import { talentsRoutes } from './pages/talents/talents.tsx';
import { employerRoutes } from './pages/window/window.tsx';
import { wishRoutes } from './pages/wish/wish.tsx';
import { workRoute } from './pages/work/work.tsx';
import { personal } from './personal.ts';

/** Addresses with a fixed word (`nieuw`) come before those with an id. */
export const employment: Module = {
  name: 'employment',
  personal,
  routes: [
    workRoute,
    ...stepRoutes,
    ...successRoutes,
    ...talentsRoutes,
    ...wishRoutes,
    ...motivationRoutes,
    ...profileRoutes,
    ...previewRoutes,
    ...newPlacementRoutes,
    ...placementRoutes,
    ...employerRoutes,
  ],
};

import type { Module } from '../../kernel/web/module.ts';
import { askRoutes } from './pages/ask/ask.tsx';
import { openRoutes } from './pages/open/open.tsx';
import { reviewOneRoutes } from './pages/review/review-one.tsx';
import { reviewRoute } from './pages/review/review.tsx';
import { stillRoute } from './pages/still/still.ts';
import { toldRoutes } from './pages/told/told.tsx';
import { personal } from './personal.ts';

export const emergency: Module = {
  name: 'emergency',
  personal,
  routes: [...askRoutes, ...openRoutes, stillRoute, reviewRoute, ...reviewOneRoutes, ...toldRoutes],
};

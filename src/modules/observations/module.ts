import type { Module } from '../../kernel/web/module.ts';
import { lookingBackRoutes } from './pages/looking-back/looking-back.tsx';
import { mineRoute } from './pages/mine/mine.tsx';
import { paperRoute } from './pages/paper/paper.tsx';
import { rateRoutes } from './pages/rate/rate.tsx';
import { startRoundRoutes } from './pages/start-round/start-round.tsx';
import { personal } from './personal.ts';

export const observations: Module = {
  name: 'observations',
  personal,
  // The paper form before a form of its own: its address could be read as one.
  routes: [mineRoute, paperRoute, ...rateRoutes, ...startRoundRoutes, ...lookingBackRoutes],
};

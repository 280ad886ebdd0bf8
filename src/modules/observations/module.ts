import type { Module } from '../../kernel/web/module.ts';
import type { HeldMeetings } from './model.ts';
import { lookingBackRoutes } from './pages/looking-back/looking-back.tsx';
import { mineRoute } from './pages/mine/mine.tsx';
import { paperRoute } from './pages/paper/paper.tsx';
import { rateRoutes } from './pages/rate/rate.tsx';
import { startRoundRoutes } from './pages/start-round/start-round.tsx';
import { personal } from './personal.ts';

/** @param held which meetings were held and who was there, as the module says that keeps meetings */
export const observations = (held: HeldMeetings): Module => ({
  name: 'observations',
  personal,
  // The paper form before a form of its own: its address could be read as one.
  routes: [mineRoute, paperRoute, ...rateRoutes, ...startRoundRoutes(held), ...lookingBackRoutes],
});

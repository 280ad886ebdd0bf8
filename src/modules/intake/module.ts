import type { Module } from '../../kernel/web/module.ts';
import { afterTalkRoutes } from './pages/after-talk/after-talk.tsx';
import { newHouseholdRoutes } from './pages/new-household/new-household.tsx';
import { newSignalRoutes } from './pages/new-signal/new-signal.tsx';
import { signalRoutes } from './pages/signal/signal.tsx';
import { signalsRoute } from './pages/signals/signals.tsx';
import { talkRoutes } from './pages/talk/talk.tsx';
import { personal } from './personal.ts';

/** A literal part of an address ("nieuw") stands before the route that reads an id in its place. */
export const intake: Module = {
  name: 'intake',
  personal,
  routes: [...newHouseholdRoutes, ...talkRoutes, ...afterTalkRoutes, ...newSignalRoutes, signalsRoute, ...signalRoutes],
};

import type { Module, Surroundings } from '../../kernel/web/module.ts';
import { answerRoutes } from './pages/answer/answer.tsx';
import { byLinkRoutes } from './pages/by-link/by-link.tsx';
import { linkRoutes } from './pages/poll/link.tsx';
import { openPollRoutes } from './pages/open-poll/open-poll.tsx';
import { pollRoutes } from './pages/poll/poll.tsx';
import { pollsRoutes } from './pages/polls/polls.tsx';
import { planForRoutes } from './pages/plan-for/plan-for.tsx';
import { planningRoutes } from './pages/planning/planning.tsx';
import { typedCodeRoutes } from './pages/typed-code/typed-code.tsx';
import { personal } from './personal.ts';
import { whenAccountEnds } from '../accounts/index.ts';
import { leavePlanning } from './commands/planners.ts';

whenAccountEnds(leavePlanning);

export const scheduling = (surroundings: Surroundings): Module => ({
  name: 'scheduling',
  personal,
  routes: [
    ...pollsRoutes,
    // Before the page of one search: its address has a word where that has an id.
    ...openPollRoutes,
    ...pollRoutes,
    ...answerRoutes,
    ...linkRoutes(surroundings),
    ...byLinkRoutes,
    ...typedCodeRoutes,
    ...planningRoutes,
    ...planForRoutes,
  ],
});

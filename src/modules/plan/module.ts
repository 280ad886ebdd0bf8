import type { Module } from '../../kernel/web/module.ts';
import { actionRoutes } from './pages/action/action.tsx';
import { changeActionRoutes } from './pages/change-action/change-action.tsx';
import { changeGoalRoutes } from './pages/change-goal/change-goal.tsx';
import { chooseOptionRoutes } from './pages/choose-option/choose-option.tsx';
import { closeGoalRoutes } from './pages/close-goal/close-goal.tsx';
import { decisionRoutes } from './pages/decision/decision.tsx';
import { goalRoutes } from './pages/goal/goal.tsx';
import { goodNewsRoutes } from './pages/good-news/good-news.tsx';
import { handOverRoutes } from './pages/hand-over/hand-over.tsx';
import { moneyFirstRoutes } from './pages/money-first/money-first.tsx';
import { newActionRoutes } from './pages/new-action/new-action.tsx';
import { newGoalRoutes } from './pages/new-goal/new-goal.tsx';
import { newOptionRoutes } from './pages/new-option/new-option.tsx';
import { noteRoutes } from './pages/note/note.tsx';
import { planPage } from './pages/plan/plan.tsx';
import { referenceRoutes } from './pages/reference/reference.tsx';
import { shareActionRoutes } from './pages/share-action/share-action.tsx';
import { shareGoalRoutes } from './pages/share-goal/share-goal.tsx';
import { standingRoutes } from './pages/standing/standing.tsx';
import { versionsPage } from './pages/versions/versions.tsx';
import { personal } from './personal.ts';

/** Addresses with a fixed word (`nieuw`) come before those with an id. */
export const plan: Module = {
  name: 'plan',
  personal,
  routes: [
    planPage,
    ...newGoalRoutes,
    ...changeGoalRoutes,
    ...closeGoalRoutes,
    ...shareGoalRoutes,
    ...newOptionRoutes,
    ...chooseOptionRoutes,
    ...goalRoutes,
    ...newActionRoutes,
    ...handOverRoutes,
    ...changeActionRoutes,
    ...shareActionRoutes,
    ...noteRoutes,
    ...decisionRoutes,
    ...referenceRoutes,
    ...actionRoutes,
    ...standingRoutes,
    ...goodNewsRoutes,
    ...moneyFirstRoutes,
    versionsPage,
  ],
};

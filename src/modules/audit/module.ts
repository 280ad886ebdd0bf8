import type { Module } from '../../kernel/web/module.ts';
import { lookQuestionRoutes } from './pages/look-question/look-question.tsx';
import { namesInLogRoutes } from './pages/names-in-log/names-in-log.tsx';
import { reviewRoute } from './pages/review/review.tsx';
import { reviewFlagRoutes } from './pages/review-flag/review-flag.tsx';
import { reviewMonthRoute } from './pages/review-month/review-month.tsx';
import { whoLookedRoute } from './pages/who-looked/who-looked.tsx';

export const audit: Module = {
  name: 'audit',
  routes: [
    whoLookedRoute,
    ...lookQuestionRoutes,
    reviewRoute,
    reviewMonthRoute,
    ...reviewFlagRoutes,
    ...namesInLogRoutes,
  ],
};

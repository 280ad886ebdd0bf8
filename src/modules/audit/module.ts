import type { Module } from '../../kernel/web/module.ts';
import { lookQuestionRoutes } from './pages/look-question/look-question.tsx';
import { whoLookedRoute } from './pages/who-looked/who-looked.tsx';

export const audit: Module = { name: 'audit', routes: [whoLookedRoute, ...lookQuestionRoutes] };

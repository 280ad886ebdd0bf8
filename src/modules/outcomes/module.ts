import type { Module } from '../../kernel/web/module.ts';
import { beforeAfterRoute } from './pages/before-after/before-after.tsx';
import { situationRoutes } from './pages/situation/situation.tsx';

export const outcomes: Module = { name: 'outcomes', routes: [beforeAfterRoute, ...situationRoutes] };

import type { Module } from '../../kernel/web/module.ts';
import { beforeAfterRoute } from './pages/before-after/before-after.tsx';
import { situationRoutes } from './pages/situation/situation.tsx';
import { personal } from './personal.ts';

export const outcomes: Module = { name: 'outcomes', personal, routes: [beforeAfterRoute, ...situationRoutes] };

import type { Module } from '../../kernel/web/module.ts';
import { startRoute } from './pages/start/start.ts';

export const overview: Module = { name: 'overview', routes: [startRoute] };

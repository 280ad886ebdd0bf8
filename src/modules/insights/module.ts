import type { Module } from '../../kernel/web/module.ts';
import { figuresRoute } from './pages/figures/figures.tsx';

export const insights: Module = { name: 'insights', routes: [figuresRoute] };

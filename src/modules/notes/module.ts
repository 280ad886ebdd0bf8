import type { Module } from '../../kernel/web/module.ts';
import { makeItemRoutes } from './pages/make-item/make-item.tsx';
import { notesRoutes } from './pages/notes/notes.tsx';
import { personal } from './personal.ts';

export const notes: Module = { name: 'notes', personal, routes: [...notesRoutes, ...makeItemRoutes] };

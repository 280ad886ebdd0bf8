import type { Module } from '../../kernel/web/module.ts';
import { personal } from './personal.ts';

export const notices: Module = { name: 'notices', personal, routes: [] };

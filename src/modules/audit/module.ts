import type { Module } from '../../kernel/web/module.ts';

export const audit: Module = { name: 'audit', routes: [] };

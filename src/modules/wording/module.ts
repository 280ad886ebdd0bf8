import type { Module } from '../../kernel/web/module.ts';

export const wording: Module = {
  name: 'wording',
  routes: [],
  scripts: { wording: 'modules/wording/client/wording.ts' },
};

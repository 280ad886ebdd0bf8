import type { Module, Surroundings } from './kernel/web/module.ts';
import { accounts } from './modules/accounts/module.ts';
import { overview } from './modules/overview/module.ts';

/** The modules in the order of their rank. */
export const modules = (surroundings: Surroundings): Module[] => [accounts(surroundings), overview];

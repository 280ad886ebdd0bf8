import type { Holding } from '../../kernel/privacy/holding.ts';
import type { Module } from '../../kernel/web/module.ts';
import { deskRoute } from './pages/desk/desk.tsx';
import { exportRoute, jsonRoute } from './pages/export/export.tsx';
import { everythingReader } from './queries/everything.ts';

/** Rights over what all modules hold: they bring their lists, and this module knows none of them. */
export function rights(holdings: readonly Holding[]): Module {
  const everything = everythingReader(holdings);
  return { name: 'rights', routes: [deskRoute, exportRoute(everything), jsonRoute(everything)] };
}

import type { Holding } from '../../kernel/privacy/holding.ts';
import type { Module } from '../../kernel/web/module.ts';
import { answerRoutes } from './pages/answer/answer.tsx';
import { askRoutes } from './pages/ask/ask.tsx';
import { deskRoute, endRoute } from './pages/desk/desk.tsx';
import { exportRoute, jsonRoute } from './pages/export/export.tsx';
import { listRoutes } from './pages/lists/lists.tsx';
import { retentionRoutes } from './pages/retention/retention.tsx';
import { personal } from './personal.ts';
import { everythingReader } from './queries/everything.ts';

/** Rights over what all modules hold: they bring their lists, and this module knows none of them. */
export function rights(others: readonly Holding[]): Module {
  const holdings = [...others, ...personal];
  const everything = everythingReader(holdings);
  return {
    name: 'rights',
    personal,
    routes: [
      deskRoute,
      endRoute,
      exportRoute(everything),
      jsonRoute(everything),
      ...askRoutes(everything, holdings),
      ...answerRoutes(everything, holdings),
      ...listRoutes(holdings),
      ...retentionRoutes,
    ],
  };
}

import type { Module, Surroundings } from '../../kernel/web/module.ts';
import { changeDebtRoutes } from './pages/change-debt/change-debt.tsx';
import { debtRoutes } from './pages/debt/debt.tsx';
import { moneyRoute } from './pages/money/money.tsx';
import { budgetRoutes } from './pages/budget/budget.tsx';
import { crisisRoutes } from './pages/crisis/crisis.tsx';
import { crisisTermRoutes } from './pages/crisis-term/crisis-term.tsx';
import { exportRoute } from './pages/export/export.ts';
import { gripRoutes } from './pages/grip/grip.tsx';
import { helpRoutes } from './pages/help/help.tsx';
import { importRoutes } from './pages/import/import.tsx';
import { letterRoutes } from './pages/letter/letter.tsx';
import { localSchemesRoutes } from './pages/local-schemes/local-schemes.tsx';
import { newCrisisRoutes } from './pages/new-crisis/new-crisis.tsx';
import { outlookRoutes } from './pages/outlook/outlook.tsx';
import { newLetterRoutes } from './pages/new-letter/new-letter.tsx';
import { newDebtRoutes } from './pages/new-debt/new-debt.tsx';
import { personal } from './personal.ts';

/** Addresses with a fixed word (`nieuw`) come before those with an id. */
export const finances = (surroundings: Pick<Surroundings, 'scanner'>): Module => ({
  name: 'finances',
  personal,
  routes: [
    moneyRoute,
    ...newDebtRoutes,
    ...changeDebtRoutes,
    ...debtRoutes,
    ...newLetterRoutes(surroundings),
    ...letterRoutes,
    ...importRoutes,
    exportRoute,
    ...newCrisisRoutes,
    ...crisisRoutes,
    ...budgetRoutes,
    ...helpRoutes,
    ...outlookRoutes,
    ...gripRoutes,
    ...crisisTermRoutes,
    ...localSchemesRoutes,
  ],
  scripts: { letter: 'modules/finances/client/letter.ts' },
});

import type { Module } from '../../kernel/web/module.ts';
import { reportRoute } from './pages/before-after/before-after.tsx';
import { besideRoutes } from './pages/beside/beside.tsx';
import { closingRoutes } from './pages/closing/closing.tsx';
import { awayAgainRoute, awayEndRoute, awayRoutes } from './pages/away/away.tsx';
import { emergencyRoute } from './pages/emergency/emergency.tsx';
import { householdRoute, referenceRoute } from './pages/household/household.tsx';
import { invitationRoutes } from './pages/invitation/invitation.tsx';
import { invitationsRoute } from './pages/invitations/invitations.tsx';
import { mineRoutes } from './pages/mine/mine.ts';
import { moreRoute } from './pages/more/more.tsx';
import { myHouseholdsRoute } from './pages/my-households/my-households.tsx';
import { myPlanRoute, stepRoute } from './pages/my-plan/my-plan.tsx';
import { myWeekRoute, weekActionRoute, weekNewRoute, weekSignalRoute } from './pages/my-week/my-week.ts';
import { partedRoute } from './pages/parted/parted.tsx';
import { officeRoute } from './pages/office/office.tsx';
import { instrumentsRoutes } from './pages/instruments/instruments.tsx';
import { schemesRoutes } from './pages/schemes/schemes.tsx';
import { windowRoutes } from './pages/window/window.tsx';
import { representedRoutes } from './pages/represented/represented.tsx';
import { representedPlanRoute } from './pages/represented/plan.tsx';
import { windowDateRoutes } from './pages/window-date/window-date.tsx';
import { startRoute } from './pages/start/start.ts';

export const overview: Module = {
  name: 'overview',
  routes: [
    startRoute,
    myPlanRoute,
    stepRoute,
    moreRoute,
    partedRoute,
    ...mineRoutes,
    myWeekRoute,
    weekActionRoute,
    weekNewRoute,
    weekSignalRoute,
    ...awayRoutes,
    awayAgainRoute,
    awayEndRoute,
    myHouseholdsRoute,
    householdRoute,
    referenceRoute,
    ...besideRoutes,
    invitationsRoute,
    ...invitationRoutes,
    ...closingRoutes,
    reportRoute,
    officeRoute,
    ...windowRoutes,
    ...representedRoutes,
    representedPlanRoute,
    emergencyRoute,
    ...windowDateRoutes,
    ...schemesRoutes,
    ...instrumentsRoutes,
  ],
};

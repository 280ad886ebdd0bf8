import type { Cx } from '../../../../kernel/cx.ts';
import { pageRoute, redirect } from '../../../../kernel/web/route.ts';
import { householdPaths } from '../../../households/index.ts';
import { meetingPaths } from '../../../meetings/index.ts';
import { paths } from '../../paths.ts';
import { ownHousehold } from '../../queries/own-household.ts';

/** The address in the own household; without one, the page that says so. */
async function own(cx: Cx, address: (householdId: string) => string): Promise<string> {
  const household = await ownHousehold(cx);
  return household === null ? paths.plan : address(household);
}

/** Fixed addresses in a client's menu, which lead into the own household. */
export const mineRoutes = [
  pageRoute({
    path: paths.myTable,
    gate: 'resident',
    action: 'own-plan.view',
    viewing: false,
    sample: 'client',
    run: async (cx) => redirect(await own(cx, householdPaths.table)),
  }),
  pageRoute({
    path: paths.myMeetings,
    gate: 'resident',
    action: 'own-plan.view',
    viewing: false,
    sample: 'client',
    run: async (cx) => redirect(await own(cx, meetingPaths.meetings)),
  }),
];

import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { pageRoute, redirect } from '../../../../kernel/web/route.ts';
import { householdPaths } from '../../../households/index.ts';
import { meetingPaths } from '../../../meetings/index.ts';
import { paths } from '../../paths.ts';
import { ownHousehold } from '../../queries/own-household.ts';

async function own(cx: Cx): Promise<string> {
  const household = await ownHousehold(cx);
  if (household === null) throw notFound();
  return household;
}

/** Fixed addresses in a client's menu, which lead into the own household. */
export const mineRoutes = [
  pageRoute({
    path: paths.myTable,
    gate: 'resident',
    action: 'own-plan.view',
    viewing: false,
    sample: 'client',
    run: async (cx) => redirect(householdPaths.table(await own(cx))),
  }),
  pageRoute({
    path: paths.myMeetings,
    gate: 'resident',
    action: 'own-plan.view',
    viewing: false,
    sample: 'client',
    run: async (cx) => redirect(meetingPaths.meetings(await own(cx))),
  }),
];

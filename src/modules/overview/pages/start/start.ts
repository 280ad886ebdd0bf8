import { pageRoute, redirect } from '../../../../kernel/web/route.ts';
import { emergencyPaths, pendingLook } from '../../../emergency/index.ts';
import { chairOf, representedBy } from '../../../households/index.ts';
import { accountPaths } from '../../../accounts/index.ts';
import { paths } from '../../paths.ts';
import { myInvitations } from '../../queries/invitations.ts';

/** The front door leads everybody to the own page. */
export const startRoute = pageRoute({
  path: paths.start,
  gate: 'person',
  action: 'start.view',
  viewing: false,
  sample: 'client',
  run: async (cx) => {
    if (cx.session?.hats === 'to-choose') return redirect(accountPaths.hat);
    const homes = {
      resident: paths.plan,
      staff: paths.week,
      network: paths.invitations,
      office: paths.office,
      // What several people see together has no page of its own here.
      screen: paths.start,
    } as const;
    const { onBehalfOf } = cx.actor;
    if (onBehalfOf !== null) {
      const stands = (await representedBy(cx)).some(({ clientId }) => clientId === onBehalfOf);
      return redirect(stands ? paths.representedPlan : paths.represented);
    }
    if (cx.actor.kind === 'network' && (await representedBy(cx)).length > 0) return redirect(paths.represented);
    if (cx.actor.kind === 'staff') {
      const asked = await pendingLook(cx);
      if (asked !== null) return redirect(emergencyPaths.look(asked));
    }
    if (cx.actor.kind === 'network') {
      const tables = await myInvitations(cx);
      const only = tables[0];
      // One table is no list.
      if (only !== undefined && tables.length === 1) return redirect(chairOf(only.householdId));
    }
    return redirect(homes[cx.actor.kind]);
  },
});

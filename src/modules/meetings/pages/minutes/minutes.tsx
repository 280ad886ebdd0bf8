import { z } from 'zod';
import { can } from '../../../../kernel/access/can.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import { version as versionField } from '../../../../kernel/web/fields.ts';
import { actRoute, go, pageRoute, type Route } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { readMinutes } from '../../commands/read-minutes.ts';
import { paths } from '../../paths.ts';
import { minutesOf } from '../../queries/minutes.ts';
import { correctRoutes } from './correct.tsx';
import { giveRoutes } from './give.tsx';
import { ownAgreementsText } from './own-agreements.ts';
import { minutesPaperRoutes } from './paper.ts';
import { showMinutes } from './show.tsx';
import { minutesVersionsRoute } from './versions.tsx';

const path = '/huishoudens/:householdId/gesprekken/:meetingId/verslag';

/** The minutes of a meeting, composed for who reads, with a mark that they were read and the own part as text. */
export const minutesRoutes: Route[] = [
  minutesVersionsRoute,
  ...minutesPaperRoutes,
  ...correctRoutes,
  ...giveRoutes,
  pageRoute({ path, action: 'minutes.view', sample: 'client', gate: 'person', viewing: true, run: showMinutes }),
  actRoute({
    path: `${path}/gelezen`,
    action: 'minutes.view',
    sample: 'client',
    gate: 'person',
    schema: z.object({ version: versionField }),
    load: (_cx, { params }) =>
      Promise.resolve({ householdId: params['householdId'] ?? '', meetingId: params['meetingId'] ?? '' }),
    view: (cx, _data, _form, request) => showMinutes(cx, request),
    submit: async (cx, { version }, { householdId, meetingId }) => {
      await readMinutes(cx, householdId, meetingId, version);
      return go(paths.minutes(householdId, meetingId));
    },
  }),
  pageRoute({
    path: '/huishoudens/:householdId/gesprekken/:meetingId/mijn-afspraken.txt',
    action: 'household.copy',
    sample: 'case-manager',
    gate: 'staff',
    viewing: true,
    run: async (cx, { params }) => {
      const householdId = params['householdId'] ?? '';
      const meetingId = params['meetingId'] ?? '';
      const { table, minutes } = await minutesOf(cx, householdId, meetingId);
      if (!can(cx.actor, 'household.copy', table)) throw forbidden();
      return {
        kind: 'text',
        text: ownAgreementsText(cx, minutes),
        viewed: { objectKind: 'meeting', objectId: meetingId, ...atTable(table) },
      };
    },
  }),
];

import { can } from '../../../../kernel/access/can.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { bottlenecksOf } from '../../queries/bottlenecks.ts';
import { involvedAt } from '../../queries/involved.ts';
import { requestsOf } from '../../queries/requests.ts';
import { atTable } from '../../queries/table.ts';
import { leadsOrClient, tablePage } from '../../queries/table-page.ts';
import { TableView } from './view.tsx';

/** Who sits at the table: the picture and the same as a list, with what is missing and where to go from here. */
export const tableRoute = pageRoute({
  path: paths.table,
  gate: 'person',
  action: 'table.view',
  viewing: true,
  sample: 'case-manager',
  run: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    const shown = await tablePage(cx, householdId);
    const { table } = shown;
    const requests = can(cx.actor, 'request.answer', table) ? await requestsOf(cx, householdId) : [];
    const bottlenecks = leadsOrClient(table) ? await bottlenecksOf(cx, householdId) : [];
    const involved = can(cx.actor, 'place.invite', table) ? await involvedAt(cx, table) : [];
    return page({
      title: texts(cx.language).pages.table.title,
      body: <TableView cx={cx} page={shown} requests={requests} bottlenecks={bottlenecks} involved={involved} />,
      viewed: { objectKind: 'household', objectId: householdId, ...atTable(table) },
    });
  },
});

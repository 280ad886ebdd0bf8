import { actRoute, formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { endInvolved } from '../../commands/end-involved.ts';
import { noteInvolved } from '../../commands/note-involved.ts';
import { texts } from '../../messages/index.ts';
import { householdPaths, paths } from '../../paths.ts';
import { involvedAt } from '../../queries/involved.ts';
import { atTable, tableAt } from '../../queries/table.ts';
import { clientsOf, tablePage } from '../../queries/table-page.ts';
import { involvedEndSchema, involvedSchema } from '../../schema.ts';
import { type InvolvedPage, InvolvedView } from './view.tsx';

async function load(cx: Cx, request: Request): Promise<InvolvedPage> {
  const householdId = request.params['householdId'] ?? '';
  const table = await tableAt(cx, householdId, 'place.invite');
  const clients = clientsOf(await tablePage(cx, householdId));
  return { ...atTable(table), involved: await involvedAt(cx, table), clients };
}

const view = (cx: Cx, data: InvolvedPage, form: FormState): PageReply =>
  page({
    title: texts(cx.language).pages.involved.title,
    viewed: { objectKind: 'involved', householdId: data.householdId, role: data.role },
    body: <InvolvedView cx={cx} data={data} form={form} />,
  });

/** Who already helps, and may be asked to the table: mapped before anybody is invited (method, step 3). */
export const involvedRoutes = [
  ...formRoutes({
    path: paths.involved,
    gate: 'person',
    action: 'place.invite',
    viewing: true,
    sample: 'case-manager',
    schema: involvedSchema,
    load,
    view,
    submit: async (cx, input, { householdId }) => {
      await noteInvolved(cx, householdId, input);
      return go(householdPaths.involved(householdId));
    },
  }),
  actRoute({
    path: paths.involvedEnd,
    gate: 'person',
    action: 'place.invite',
    sample: 'case-manager',
    schema: involvedEndSchema,
    load,
    view: (cx, data) => view(cx, data, emptyForm),
    submit: async (cx, _input, { householdId }, request) => {
      await endInvolved(cx, householdId, request.params['involvedId'] ?? '');
      return go(householdPaths.involved(householdId));
    },
  }),
];

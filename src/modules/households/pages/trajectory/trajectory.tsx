import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import {
  actRoute,
  formRoutes,
  go,
  overtaken,
  page,
  type PageReply,
  type Request,
  wrong,
} from '../../../../kernel/web/route.ts';
import { changeTrajectory } from '../../commands/change-trajectory.ts';
import { proposeTrajectory } from '../../commands/propose-trajectory.ts';
import { texts } from '../../messages/index.ts';
import { householdPaths, paths } from '../../paths.ts';
import { atTable, tableAt } from '../../queries/table.ts';
import { callOn } from '../../queries/stand-in.ts';
import { clientsOf, tablePage } from '../../queries/table-page.ts';
import { trajectoryOf } from '../../queries/trajectory.ts';
import { proposalSchema, trajectorySchema } from '../../schema.ts';
import { type TrajectoryPage, TrajectoryView } from './view.tsx';

async function load(cx: Cx, request: Request): Promise<TrajectoryPage> {
  const householdId = request.params['householdId'] ?? '';
  const table = await tableAt(cx, householdId, 'consent.view');
  const seated = await tablePage(cx, householdId);
  return {
    ...atTable(table),
    trajectory: await trajectoryOf(cx, householdId),
    mayChange: can(cx.actor, 'trajectory.change', table),
    clients: clientsOf(seated),
    call: callOn(seated.people, seated.away, cx.today),
  };
}

const view = (cx: Cx, data: TrajectoryPage, form: FormState): PageReply =>
  page({
    title: texts(cx.language).pages.trajectory.title,
    body: <TrajectoryView cx={cx} data={data} form={form} />,
    viewed: {
      objectKind: 'trajectory',
      objectId: data.trajectory?.id ?? null,
      householdId: data.householdId,
      role: data.role,
    },
  });

/** Where working together stands, every step with date, reason and who; and the next step. */
export const trajectoryRoutes = formRoutes({
  path: paths.trajectory,
  gate: 'person',
  action: 'consent.view',
  viewing: true,
  sample: 'case-manager',
  schema: trajectorySchema,
  load,
  view,
  submit: async (cx, input, { householdId, trajectory }, request) => {
    const words = texts(cx.language).pages.trajectory;
    const changed = await changeTrajectory(cx, householdId, input);
    if (changed === 'overtaken') {
      return overtaken(request.sent, words.overtaken, { version: String(trajectory?.version ?? 0) });
    }
    if (changed === 'not-possible') return wrong(request.sent, { to: words.notPossible });
    return go(householdPaths.trajectory(householdId));
  },
});

/** Proposes to work together; the client's answer comes on the page of the yes. */
export const proposalRoute = actRoute({
  path: paths.proposal,
  gate: 'person',
  action: 'trajectory.change',
  sample: 'case-manager',
  schema: proposalSchema,
  load,
  view,
  submit: async (cx, input, { householdId }) => {
    await proposeTrajectory(cx, householdId, input.proposal);
    return go(householdPaths.trajectory(householdId));
  },
});

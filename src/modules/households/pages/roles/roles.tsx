import { can } from '../../../../kernel/access/can.ts';
import { formRoutes, go, overtaken, page, wrong } from '../../../../kernel/web/route.ts';
import { assignRole } from '../../commands/assign-role.ts';
import { texts } from '../../messages/index.ts';
import { householdPaths, paths } from '../../paths.ts';
import { knownCaseManagers } from '../../queries/case-managers.ts';
import { involvedAt } from '../../queries/involved.ts';
import { roleHistory, timesGiven } from '../../queries/roles.ts';
import { atTable } from '../../queries/table.ts';
import { clientsOf, tablePage } from '../../queries/table-page.ts';
import { roleSchema } from '../../schema.ts';
import { RolesView } from './view.tsx';

/** Case manager and coordinator: who holds which role, who did, and giving a role; existing case managers first. */
export const rolesRoutes = formRoutes({
  path: paths.roles,
  gate: 'person',
  action: 'role.assign',
  viewing: true,
  sample: 'case-manager',
  schema: roleSchema,
  load: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    const shown = await tablePage(cx, householdId);
    const mayAssign = can(cx.actor, 'role.assign', shown.table);
    return {
      ...atTable(shown.table),
      mayAssign,
      people: shown.people.filter((person) => person.state === 'accepted'),
      clients: clientsOf(shown),
      known: mayAssign ? await knownCaseManagers(cx, householdId) : [],
      elsewhere: mayAssign ? (await involvedAt(cx, shown.table)).filter((each) => each.caseManager) : [],
      history: await roleHistory(cx, householdId),
    };
  },
  view: (cx, data, form) =>
    page({
      title: texts(cx.language).pages.roles.title,
      viewed: { objectKind: 'role-assignment', householdId: data.householdId, role: data.role },
      body: <RolesView cx={cx} form={form} {...data} />,
    }),
  submit: async (cx, input, { householdId, history }, request) => {
    const words = texts(cx.language).pages.roles;
    const assigned = await assignRole(cx, householdId, input);
    if (assigned === 'not-at-table') return wrong(request.sent, { personId: words.notAtTable });
    if (assigned === 'deputy-not-at-table') return wrong(request.sent, { deputyId: words.deputyNotAtTable });
    if (assigned === 'hand-over-first') return wrong(request.sent, { personId: words.handOver });
    if (assigned === 'overtaken') {
      return overtaken(request.sent, words.overtaken, { version: String(timesGiven(history)) });
    }
    return go(householdPaths.roles(householdId));
  },
});

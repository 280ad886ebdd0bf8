import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { actRoute, formRoutes, go, page, type PageReply, type Request, wrong } from '../../../../kernel/web/route.ts';
import {
  clientsOf,
  householdPaths,
  joinsOf,
  proposeJoin,
  tableAt,
  tablePage,
  tablesToJoin,
} from '../../../households/index.ts';
import { agreeToJoin, sayYesToJoin } from '../../commands/join-tables.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';
import { joinAgreeSchema, joinSchema, joinYesSchema } from '../../schema.ts';
import { type JoinPage, JoinView } from './view.tsx';

async function load(cx: Cx, request: Request): Promise<JoinPage> {
  const householdId = request.params['householdId'] ?? '';
  const table = await tableAt(cx, householdId, 'consent.view');
  const mayJoin = can(cx.actor, 'household.join', table);
  return {
    householdId,
    mayJoin,
    maySayYes: can(cx.actor, 'consent.say', table),
    joins: await joinsOf(cx, householdId),
    others: mayJoin ? await tablesToJoin(cx, householdId) : [],
    clients: clientsOf(await tablePage(cx, householdId)),
  };
}

const view = (cx: Cx, data: JoinPage, form: FormState): PageReply =>
  page({
    title: texts(cx.language).join.title,
    body: <JoinView cx={cx} data={data} form={form} />,
  });

/** Two tables of one household become one: the proposal, and what is still needed. */
export const joinRoutes = formRoutes({
  path: paths.join,
  gate: 'person',
  action: 'household.join',
  sample: 'case-manager',
  schema: joinSchema,
  load,
  view,
  submit: async (cx, input, { householdId }, request) => {
    const proposed = await proposeJoin(cx, householdId, input);
    if (proposed === 'joined-before') {
      return wrong(request.sent, { intoHouseholdId: texts(cx.language).join.joinedBefore });
    }
    return go(householdPaths.join(householdId));
  },
});

/** The case manager of the table that stays agrees. */
export const joinAgreeRoute = actRoute({
  path: paths.joinAgree,
  gate: 'staff',
  action: 'household.join',
  sample: 'case-manager',
  schema: joinAgreeSchema,
  load,
  view,
  submit: async (cx, input, { householdId }) => {
    await agreeToJoin(cx, householdId, input);
    return go(householdPaths.join(householdId));
  },
});

/** A client says yes to joining the tables, or a professional notes it together with that client. */
export const joinYesRoute = actRoute({
  path: paths.joinYes,
  gate: 'person',
  action: 'consent.say',
  sample: 'client',
  schema: joinYesSchema,
  load,
  view,
  submit: async (cx, input, { householdId }) => {
    await sayYesToJoin(cx, householdId, input);
    return go(householdPaths.join(householdId));
  },
});

import { notFound } from '../../../../kernel/errors.ts';
import { formRoutes, type Route } from '../../../../kernel/web/route.ts';
import { householdPaths, membersOf, readsContact, atTable, tableAt } from '../../../households/index.ts';
import { paths } from '../../paths.ts';
import { wayOf } from '../../queries/way-of.ts';
import { wayInput } from '../../schema.ts';
import { keepWay, wayPage } from './view.tsx';

/** How a client wants to hear from us, filled in together with who leads the table. */
export const wayForRoutes: Route[] = formRoutes({
  path: paths.forClient,
  action: 'member.change',
  sample: 'case-manager',
  gate: 'staff',
  viewing: true,
  schema: wayInput,
  load: async (cx, { params }) => {
    const { householdId = '', personId = '' } = params;
    const table = await tableAt(cx, householdId, 'member.change');
    const member = (await membersOf(cx, table)).find((each) => each.personId === personId && each.client);
    if (member === undefined || !readsContact(cx, table, member)) throw notFound();
    const of = await wayOf(cx, personId);
    if (of === null) throw notFound();
    return { ...atTable(table), of };
  },
  view: (cx, { householdId, role, of }, form, { query }) =>
    wayPage(cx, form, {
      of,
      action: paths.at(householdId, of.personId),
      back: householdPaths.member(householdId, of.personId),
      viewed: { objectKind: 'contact-way', objectId: of.personId, householdId, role },
      kept: query['klaar'] === '1',
    }),
  submit: (cx, input, { householdId, of }, request) => {
    if (cx.togetherWith !== of.personId) throw notFound();
    return keepWay(cx, of.personId, input, request, `${paths.at(householdId, of.personId)}?klaar=1`);
  },
});

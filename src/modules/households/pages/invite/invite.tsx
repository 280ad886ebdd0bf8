import { tableAt } from '../../queries/table.ts';
import { formRoutes, go, wrong } from '../../../../kernel/web/route.ts';
import { invitePlace } from '../../commands/invite-place.ts';
import { texts } from '../../messages/index.ts';
import { householdPaths, paths } from '../../paths.ts';
import { searchStaff } from '../../queries/staff.ts';
import { clientsOf, tablePage } from '../../queries/table-page.ts';
import { invitationSchema } from '../../schema.ts';
import { InviteView } from './view.tsx';

/** Find a professional and ask that person to the table. */
export const inviteRoutes = formRoutes({
  path: paths.invite,
  gate: 'person',
  action: 'place.invite',
  sample: 'case-manager',
  schema: invitationSchema,
  load: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    await tableAt(cx, householdId, 'place.invite');
    const typed = (request.query['zoek'] ?? '').slice(0, 100);
    const shown = await tablePage(cx, householdId);
    return { householdId, typed, found: await searchStaff(cx, householdId, typed), clients: clientsOf(shown) };
  },
  view: (cx, data, form) => ({
    kind: 'page',
    title: texts(cx.language).pages.invite.title,
    body: <InviteView cx={cx} form={form} {...data} />,
  }),
  submit: async (cx, input, data, request) => {
    const { expertise, ...words } = input;
    const invited = await invitePlace(cx, data.householdId, {
      who: { personId: input.personId },
      whyAsked: words.whyAsked,
      mandate: words.mandate,
      ...(expertise.length === 0 ? {} : { expertise }),
    });
    if (invited === 'already-here') return wrong(request.sent, { personId: texts(cx.language).pages.invite.already });
    return go(householdPaths.table(data.householdId));
  },
});

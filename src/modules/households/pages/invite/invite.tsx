import { tableAt } from '../../queries/table.ts';
import { formRoutes, go, page, wrong } from '../../../../kernel/web/route.ts';
import { invitePlace } from '../../commands/invite-place.ts';
import { expertiseMeant, texts } from '../../messages/index.ts';
import { expertises, sides } from '../../model.ts';
import { householdPaths, paths } from '../../paths.ts';
import { involvedAt } from '../../queries/involved.ts';
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
    const table = await tableAt(cx, householdId, 'place.invite');
    const shown = await tablePage(cx, householdId);
    const { query, sent } = request;
    const meant = query['betrokken'] ?? sent['involvedId'];
    const involved =
      typeof meant === 'string' ? ((await involvedAt(cx, table)).find((each) => each.id === meant) ?? null) : null;
    const typed = (query['zoek'] ?? involved?.name ?? '').slice(0, 100);
    const known = expertises.find((code) => code === query['kennis']);
    const side = sides.find((code) => code === query['kant']) ?? null;
    const expertise = known === undefined ? expertiseMeant(cx.language, typed) : [known];
    const found = await searchStaff(cx, householdId, { typed, expertise, side });
    const clients = clientsOf(shown);
    const nothingTyped = query['zoek'] !== undefined && query['zoek'].trim() === '';
    return {
      householdId,
      typed,
      nothingTyped,
      known: known ?? null,
      side,
      found,
      involved,
      clients,
      missing: shown.missing,
    };
  },
  view: (cx, data, form) =>
    page({
      title: texts(cx.language).pages.invite.title,
      body: <InviteView cx={cx} form={form} {...data} />,
    }),
  submit: async (cx, input, data, request) => {
    const { expertise, ...words } = input;
    const invited = await invitePlace(cx, data.householdId, {
      who: { personId: input.personId },
      whyAsked: words.whyAsked,
      mandate: words.mandate,
      involvedId: words.involvedId,
      ...(expertise.length === 0 ? {} : { expertise }),
    });
    if (invited === 'already-here') return wrong(request.sent, { personId: texts(cx.language).pages.invite.already });
    return go(householdPaths.table(data.householdId));
  },
});

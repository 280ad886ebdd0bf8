import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { formRoutes, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { chosenAudience, readersAt } from '../../../sharing/index.ts';
import { shareAction } from '../../commands/share-action.ts';
import { texts } from '../../messages/index.ts';
import { planPaths } from '../../paths.ts';
import { openAction } from '../../queries/one-goal.ts';
import { sharedItem } from '../../schema.ts';
import { clientsOf } from '../../ui/form-fields.tsx';
import { afterSharing, sharePage } from '../../ui/share-page.tsx';
import { shownSoFar, ShownTo } from '../../ui/shown-to.tsx';
import { sharesAction } from '../../ui/works-on.ts';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const found = await openAction(cx, householdId, request.params['actionId'] ?? '', 'action.change');
  if (!sharesAction(cx, found.table, found.action)) throw forbidden();
  return { ...found, householdId, readers: await readersAt(cx, householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { action, goal, householdId, plan, table, readers }: Data, form: FormState): PageReply {
  // Nobody else reads more of an action than of its goal.
  const widest = goal === null ? { kind: 'table' as const } : chosenAudience(goal.audience);
  return sharePage(cx, form, {
    lead: action.what,
    about: widest.kind === 'table' ? null : <p class="om-quiet">{texts(cx.language).share.asGoal}</p>,
    address: planPaths.shareAction(householdId, action.id),
    back: planPaths.action(householdId, action.id),
    version: action.version,
    readers,
    item: { ...action.audience, shownTo: shownSoFar(action.audience, form) },
    clients: clientsOf(plan, table),
    widest,
    after: <ShownTo cx={cx} form={form} audience={action.audience} readers={readers} />,
  });
}

export const shareActionRoutes = formRoutes({
  path: '/huishoudens/:householdId/afspraken/:actionId/wie-leest',
  action: 'action.change',
  gate: 'person',
  sample: 'client',
  looks: ({ action, table }) => ({
    objectKind: 'action',
    objectId: action.id,
    ...atTable(table),
  }),
  schema: sharedItem,
  load,
  view,
  submit: (cx, input, { householdId, action }, request) => {
    const words = texts(cx.language);
    return atFields(
      request.sent,
      { together: 'choose', audience: words.share.asGoal, shownTo: words.share.shownNot },
      async () => {
        const done = await shareAction(cx, householdId, action.id, input);
        return afterSharing(cx, request, done, planPaths.action(householdId, action.id), async () => {
          const now = (await openAction(cx, householdId, action.id, 'action.change')).action;
          return { taken: words.taken.action(words.states[now.state]), version: now.version };
        });
      },
    );
  },
});

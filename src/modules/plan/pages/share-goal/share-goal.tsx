import type { Cx } from '../../../../kernel/cx.ts';
import { Checkbox, CheckChoices } from '../../../../kernel/ui/index.ts';
import { tickOf, ticksOf } from '../../../../kernel/web/field-of.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { formRoutes, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { shareGoal } from '../../commands/share-goal.ts';
import { texts } from '../../messages/index.ts';
import { planPaths } from '../../paths.ts';
import { openGoal } from '../../queries/one-goal.ts';
import { sharedGoal } from '../../schema.ts';
import { clientsOf, readersOfItem } from '../../ui/form-fields.tsx';
import { afterSharing, sharePage } from '../../ui/share-page.tsx';
import { shownSoFar, ShownTo } from '../../ui/shown-to.tsx';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const found = await openGoal(cx, householdId, request.params['goalId'] ?? '', 'goal.change');
  const clients = clientsOf(found.plan, found.table);
  return { ...found, householdId, clients, readers: await readersAt(cx, householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { goal, householdId, clients, readers } = data;
  const { language } = cx;
  const words = texts(language);
  // What everyone reads already has nothing to ask: it only goes along when fewer people read the goal.
  const asked = goal.actions.filter(
    ({ audience, adultId }) => audience.kind !== 'table' || (clients.length > 1 && adultId !== null),
  );
  return sharePage(cx, form, {
    lead: goal.words,
    address: planPaths.shareGoal(householdId, goal.id),
    back: planPaths.goal(householdId, goal.id),
    version: goal.version,
    readers,
    item: { ...goal.audience, shownTo: shownSoFar(goal.audience, form) },
    clients,
    before:
      clients.length > 1 && goal.adultId !== null ? (
        <Checkbox {...tickOf(cx, form, 'share')} label={words.goal.share} hint={words.goal.shareHint} />
      ) : null,
    after: (
      <>
        <ShownTo cx={cx} form={form} audience={goal.audience} readers={readers} />
        {asked.length === 0 ? null : (
          <CheckChoices
            {...ticksOf(cx, form, 'actions')}
            label={words.share.actions}
            hint={words.share.actionsHint}
            options={asked.map((action) => ({
              value: action.id,
              label: action.what,
              hint: readersOfItem(cx, readers, action.audience),
            }))}
          />
        )}
      </>
    ),
  });
}

export const shareGoalRoutes = formRoutes({
  path: '/huishoudens/:householdId/doelen/:goalId/wie-leest',
  action: 'goal.change',
  gate: 'person',
  sample: 'client',
  looks: ({ goal, table }) => ({
    objectKind: 'goal',
    objectId: goal.id,
    ...atTable(table),
  }),
  schema: sharedGoal,
  load,
  view,
  submit: (cx, input, { householdId, goal }, request) => {
    const words = texts(cx.language);
    const refused = { together: 'choose', audience: words.share.notOfAll, shownTo: words.share.shownNot };
    return atFields(request.sent, refused, async () => {
      const done = await shareGoal(cx, householdId, goal.id, input);
      return afterSharing(cx, request, done, planPaths.goal(householdId, goal.id), async () => {
        const now = (await openGoal(cx, householdId, goal.id, 'goal.change')).goal;
        return { taken: words.taken.goal(`‘${now.words}’`), version: now.version };
      });
    });
  },
});

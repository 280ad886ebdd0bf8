import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import { Words } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { formRoutes, go, overtaken, page, type PageReply, type Request, wrong } from '../../../../kernel/web/route.ts';
import { chosenAudience, readersAt } from '../../../sharing/index.ts';
import { shareAction } from '../../commands/share-action.ts';
import { texts } from '../../messages/index.ts';
import { planPaths } from '../../paths.ts';
import { openAction } from '../../queries/one-goal.ts';
import { sharedItem } from '../../schema.ts';
import { clientsOf } from '../../ui/form-fields.tsx';
import { ShareFields, sightWords } from '../../ui/share-fields.tsx';
import { sharesAction } from '../../ui/works-on.ts';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const found = await openAction(cx, householdId, request.params['actionId'] ?? '', 'action.change');
  if (!sharesAction(cx, found.table, found.action)) throw forbidden();
  return { ...found, householdId, readers: await readersAt(cx, householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { action, goal, householdId, plan, table, readers }: Data, form: FormState): PageReply {
  const words = texts(cx.language);
  const widest = goal === null ? { kind: 'table' as const } : chosenAudience(goal.audience);
  return page({
    title: words.share.title,
    scripts: ['readers'],
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.share.title}
        lead={<Words>{action.what}</Words>}
        about={widest.kind === 'table' ? null : <p class="om-quiet">{words.share.asGoal}</p>}
        action={planPaths.shareAction(householdId, action.id)}
        version={action.version}
        submit={words.save}
        back={{ href: planPaths.action(householdId, action.id), text: words.cancel }}
      >
        <ShareFields
          cx={cx}
          form={form}
          readers={readers}
          item={action.audience}
          clients={clientsOf(plan, table)}
          widest={widest}
        />
      </FormPage>
    ),
  });
}

export const shareActionRoutes = formRoutes({
  path: '/huishoudens/:householdId/afspraken/:actionId/wie-leest',
  action: 'action.change',
  gate: 'person',
  sample: 'client',
  schema: sharedItem,
  load,
  view,
  submit: (cx, input, { householdId, action }, request) => {
    const words = texts(cx.language);
    return atFields(request.sent, { together: 'choose', audience: words.share.asGoal }, async () => {
      const done = await shareAction(cx, householdId, action.id, input);
      if ('number' in done) return go(planPaths.action(householdId, action.id));
      if ('losesSight' in done) return wrong(request.sent, { audience: sightWords(cx, done.losesSight) });
      const now = (await openAction(cx, householdId, action.id, 'action.change')).action;
      return overtaken(request.sent, words.taken.action(words.states[now.state]), { version: String(now.version) });
    });
  },
});

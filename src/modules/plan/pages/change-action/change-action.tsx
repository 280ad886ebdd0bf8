import type { Cx } from '../../../../kernel/cx.ts';
import { forbidden } from '../../../../kernel/errors.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { type FormState } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, overtaken, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { readersAt } from '../../../sharing/index.ts';
import { changeAction } from '../../commands/change-action.ts';
import { texts } from '../../messages/index.ts';
import { planPaths } from '../../paths.ts';
import { openAction } from '../../queries/one-goal.ts';
import { actionChange } from '../../schema.ts';
import { ActionFields } from '../../ui/action-fields.tsx';
import { clientsOf, readersOfItem } from '../../ui/form-fields.tsx';
import { nameFor, whenOf } from '../../ui/when.ts';
import { worksOn } from '../../ui/works-on.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { wordingScripts } from '../../../wording/index.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { byName, atTable } from '../../../households/index.ts';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const found = await openAction(cx, householdId, request.params['actionId'] ?? '', 'action.change');
  if (!worksOn(cx, found.table, found.action)) throw forbidden();
  return { ...found, householdId, readers: await readersAt(cx, householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { action, householdId, plan, table, readers }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language);
  return page({
    title: words.action.changeTitle,
    scripts: cx.actor.kind === 'staff' ? wordingScripts : [],
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.action.changeTitle}
        action={planPaths.changeAction(householdId, action.id)}
        version={action.version}
        submit={words.save}
        back={{ href: planPaths.action(householdId, action.id), text: words.cancel }}
      >
        <ActionFields
          cx={cx}
          form={form}
          plan={plan}
          readers={readers}
          action={action}
          reads={readersOfItem(cx, readers, action.audience)}
        />
        <TogetherField cx={cx} form={form} clients={byName(clientsOf(plan, table))} />
      </FormPage>
    ),
  });
}

export const changeActionRoutes = formRoutes({
  path: '/huishoudens/:householdId/afspraken/:actionId/wijzig',
  action: 'action.change',
  gate: 'person',
  sample: 'client',
  looks: ({ action, table }) => ({
    objectKind: 'action',
    objectId: action.id,
    ...atTable(table),
  }),
  schema: actionChange,
  load,
  view,
  submit: (cx, input, { householdId, action }, request) => {
    const words = texts(cx.language);
    return atFields(
      request.sent,
      { doer: words.action.cannotRead, goal: words.action.notHere, authority: 'required' },
      async () => {
        const done = await changeAction(cx, householdId, action.id, input);
        if ('number' in done) return go(planPaths.action(householdId, action.id));
        const now = (await openAction(cx, householdId, action.id, 'action.change')).action;
        const parts = [
          `‘${now.what}’`,
          nameFor(cx.language, now.doer, cx.actor.personId),
          whenOf(cx.language, now, cx.today) || words.action.noDate,
        ];
        return overtaken(request.sent, words.taken.action(parts.join(', ')), { version: String(now.version) });
      },
    );
  },
});

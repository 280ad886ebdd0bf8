import type { Cx } from '../../../../kernel/cx.ts';
import { DateField, TextArea } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, overtaken, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { byName, domainName, atTable } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { changeGoal } from '../../commands/change-goal.ts';
import { texts } from '../../messages/index.ts';
import { planPaths } from '../../paths.ts';
import { openGoal } from '../../queries/one-goal.ts';
import { goalChange } from '../../schema.ts';
import { clientsOf, DomainField, readersOfItem } from '../../ui/form-fields.tsx';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormPage } from '../../../../kernel/web/form-page.tsx';

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
  const first = form.values['words'] === undefined;
  return page({
    title: words.goal.changeTitle,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.goal.changeTitle}
        action={planPaths.changeGoal(householdId, goal.id)}
        version={goal.version}
        submit={words.save}
        back={{ href: planPaths.goal(householdId, goal.id), text: words.cancel }}
      >
        <TextArea
          {...fieldOf(cx, form, 'words')}
          label={cx.actor.kind === 'resident' ? words.goal.clientWords : words.goal.words}
          required
          value={first ? goal.words : valueOf(form, 'words')}
          reads={readersOfItem(cx, readers, goal.audience)}
        />
        <DomainField cx={cx} form={form} current={goal.domain} />
        <DateField
          {...fieldOf(cx, form, 'reviewOn')}
          label={words.goal.reviewOn}
          hint={words.goal.reviewHint}
          value={first ? (goal.reviewOn ?? '') : valueOf(form, 'reviewOn')}
        />
        <TogetherField cx={cx} form={form} clients={byName(clients)} />
      </FormPage>
    ),
  });
}

export const changeGoalRoutes = formRoutes({
  path: '/huishoudens/:householdId/doelen/:goalId/wijzig',
  action: 'goal.change',
  gate: 'person',
  sample: 'client',
  looks: ({ goal, table }) => ({
    objectKind: 'goal',
    objectId: goal.id,
    ...atTable(table),
  }),
  schema: goalChange,
  load,
  view,
  submit: (cx, input, { householdId, goal }, request) =>
    atFields(request.sent, { together: 'choose' }, async () => {
      const done = await changeGoal(cx, householdId, goal.id, input);
      if ('number' in done) return go(planPaths.goal(householdId, goal.id));
      const now = (await openGoal(cx, householdId, goal.id, 'goal.change')).goal;
      const text = `‘${now.words}’ (${domainName(cx.language, now.domain)})`;
      return overtaken(request.sent, texts(cx.language).taken.goal(text), { version: String(now.version) });
    }),
});

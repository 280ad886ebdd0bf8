import type { Cx } from '../../../../kernel/cx.ts';
import { RadioChoices, Words } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, page, type PageReply, type Request, wrong } from '../../../../kernel/web/route.ts';
import { chooseOption } from '../../commands/choose-option.ts';
import { decidesOf } from '../../../sharing/index.ts';
import { texts } from '../../messages/index.ts';
import type { PlanOption } from '../../model.ts';
import { planPaths } from '../../paths.ts';
import { openGoal } from '../../queries/one-goal.ts';
import { optionChoice } from '../../schema.ts';
import { clientsOf } from '../../ui/form-fields.tsx';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { byName, atTable } from '../../../households/index.ts';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const found = await openGoal(cx, householdId, request.params['goalId'] ?? '', 'option.choose');
  const owners = clientsOf(found.plan, found.table).filter(({ id }) => decidesOf(found.table, found.goal.adultId, id));
  return { ...found, householdId, owners };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { goal, householdId, owners }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language);
  const about = (option: PlanOption) =>
    [
      option.asks === '' ? '' : `${words.change.fields.asks}: ${option.asks}`,
      option.gives === '' ? '' : `${words.change.fields.gives}: ${option.gives}`,
    ]
      .filter((part) => part !== '')
      .join('. ');
  return page({
    title: words.goal.chooseTitle,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.goal.chooseTitle}
        lead={<Words>{goal.words}</Words>}
        about={<>{goal.options.length === 0 ? <p class="om-quiet">{words.goal.noOptions}</p> : null}</>}
        action={planPaths.chooseOption(householdId, goal.id)}
        submit={words.goal.choose}
        back={{ href: planPaths.goal(householdId, goal.id), text: words.cancel }}
      >
        <RadioChoices
          {...fieldOf(cx, form, 'option')}
          label={words.goal.options}
          required
          options={goal.options.map((option) => ({ value: option.id, label: option.words, hint: about(option) }))}
          value={valueOf(form, 'option') || goal.options.find((option) => option.chosenOn !== null)?.id}
        />
        <TogetherField cx={cx} form={form} clients={byName(owners)} choice={words.goal.chooseTogether} />
      </FormPage>
    ),
  });
}

export const chooseOptionRoutes = formRoutes({
  path: '/huishoudens/:householdId/doelen/:goalId/keuze',
  action: 'option.choose',
  gate: 'person',
  sample: 'client',
  looks: ({ goal, table }) => ({
    objectKind: 'goal',
    objectId: goal.id,
    ...atTable(table),
  }),
  schema: optionChoice,
  load,
  view,
  submit: (cx, { option }, { householdId, goal }, request) =>
    atFields(request.sent, { together: 'choose' }, async () => {
      if (!goal.options.some((each) => each.id === option)) return wrong(request.sent, { option: 'choose' });
      await chooseOption(cx, householdId, option);
      return go(planPaths.goal(householdId, goal.id));
    }),
});

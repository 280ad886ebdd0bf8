import type { Cx } from '../../../../kernel/cx.ts';
import { TextArea, Words } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { readersAt } from '../../../sharing/index.ts';
import { addOption } from '../../commands/add-option.ts';
import { texts } from '../../messages/index.ts';
import { planPaths } from '../../paths.ts';
import { openGoal } from '../../queries/one-goal.ts';
import { optionInput } from '../../schema.ts';
import { clientsOf, readersOfItem } from '../../ui/form-fields.tsx';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { WordingBeside, wordingScripts } from '../../../wording/index.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { byName, atTable } from '../../../households/index.ts';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const found = await openGoal(cx, householdId, request.params['goalId'] ?? '', 'option.add');
  return { ...found, householdId, readers: await readersAt(cx, householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { goal, householdId, readers, plan, table }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language);
  const field = (name: 'words' | 'asks' | 'gives', label: string) => (
    <TextArea
      {...fieldOf(cx, form, name)}
      label={label}
      rows={2}
      required={name === 'words'}
      reads={name === 'words' ? readersOfItem(cx, readers, goal.audience) : undefined}
    />
  );
  return page({
    title: words.goal.optionTitle,
    scripts: cx.actor.kind === 'staff' ? wordingScripts : [],
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.goal.optionTitle}
        lead={<Words>{goal.words}</Words>}
        action={planPaths.newOption(householdId, goal.id)}
        submit={words.goal.addOption}
        back={{ href: planPaths.goal(householdId, goal.id), text: words.cancel }}
      >
        {field('words', words.goal.optionWords)}
        <WordingBeside cx={cx} field="words" text={valueOf(form, 'words')} />
        {field('asks', words.plan.asks)}
        {field('gives', words.plan.gives)}
        <TogetherField cx={cx} form={form} clients={byName(clientsOf(plan, table))} />
      </FormPage>
    ),
  });
}

export const newOptionRoutes = formRoutes({
  path: '/huishoudens/:householdId/doelen/:goalId/oplossing',
  action: 'option.add',
  gate: 'person',
  sample: 'client',
  looks: ({ goal, table }) => ({
    objectKind: 'goal',
    objectId: goal.id,
    ...atTable(table),
  }),
  schema: optionInput,
  load,
  view,
  submit: async (cx, input, { householdId, goal }) => {
    await addOption(cx, householdId, goal.id, input);
    return go(planPaths.goal(householdId, goal.id));
  },
});

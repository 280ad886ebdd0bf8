import type { Cx } from '../../../../kernel/cx.ts';
import { RadioChoices, TextArea, Words } from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, overtaken, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { readersAt } from '../../../sharing/index.ts';
import { closeGoal } from '../../commands/close-goal.ts';
import { texts } from '../../messages/index.ts';
import { goalStates } from '../../model.ts';
import { planPaths } from '../../paths.ts';
import { openGoal } from '../../queries/one-goal.ts';
import { goalClosing } from '../../schema.ts';
import { clientsOf, readersOfItem } from '../../ui/form-fields.tsx';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import { byName, atTable } from '../../../households/index.ts';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const found = await openGoal(cx, householdId, request.params['goalId'] ?? '', 'goal.close');
  return { ...found, householdId, readers: await readersAt(cx, householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function view(cx: Cx, { goal, householdId, readers, plan, table }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language);
  return page({
    title: words.goal.closeTitle,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.goal.closeTitle}
        lead={words.goal.closeLead}
        about={
          <p>
            <Words>{goal.words}</Words>
          </p>
        }
        action={planPaths.closeGoal(householdId, goal.id)}
        version={goal.version}
        submit={words.save}
        back={{ href: planPaths.goal(householdId, goal.id), text: words.cancel }}
      >
        <RadioChoices
          {...fieldOf(cx, form, 'state')}
          label={words.goal.state}
          required
          options={goalStates
            .filter((state) => state !== goal.state)
            .map((state) => ({ value: state, label: words.goal.closing[state] }))}
        />
        <TextArea
          {...fieldOf(cx, form, 'stateWords')}
          label={words.goal.stateWords}
          rows={2}
          reads={readersOfItem(cx, readers, goal.audience)}
        />
        <TogetherField cx={cx} form={form} clients={byName(clientsOf(plan, table))} />
      </FormPage>
    ),
  });
}

export const closeGoalRoutes = formRoutes({
  path: '/huishoudens/:householdId/doelen/:goalId/klaar',
  action: 'goal.close',
  gate: 'person',
  sample: 'client',
  looks: ({ goal, table }) => ({
    objectKind: 'goal',
    objectId: goal.id,
    ...atTable(table),
  }),
  schema: goalClosing,
  load,
  view,
  submit: async (cx, input, { householdId, goal }, request) => {
    const done = await closeGoal(cx, householdId, goal.id, input);
    if ('number' in done) return go(planPaths.plan(householdId));
    const now = (await openGoal(cx, householdId, goal.id, 'goal.close')).goal;
    const words = texts(cx.language);
    const text = `‘${now.words}’ (${words.goalStates[now.state]})`;
    return overtaken(request.sent, words.taken.goal(text), { version: String(now.version) });
  },
});

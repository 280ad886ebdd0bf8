import type { Cx } from '../../../../kernel/cx.ts';
import { Refusal } from '../../../../kernel/errors.ts';
import { CheckChoices, PageHead, SelectField } from '../../../../kernel/ui/index.ts';
import { fieldOf, ticksOf } from '../../../../kernel/web/field-of.ts';
import type { FormState } from '../../../../kernel/web/form-data.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';
import {
  formRoutes,
  go,
  type Outcome,
  overtaken,
  page,
  type PageReply,
  type Request,
  wrong,
} from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { handOverActions } from '../../commands/hand-over-actions.ts';
import { texts } from '../../messages/index.ts';
import { openActionsOf, type PlanAction } from '../../model.ts';
import { planPaths } from '../../paths.ts';
import { openPlan } from '../../queries/plan.ts';
import { handOverInput } from '../../schema.ts';
import { doersOf } from '../../ui/action-fields.tsx';
import { worksOn } from '../../ui/works-on.ts';

/** Actions that this actor may pass on: the own ones, and those of whoever left the table. */
async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const { table, plan } = await openPlan(cx, householdId, 'action.change');
  const actions = openActionsOf(plan).filter(
    (action) => (action.noDoer || action.doerId === cx.actor.personId) && worksOn(cx, table, action),
  );
  return { householdId, table, plan, actions, readers: await readersAt(cx, householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

/** An action with the version that the page showed, as one value of a box. */
const boxOf = (action: PlanAction): string => `${action.id}:${action.version}`;

function view(cx: Cx, { householdId, plan, actions, readers }: Data, form: FormState): PageReply {
  const words = texts(cx.language).handOver;
  if (actions.length === 0) {
    return page({
      title: words.title,
      body: (
        <>
          <PageHead title={words.title} lead={words.none} />
          <a href={planPaths.plan(householdId)}>{words.back}</a>
        </>
      ),
    });
  }
  return page({
    title: words.title,
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.title}
        lead={words.lead}
        action={planPaths.handOver(householdId)}
        submit={words.button}
        back={{ href: planPaths.plan(householdId), text: words.back }}
      >
        <CheckChoices
          {...ticksOf(cx, form, 'actions', actions.filter((each) => each.noDoer).map(boxOf))}
          label={words.which}
          required
          options={actions.map((action) => ({
            value: boxOf(action),
            label: action.what,
            ...(action.noDoer ? { hint: texts(cx.language).noDoer } : {}),
          }))}
        />
        <SelectField
          {...fieldOf(cx, form, 'doer')}
          label={words.doer}
          required
          options={doersOf(cx, plan, readers).filter(
            (each) => each.value !== cx.actor.personId || actions.some((one) => one.noDoer),
          )}
        />
      </FormPage>
    ),
  });
}

export const handOverRoutes = formRoutes({
  path: '/huishoudens/:householdId/afspraken/doorgeven',
  action: 'action.change',
  gate: 'person',
  sample: 'client',
  looks: ({ table }) => ({ objectKind: 'plan', objectId: table.householdId, ...atTable(table) }),
  schema: handOverInput,
  load,
  view,
  submit: async (cx, input, { householdId, actions }, request): Promise<Outcome> => {
    const words = texts(cx.language).handOver;
    if (input.actions.length === 0) return wrong(request.sent, { actions: words.chooseSome });
    const shown = new Set(actions.map((each) => each.id));
    if (input.actions.some((each) => !shown.has(each.actionId))) return overtaken(request.sent, words.overtaken);
    try {
      const outcome = await handOverActions(cx, householdId, input);
      return outcome === 'overtaken' ? overtaken(request.sent, words.overtaken) : go(planPaths.plan(householdId));
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'invalid') return wrong(request.sent, { doer: words.cannot });
      throw error;
    }
  },
});

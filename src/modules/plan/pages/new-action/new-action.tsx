import type { Cx } from '../../../../kernel/cx.ts';
import { HiddenField } from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, page, type PageReply, type Request, wrong } from '../../../../kernel/web/route.ts';
import { byName, homeOf, atTable } from '../../../households/index.ts';
import { chosenAudience, ofNetwork, readersAt } from '../../../sharing/index.ts';
import { addAction } from '../../commands/add-action.ts';
import { texts } from '../../messages/index.ts';
import type { Plan, PlanGoal } from '../../model.ts';
import { planPaths } from '../../paths.ts';
import { shownWith } from '../../policy.ts';
import { openPlan } from '../../queries/plan.ts';
import { actionForm } from '../../schema.ts';
import { ActionFields } from '../../ui/action-fields.tsx';
import { adultSoFar } from '../../ui/adult-so-far.ts';
import { AudienceField, childrenOf, clientsOf, WhoseField } from '../../ui/form-fields.tsx';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { wordingScripts } from '../../../wording/index.ts';
import { FormPage } from '../../../../kernel/web/form-page.tsx';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const { table, plan } = await openPlan(cx, householdId, 'action.add');
  const clients = clientsOf(plan, table);
  return {
    householdId,
    table,
    plan,
    clients,
    minors: childrenOf(cx, plan, table),
    readers: await readersAt(cx, householdId),
    asked: request.query['doel'],
    ready: readyIn(request),
  };
}
type Data = Awaited<ReturnType<typeof load>>;

/** An agreement that is ready to be made (`?klaar=post`): the first words of it, to be changed freely. */
function readyIn(request: Request): ReadyAction | null {
  const asked = request.query['klaar'];
  return asked === 'post' || asked === 'bellen' ? asked : null;
}
type ReadyAction = 'post' | 'bellen';

/** The goal chosen in the form, or the one that the address names (`?doel=`). */
function goalSoFar(plan: Plan, form: FormState, asked: string | undefined): PlanGoal | null {
  const id = form.values['goal'] === undefined ? asked : valueOf(form, 'goal');
  return plan.goals.find((goal) => goal.id === id) ?? null;
}

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { householdId, table, plan, clients, minors, readers, asked, ready } = data;
  const { language } = cx;
  const words = texts(language);
  // What is ready is about money: under the first goal about it.
  const first = ready === null ? undefined : plan.goals.find(({ domain }) => domain === 'money')?.id;
  const goal = goalSoFar(plan, form, asked ?? first);
  const adultId = goal === null ? adultSoFar(cx, form, clients, minors) : goal.adultId;
  const doerId = valueOf(form, 'doer');
  const doer = { personId: doerId, ofNetwork: ofNetwork(readers).some(({ personId }) => personId === doerId) };
  return page({
    title: words.action.newTitle,
    scripts: ['readers', ...(cx.actor.kind === 'staff' ? wordingScripts : [])],
    body: (
      <FormPage
        cx={cx}
        form={form}
        title={words.action.newTitle}
        lead={words.action.newLead}
        action={planPaths.newAction(householdId)}
        submit={words.action.add}
        back={{ href: planPaths.plan(householdId), text: words.cancel }}
      >
        <ActionFields
          cx={cx}
          form={form}
          plan={plan}
          readers={readers}
          goal={goal}
          {...(ready === null ? {} : { ready: words.action.ready[ready] })}
        />
        {goal === null || goal.adultId === null ? (
          <WhoseField cx={cx} form={form} clients={clients} minors={minors} label={words.action.adult} />
        ) : (
          // Under one adult's goal it is that adult's.
          <HiddenField name="adult" value={goal.adultId} />
        )}
        <AudienceField
          cx={cx}
          form={form}
          readers={readers}
          adultId={adultId}
          domain={goal?.domain ?? null}
          shownTo={shownWith(cx, table, { kind: 'table', adultId }, doer)}
          label={words.action.audience}
          widest={goal === null ? { kind: 'table' as const } : chosenAudience(goal.audience)}
        />
        <TogetherField cx={cx} form={form} clients={byName(clients)} />
      </FormPage>
    ),
  });
}

export const newActionRoutes = formRoutes({
  path: '/huishoudens/:householdId/afspraken/nieuw',
  action: 'action.add',
  gate: 'person',
  sample: 'client',
  looks: ({ table }) => ({ objectKind: 'plan', objectId: table.householdId, ...atTable(table) }),
  schema: actionForm,
  load,
  view,
  submit: async (cx, input, { householdId }, request) => {
    const words = texts(cx.language).action;
    const isPast = (day: string | null) => day !== null && day < cx.today;
    if (isPast(input.due) || isPast(input.decidesBy)) {
      return wrong(request.sent, {
        ...(isPast(input.due) ? { due: 'past' } : {}),
        ...(isPast(input.decidesBy) ? { decidesBy: 'past' } : {}),
      });
    }
    return atFields(
      request.sent,
      { doer: words.cannotRead, adult: 'choose', audience: words.notHere, goal: 'choose' },
      async () => {
        await addAction(cx, householdId, input);
        return go(homeOf(cx, householdId));
      },
    );
  },
});

import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import {
  Empty,
  HiddenField,
  LinkButton,
  PageHead,
  RadioChoices,
  Section,
  SelectField,
  TextArea,
} from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { type FormState, valueOf } from '../../../../kernel/web/form-data.ts';
import { formRoutes, go, page, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { byName, homeOf, atTable } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { sayStanding } from '../../commands/say-standing.ts';
import { texts } from '../../messages/index.ts';
import { everyAction, everyGoal, standingAnswers } from '../../model.ts';
import { planPaths } from '../../paths.ts';
import { openPlan } from '../../queries/plan.ts';
import { standingInput } from '../../schema.ts';
import { clientsOf, readersOfItem } from '../../ui/form-fields.tsx';
import { StandingList } from '../../ui/standing-line.tsx';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormPage } from '../../../../kernel/web/form-page.tsx';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const { table, plan } = await openPlan(cx, householdId, 'standing.say');
  return { householdId, table, plan, readers: await readersAt(cx, householdId), asked: request.query['doel'] };
}
type Data = Awaited<ReturnType<typeof load>>;

const wholePlan = { kind: 'table', adultId: null, authorId: null, domain: null } as const;

function view(cx: Cx, { householdId, table, plan, readers, asked }: Data, form: FormState): PageReply {
  const { language } = cx;
  const words = texts(language);
  const goalId = form.values['goal'] === undefined ? asked : valueOf(form, 'goal');
  // Who acts within a scope does not answer for the whole plan.
  const limited = cx.actor.onBehalfOf !== null && (table.scope?.domains ?? null) !== null;
  const goal = everyGoal(plan).find((each) => each.id === goalId) ?? null;
  if (table.positions.includes('client') && everyGoal(plan).length === 0 && everyAction(plan).length === 0) {
    return page({
      title: words.stand.title,
      body: (
        <>
          <PageHead title={words.stand.title} />
          <Empty
            title={words.stand.empty}
            level={2}
            action={
              can(cx.actor, 'goal.add', table) ? (
                <LinkButton kind="primary" href={planPaths.newGoal(householdId)}>
                  {words.stand.emptyAction}
                </LinkButton>
              ) : undefined
            }
          >
            {words.stand.emptyText}
          </Empty>
        </>
      ),
    });
  }
  return page({
    title: words.stand.title,
    body: (
      <>
        <FormPage
          cx={cx}
          form={form}
          title={words.stand.title}
          lead={words.stand.lead}
          action={planPaths.standing(householdId)}
          draft={`${planPaths.standing(householdId)}/${goal?.id ?? 'plan'}`}
          submit={words.stand.send}
          back={{ href: planPaths.plan(householdId), text: words.cancel }}
        >
          {goal !== null && !limited ? <HiddenField name="goal" value={goal.id} /> : null}
          {limited ? (
            <SelectField
              {...fieldOf(cx, form, 'goal')}
              label={words.stand.whichGoal}
              required
              options={plan.goals.map((each) => ({ value: each.id, label: each.words }))}
              value={goal?.id}
            />
          ) : null}
          <RadioChoices
            {...fieldOf(cx, form, 'answer')}
            label={limited ? words.stand.answerGoal : words.stand.answer(goal === null ? null : `‘${goal.words}’`)}
            required
            options={standingAnswers.map((answer) => ({ value: answer, label: words.stand.options[answer] }))}
          />
          <TextArea
            {...fieldOf(cx, form, 'words')}
            label={words.stand.words}
            rows={2}
            reads={readersOfItem(cx, readers, goal?.audience ?? wholePlan)}
          />
          <TogetherField cx={cx} form={form} clients={byName(clientsOf(plan, table))} />
        </FormPage>
        <Section id="eerder" title={words.stand.earlier} ruled>
          <StandingList language={language} standing={goal?.standing ?? plan.standing} readerId={cx.actor.personId} />
        </Section>
      </>
    ),
  });
}

export const standingRoutes = formRoutes({
  path: '/huishoudens/:householdId/sta-ik-erachter',
  action: 'standing.say',
  gate: 'person',
  sample: 'client',
  looks: ({ table }) => ({ objectKind: 'plan', objectId: table.householdId, ...atTable(table) }),
  schema: standingInput,
  load,
  view,
  submit: (cx, input, { householdId }, request) =>
    atFields(request.sent, { together: 'choose', goal: 'choose' }, async () => {
      await sayStanding(cx, householdId, input);
      return go(input.goal === null ? homeOf(cx, householdId) : planPaths.goal(householdId, input.goal));
    }),
});

import { can } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import {
  ActionLink,
  Button,
  Card,
  Form,
  HiddenField,
  Notice,
  PageHead,
  RadioChoices,
  Stack,
  SubmitRow,
  TextArea,
  Words,
} from '../../../../kernel/ui/index.ts';
import { fieldOf } from '../../../../kernel/web/field-of.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';
import {
  actRoute,
  go,
  overtaken,
  page,
  pageRoute,
  type PageReply,
  type Request,
} from '../../../../kernel/web/route.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { byName, atTable } from '../../../households/index.ts';
import { readersAt } from '../../../sharing/index.ts';
import { changeCrisis } from '../../commands/change-crisis.ts';
import { texts } from '../../messages/index.ts';
import { moneyPaths } from '../../paths.ts';
import type { FinanceAction } from '../../policy.ts';
import { crisisTerm } from '../../queries/crisis-term.ts';
import { openMoney } from '../../queries/money-page.ts';
import { crisisStep } from '../../schema.ts';
import { callNow, talk, when } from '../../ui/crisis-notices.tsx';
import { moneyReaders } from '../../ui/money-fields.tsx';

const path = '/huishoudens/:householdId/geld/spoed/:crisisId';

const load = (action: FinanceAction) => async (cx: Cx, request: Request) => {
  const data = await openMoney(cx, request.params['householdId'] ?? '', action);
  const crisis = data.crises.find(({ id }) => id === request.params['crisisId']);
  if (crisis === undefined) throw notFound();
  const readers = moneyReaders(cx, await readersAt(cx, data.householdId), crisis.adultId);
  return { ...data, crisis, readers, term: await crisisTerm(cx) };
};
type Data = Awaited<ReturnType<ReturnType<typeof load>>>;

/** One thing that presses: when, who does what now, the way out of here; and when it is over. */
function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { householdId, crisis, table, clients, readers, term } = data;
  const all = texts(cx.language);
  const words = all.crisis;
  const call = callNow(cx, data);
  const talked = crisis.talkedOn !== null;
  return page({
    title: words.titles[crisis.kind],
    viewed: { objectKind: 'money-crisis', objectId: crisis.id, ...atTable(table) },
    narrow: true,
    body: (
      <FormErrors cx={cx} form={form}>
        <Stack wide>
          <ActionLink href={moneyPaths.money(householdId)} back>
            {all.back}
          </ActionLink>
          <PageHead title={words.titles[crisis.kind]} lead={when(cx, crisis)} />
          {crisis.words === '' ? null : <Words>{crisis.words}</Words>}
          <Notice kind="crisis" title={words.now[crisis.kind]} action={call ?? undefined}>
            {cx.actor.kind === 'staff' ? words.routeOf : words.route}
          </Notice>
          <Card id="gesprek" title={words.talkTitle}>
            <p>{talk(cx, crisis)}</p>
            {talked ? null : (
              <p class="om-small om-quiet">
                {words.source} {term.source}.
              </p>
            )}
          </Card>
          {can(cx.actor, 'money.write', table) ? (
            <Card id="verder" title={talked ? words.over : words.stepTitle}>
              <Form
                action={moneyPaths.crisisStep(householdId, crisis.id)}
                submission={cx.newId()}
                version={crisis.version}
              >
                {talked ? (
                  <>
                    <HiddenField name="step" value="solved" />
                    <TextArea {...fieldOf(cx, form, 'words')} label={words.stepWords} rows={2} reads={readers} />
                  </>
                ) : (
                  <RadioChoices
                    {...fieldOf(cx, form, 'step')}
                    label={words.step}
                    required
                    options={(['talked', 'solved'] as const).map((step) => ({ value: step, label: words.steps[step] }))}
                  />
                )}
                <TogetherField cx={cx} form={form} clients={byName(clients)} />
                <SubmitRow>
                  {/* One thing first: whoever has to call sees that as the button of this page. */}
                  <Button kind={call === null ? 'primary' : 'quiet'}>{talked ? words.steps.solved : all.save}</Button>
                </SubmitRow>
              </Form>
            </Card>
          ) : null}
        </Stack>
      </FormErrors>
    ),
  });
}

const crisisRoute = pageRoute({
  path,
  action: 'money.view',
  gate: 'person',
  viewing: true,
  sample: 'client',
  run: async (cx, request) => view(cx, await load('money.view')(cx, request), emptyForm),
});

const stepRoute = actRoute({
  path: `${path}/verder`,
  action: 'money.write',
  gate: 'person',
  sample: 'client',
  schema: crisisStep,
  load: load('money.write'),
  view,
  submit: async (cx, { together: _, ...input }, { householdId, crisis }, request) => {
    const done = await changeCrisis(cx, householdId, crisis.id, input);
    if (done === 'overtaken') return overtaken(request.sent, texts(cx.language).debt.overtaken);
    return go(input.step === 'solved' ? moneyPaths.money(householdId) : moneyPaths.crisis(householdId, crisis.id));
  },
});

export const crisisRoutes = [crisisRoute, stepRoute];

import type { Cx } from '../../../../kernel/cx.ts';
import {
  ActionLink,
  Button,
  Card,
  Form,
  LinkButton,
  PageHead,
  PhoneFold,
  Reads,
  Row,
  Section,
  Stack,
  Words,
} from '../../../../kernel/ui/index.ts';
import { atFields } from '../../../../kernel/web/at-fields.ts';
import { emptyForm, type FormState } from '../../../../kernel/web/form-data.ts';
import { actRoute, go, page, pageRoute, type PageReply, type Request } from '../../../../kernel/web/route.ts';
import { byName, atTable } from '../../../households/index.ts';
import { besideItem } from '../../../rights/index.ts';
import { readersAt, decidesOf } from '../../../sharing/index.ts';
import { orderGoals } from '../../commands/order-goals.ts';
import { texts } from '../../messages/index.ts';
import { planPaths } from '../../paths.ts';
import { changesOfItem } from '../../queries/changes.ts';
import { openGoal } from '../../queries/one-goal.ts';
import { goalMove } from '../../schema.ts';
import { ActionList } from '../../ui/action-list.tsx';
import { clientsOf, readersOfItem } from '../../ui/form-fields.tsx';
import { goalNote } from '../../ui/goal-list.tsx';
import { Disputes } from '../../ui/disputes.tsx';
import { HistoryList } from '../../ui/history-list.tsx';
import { OptionTable } from '../../ui/option-table.tsx';
import { StandingList } from '../../ui/standing-line.tsx';
import { may, viewFor } from '../../ui/view.ts';
import { TogetherField } from '../../../../kernel/web/together-field.tsx';
import { FormErrors } from '../../../../kernel/web/form-errors.tsx';

async function load(cx: Cx, request: Request) {
  const householdId = request.params['householdId'] ?? '';
  const goalId = request.params['goalId'] ?? '';
  const found = await openGoal(cx, householdId, goalId, 'plan.view');
  const history = await changesOfItem(cx, found.table, goalId);
  const beside = await besideItem(cx, householdId, { table: 'goal', key: goalId });
  return { ...found, householdId, history, beside, readers: await readersAt(cx, householdId) };
}
type Data = Awaited<ReturnType<typeof load>>;

function Options({ cx, data }: { cx: Cx; data: Data }) {
  const { goal, householdId, plan, table } = data;
  const words = texts(cx.language);
  return (
    <Section id="oplossingen" title={words.goal.options}>
      {goal.options.length === 0 ? (
        <p class="om-quiet">{words.goal.noOptions}</p>
      ) : (
        <OptionTable language={cx.language} goal={goal} people={plan.people} readerId={cx.actor.personId} />
      )}
      <Row screenOnly>
        {may(cx, table, 'option.add') ? (
          <ActionLink href={planPaths.newOption(householdId, goal.id)}>{words.goal.addOption}</ActionLink>
        ) : null}
        {goal.options.length > 0 && may(cx, table, 'option.choose') ? (
          <ActionLink href={planPaths.chooseOption(householdId, goal.id)}>{words.goal.chooseTitle}</ActionLink>
        ) : null}
      </Row>
    </Section>
  );
}

/** Up and down in the client's order; a professional says with whom. */
function Order({ cx, data, form }: { cx: Cx; data: Data; form: FormState }) {
  const { goal, householdId, plan, table } = data;
  const words = texts(cx.language);
  if (goal.state !== 'open' || plan.goals.length < 2 || !may(cx, table, 'goal.order')) return null;
  // An order is each client's own: of one's own goals, and of those of the household.
  const clients = clientsOf(plan, table).filter(({ id }) => decidesOf(table, goal.adultId, id));
  return (
    <Card id="volgorde" title={words.goal.order}>
      <Form action={planPaths.moveGoal(householdId, goal.id)} submission={cx.newId()} label={words.goal.order}>
        <TogetherField cx={cx} form={form} clients={byName(clients)} choice={words.goal.chooseTogether} />
        <Row>
          {goal.number === 1 ? null : (
            <Button kind="quiet" name="direction" value="up">
              {words.goal.up}
            </Button>
          )}
          {goal.number === plan.goals.length ? null : (
            <Button kind="quiet" name="direction" value="down">
              {words.goal.down}
            </Button>
          )}
        </Row>
      </Form>
    </Card>
  );
}

function view(cx: Cx, data: Data, form: FormState): PageReply {
  const { goal, householdId, plan, table, history, readers } = data;
  const { language } = cx;
  const words = texts(language);
  const reader = viewFor(cx, householdId);
  const changes = may(cx, table, 'goal.change');
  return page({
    title: words.plan.title,
    viewed: { objectKind: 'goal', objectId: goal.id, ...atTable(table) },
    body: (
      <FormErrors cx={cx} form={form}>
        <PageHead
          title={<Words>{goal.words}</Words>}
          lead={goalNote(reader, plan, goal)}
          quiet
          actions={
            changes ? (
              <>
                <LinkButton kind="quiet" href={planPaths.changeGoal(householdId, goal.id)}>
                  {words.goal.change}
                </LinkButton>
                <LinkButton kind="quiet" href={planPaths.closeGoal(householdId, goal.id)}>
                  {words.goal.close}
                </LinkButton>
              </>
            ) : undefined
          }
        />
        <Stack wide>
          {goal.state === 'open' ? null : (
            <p>
              <strong>{words.goalStates[goal.state]}</strong>{' '}
              {goal.stateWords === '' ? null : <Words>{goal.stateWords}</Words>}
            </p>
          )}
          <Disputes language={language} readerId={cx.actor.personId} disputes={goal.disputes} />
          {table.positions.includes('client') && may(cx, table, 'dispute.raise') ? (
            <ActionLink href={planPaths.disputeGoal(householdId, goal.id)}>{words.dispute.link}</ActionLink>
          ) : null}
          <Section id="afspraken" title={words.goal.actions}>
            {goal.actions.length === 0 ? (
              <p class="om-quiet">{words.plan.noActions}</p>
            ) : (
              <ActionList view={reader} actions={goal.actions} />
            )}
            {may(cx, table, 'action.add') ? (
              <ActionLink href={planPaths.newAction(householdId, goal.id)}>{words.plan.addAction}</ActionLink>
            ) : null}
          </Section>
          <Options cx={cx} data={data} />
          <Section id="erachter" title={words.plan.who}>
            <StandingList language={language} standing={goal.standing} readerId={cx.actor.personId} aboutGoal />
            {may(cx, table, 'standing.say') ? (
              <ActionLink href={planPaths.standing(householdId, goal.id)}>{words.plan.sayStanding}</ActionLink>
            ) : null}
          </Section>
          <Section id="lezers" title={words.share.title}>
            <Reads>{readersOfItem(cx, readers, goal.audience)}</Reads>
            {changes ? (
              <ActionLink href={planPaths.shareGoal(householdId, goal.id)}>{words.share.link}</ActionLink>
            ) : null}
          </Section>
          {data.beside}
          <Order cx={cx} data={data} form={form} />
          <PhoneFold summary={words.goal.historyFold}>
            <Section id="geschiedenis" title={words.goal.history}>
              <HistoryList view={reader} lines={history} />
            </Section>
          </PhoneFold>
          <ActionLink href={planPaths.plan(householdId)} back>
            {words.back}
          </ActionLink>
        </Stack>
      </FormErrors>
    ),
  });
}

const shown = pageRoute({
  path: '/huishoudens/:householdId/doelen/:goalId',
  action: 'plan.view',
  gate: 'person',
  viewing: true,
  sample: 'client',
  run: async (cx, request) => view(cx, await load(cx, request), emptyForm),
});

const moved = actRoute({
  path: '/huishoudens/:householdId/doelen/:goalId/volgorde',
  action: 'goal.order',
  gate: 'person',
  sample: 'client',
  schema: goalMove,
  load,
  view,
  submit: (cx, { direction }, { householdId, goal }, request) =>
    atFields(request.sent, { together: 'choose' }, async () => {
      await orderGoals(cx, householdId, { goal: goal.id, direction });
      return go(planPaths.plan(householdId));
    }),
});

export const goalRoutes = [shown, moved];

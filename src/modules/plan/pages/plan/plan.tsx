import type { HouseholdAction } from '../../../../kernel/access/actions.ts';
import type { ReadingTable } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Card,
  Empty,
  Fold,
  GoodNewsList,
  Grid,
  LinkButton,
  PageHead,
  Row,
  Section,
  Stack,
  TodoList,
  Words,
} from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { atTable } from '../../../households/index.ts';
import { texts } from '../../messages/index.ts';
import type { Plan } from '../../model.ts';
import { planPaths } from '../../paths.ts';
import { PlanSteps } from '../../pictures/plan-steps.tsx';
import { openPlan } from '../../queries/plan.ts';
import { todoOf } from '../../ui/action-lines.tsx';
import { GoalList } from '../../ui/goal-list.tsx';
import { MoneyFirst } from '../../ui/money-first.tsx';
import { PlanTable } from '../../ui/plan-table.tsx';
import { StandingLine } from '../../ui/standing-line.tsx';
import { may, type PlanView, viewFor } from '../../ui/view.ts';

interface PartProps {
  readonly view: PlanView;
  readonly plan: Plan;
}

const Goals = ({ view, plan, adds }: PartProps & { adds: boolean }) => {
  const words = texts(view.language);
  if (view.readerKind === 'staff') {
    return (
      <Card id="doelen" title={words.plan.goals}>
        <PlanTable view={view} plan={plan} />
      </Card>
    );
  }
  return (
    <Section id="doelen" title={view.readerKind === 'resident' ? words.plan.clientGoals : words.plan.goals}>
      <GoalList view={view} plan={plan} full adds={adds} />
      {plan.loose.length === 0 ? null : (
        <Section id="andere" title={words.plan.loose}>
          <TodoList items={plan.loose.map((action) => todoOf(view, action))} />
        </Section>
      )}
    </Section>
  );
};

const Beside = ({ view, plan, mayDo }: PartProps & { mayDo: (action: HouseholdAction) => boolean }) => {
  const words = texts(view.language);
  const { language, householdId } = view;
  const goods = (kind: 'success' | 'strength') => plan.goodThings.filter((each) => each.kind === kind);
  return (
    <Stack wide>
      {/* Nobody can stand behind what is not there yet. */}
      {plan.goals.length + plan.loose.length + plan.standing.length === 0 ? null : (
        <Card id="erachter" title={words.plan.who}>
          <p>
            <StandingLine language={language} standing={plan.standing} readerId={view.readerId} />
          </p>
          {mayDo('standing.say') ? (
            <ActionLink href={planPaths.standing(householdId)}>{words.plan.sayStanding}</ActionLink>
          ) : null}
        </Card>
      )}
      <Card id="goed" title={words.plan.good}>
        {goods('success').length === 0 ? (
          <p class="om-quiet">{words.plan.goodEmpty}</p>
        ) : (
          <GoodNewsList items={goods('success').map((each) => each.words)} />
        )}
        {goods('strength').length === 0 ? null : (
          <>
            <h3 class="nl-heading nl-heading--level-3">{words.plan.strengths}</h3>
            <GoodNewsList items={goods('strength').map((each) => each.words)} />
          </>
        )}
        {mayDo('good.add') ? (
          <ActionLink href={planPaths.goodNews(householdId)}>{words.plan.addGood}</ActionLink>
        ) : null}
      </Card>
      {plan.closedGoals.length === 0 ? null : (
        <Fold summary={`${words.plan.closed} (${plan.closedGoals.length})`}>
          <ul class="om-news">
            {plan.closedGoals.map((goal) => (
              <li>
                <div>
                  <a href={planPaths.goal(householdId, goal.id)}>
                    <Words>{goal.words}</Words>
                  </a>
                  <div class="om-small om-quiet">{words.goalStates[goal.state]}</div>
                </div>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </Stack>
  );
};

function head(cx: Cx, view: PlanView, table: ReadingTable, plan: Plan) {
  const words = texts(view.language).plan;
  const adds = may(cx, table, 'goal.add');
  return (
    <PageHead
      title={view.readerKind === 'resident' ? words.clientTitle : words.title}
      lead={words.lead}
      actions={
        <>
          {adds ? (
            <LinkButton kind="primary" href={planPaths.newGoal(view.householdId)}>
              {words.addGoal}
            </LinkButton>
          ) : null}
          {may(cx, table, 'action.add') && plan.number > 0 ? (
            <LinkButton kind="quiet" href={planPaths.newAction(view.householdId)}>
              {words.addAction}
            </LinkButton>
          ) : null}
        </>
      }
    />
  );
}

/** The plan itself, for everyone at the table; each reads what is for them. */
export const planPage = pageRoute({
  path: '/huishoudens/:householdId/plan',
  action: 'plan.view',
  gate: 'person',
  viewing: true,
  sample: 'client',
  run: async (cx, request) => {
    const householdId = request.params['householdId'] ?? '';
    const { table, plan } = await openPlan(cx, householdId, 'plan.view', request.query['alles'] === 'ja');
    const view = viewFor(cx, householdId);
    const words = texts(cx.language).plan;
    const empty = plan.goals.length + plan.loose.length + plan.closedGoals.length === 0;
    return page({
      title: words.title,
      viewed: { objectKind: 'plan', objectId: householdId, ...atTable(table) },
      body: (
        <>
          {head(cx, view, table, plan)}
          <Stack wide>
            <MoneyFirst view={view} plan={plan} asks={may(cx, table, 'money-first.say')} />
            {empty ? (
              <Empty title={words.emptyTitle} level={2}>
                {cx.actor.kind === 'resident' ? words.clientEmpty : words.empty}
              </Empty>
            ) : (
              <Goals view={view} plan={plan} adds={may(cx, table, 'action.add')} />
            )}
            <Grid kind="half">
              {empty ? null : (
                <Section id="stappen-plan" title={words.steps}>
                  <PlanSteps view={view} plan={plan} />
                </Section>
              )}
              <Beside view={view} plan={plan} mayDo={(action) => may(cx, table, action)} />
            </Grid>
            <Row>
              {may(cx, table, 'history.view') ? (
                <ActionLink href={planPaths.versions(householdId)}>{words.versions}</ActionLink>
              ) : null}
              {plan.folded === 0 ? null : (
                <ActionLink href={planPaths.wholePlan(householdId)}>{texts(cx.language).more(plan.folded)}</ActionLink>
              )}
              {/* No number: it would count what this reader may not read. The date is for the print. */}
              <span class="om-small om-quiet">{writeDate(cx.today, cx.language)}</span>
            </Row>
          </Stack>
        </>
      ),
    });
  },
});

import type { ReadingTable } from '../../../../kernel/access/can.ts';
import type { Cx } from '../../../../kernel/cx.ts';
import { notFound } from '../../../../kernel/errors.ts';
import { writeDate } from '../../../../kernel/i18n/calendar.ts';
import {
  ActionLink,
  Card,
  GoodNewsList,
  NewsList,
  PageHead,
  Row,
  Section,
  Stack,
  Words,
} from '../../../../kernel/ui/index.ts';
import { page, pageRoute } from '../../../../kernel/web/route.ts';
import { householdPaths, partedFrom } from '../../../households/index.ts';
import { type Plan, type PlanAction, planAt, planWords } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import { paths } from '../../paths.ts';

type Parted = Awaited<ReturnType<typeof partedFrom>>[number];

/** What lay on the table on the day of parting, for this reader as the client that person was then. */
async function planOfThen(cx: Cx, { householdId, number, clientIds }: Parted): Promise<Plan | null> {
  if (number === 0) return null;
  // What was about a child stays with who has authority at this table.
  const seat = { positions: ['client'], clientIds, children: [] } as const;
  const table: ReadingTable = { householdId, ...seat, readOnly: true, grounds: [] };
  return (await cx.onErrand('parted', () => planAt(cx, table, number))).plan;
}

/** Words only: nothing leads to a page of that table, because none is for this reader any more. */
function thenPart(cx: Cx, parted: Parted, plan: Plan | null) {
  const words = texts(cx.language).parted;
  const { actionStates } = planWords(cx.language);
  const doerOf = ({ doerId, doer }: PlanAction) =>
    doerId === cx.actor.personId ? words.you : (doer?.givenName ?? words.somebody);
  const lines = (actions: readonly PlanAction[]) => (
    <NewsList
      items={actions.map((action) => ({
        text: action.what,
        small: `${doerOf(action)}: ${actionStates[action.state]}`,
      }))}
    />
  );
  const goals = [...(plan?.goals ?? []), ...(plan?.closedGoals ?? [])];
  return (
    <Section id={`toen-${parted.householdId}`} title={words.until(writeDate(parted.on, cx.language))}>
      <Stack>
        {goals.map((goal) => (
          <Card id={`doel-${goal.id}`} title={<Words>{goal.words}</Words>}>
            {goal.actions.length === 0 ? null : lines(goal.actions)}
          </Card>
        ))}
        {plan === null || plan.loose.length === 0 ? null : (
          <Card id="ander" title={words.other}>
            {lines(plan.loose)}
          </Card>
        )}
        {plan === null || plan.goodThings.length === 0 ? null : (
          <Card id="goed" title={words.good}>
            <GoodNewsList items={plan.goodThings.map((each) => each.words)} />
          </Card>
        )}
        {plan === null ? <p>{words.nothing}</p> : null}
      </Stack>
    </Section>
  );
}

/** The plan as it was when somebody went apart: to read, never to change. */
export const partedRoute = pageRoute({
  path: paths.parted,
  gate: 'resident',
  action: 'own-plan.view',
  viewing: true,
  sample: 'parted',
  run: async (cx) => {
    const [found] = await partedFrom(cx);
    if (found === undefined) throw notFound();
    const words = texts(cx.language).parted;
    const plan = await planOfThen(cx, found);
    return page({
      title: words.title,
      narrow: true,
      viewed: { objectKind: 'plan', householdId: found.householdId, role: 'parted' },
      body: (
        <Stack wide>
          <PageHead title={words.title} lead={words.lead} />
          {thenPart(cx, found, plan)}
          <p>{words.help}</p>
          <Row>
            <ActionLink href={householdPaths.rights(found.householdId, cx.actor.personId)}>{words.desk}</ActionLink>
            <ActionLink href={householdPaths.whoLooked(found.householdId)}>{words.looked}</ActionLink>
          </Row>
        </Stack>
      ),
    });
  },
});

import type { Child } from 'hono/jsx';
import type { Cx } from '../../../../kernel/cx.ts';
import { nearDay, writeShortDay } from '../../../../kernel/i18n/calendar.ts';
import { ActionLink, Card, type Column, DataTable, Mark, Row, Who, Words } from '../../../../kernel/ui/index.ts';
import { domainName } from '../../../households/index.ts';
import { isOpen, type PlanAction, planPaths, shownState, stateWord } from '../../../plan/index.ts';
import { texts } from '../../messages/index.ts';
import type { OnePage } from '../../queries/one-page.ts';
import { standingLine } from './standing-line.tsx';

function columns(cx: Cx, data: OnePage): Column<PlanAction>[] {
  const words = texts(cx.language).planTable;
  return [
    {
      label: words.action,
      cell: (action) => (
        <>
          <a href={planPaths.action(data.householdId, action.id)}>{action.what}</a>
          {action.togetherWith === '' ? null : ` (${words.with} ${action.togetherWith})`}
          {action.stateWords === '' ? null : <div class="om-small om-quiet">{action.stateWords}</div>}
          {action.authority === '' ? null : (
            <div class="om-small om-quiet">
              {action.decidedOn === null
                ? words.decides(action.authority, action.decidesBy === null ? null : writeShortDay(action.decidesBy, cx.language))
                : words.decided(action.authority, writeShortDay(action.decidedOn, cx.language), action.decision)}
            </div>
          )}
        </>
      ),
    },
    {
      label: words.who,
      phoneLabel: words.who,
      width: 'middle',
      cell: (action) => <Who you={action.doer?.client ?? false}>{action.doer?.givenName ?? ''}</Who>,
    },
    {
      label: words.when,
      phoneLabel: words.when,
      width: 'middle',
      cell: (action) =>
        action.rhythm !== null
          ? words.rhythm[action.rhythm]
          : action.dueOn === null
            ? words.noDate
            : isOpen(action.state)
              ? nearDay(action.dueOn, cx.today, cx.language)
              : writeShortDay(action.dueOn, cx.language),
    },
    {
      label: words.state,
      width: 'middle',
      cell: (action) => {
        const viewer = { today: cx.today, since: data.since };
        const shown = shownState(action, viewer);
        return <Mark state={shown === 'ask' ? 'open' : shown} word={stateWord(cx.language, action, viewer)} />;
      },
    },
  ];
}

/** The whole plan as one dense table: goals in the client's words, the agreements under each. */
export function planPart(cx: Cx, data: OnePage): Child {
  const words = texts(cx.language);
  const { householdId, plan } = data;
  const goals = plan.goals.map((goal) => ({
    title: (
      <>
        {goal.number}. {domainName(cx.language, goal.domain)}{' '}
        <a href={planPaths.goal(householdId, goal.id)}>
          <Words>{goal.words}</Words>
        </a>
      </>
    ),
    rows: goal.actions,
  }));
  const loose = plan.loose.length === 0 ? [] : [{ title: words.planTable.loose, rows: plan.loose }];
  return (
    <Card
      id="plan"
      title={words.household.plan}
      aside={
        <Row>
          <span class="om-quiet om-small">{words.household.version(plan.number)}</span>
          <ActionLink href={planPaths.versions(householdId)}>{words.household.versions}</ActionLink>
          <ActionLink href={planPaths.newGoal(householdId)}>{words.household.addGoal}</ActionLink>
          <ActionLink href={planPaths.newAction(householdId)}>{words.household.addAction}</ActionLink>
        </Row>
      }
    >
      {goals.length + loose.length === 0 ? (
        <p class="om-quiet">{words.planTable.empty}</p>
      ) : (
        <DataTable
          caption={words.planTable.caption}
          captionHidden
          columns={columns(cx, data)}
          groups={[...goals, ...loose]}
        />
      )}
      {standingLine(cx, data)}
      <ActionLink href={planPaths.plan(householdId)}>{words.household.wholePlan}</ActionLink>
    </Card>
  );
}

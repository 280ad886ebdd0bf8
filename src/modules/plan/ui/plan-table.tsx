import type { Child, FC } from 'hono/jsx';
import { DataTable, Mark, Who, Words } from '../../../kernel/ui/index.ts';
import { domainName } from '../../households/index.ts';
import { texts } from '../messages/index.ts';
import { isOpen, openFirst, type Plan, type PlanAction, type PlanGoal } from '../model.ts';
import { planPaths } from '../paths.ts';
import { ActionSmall } from './action-lines.tsx';
import { Disputes } from './disputes.tsx';
import { ownerWords } from './goal-list.tsx';
import { ChosenOption } from './option-table.tsx';
import { markOf } from './state.ts';
import type { PlanView } from './view.ts';
import { doerName, whenOf } from './when.ts';

interface Props {
  readonly view: PlanView;
  readonly plan: Plan;
}

/** The plan as one dense table, grouped by goal: what a professional sees. */
export const PlanTable: FC<Props> = ({ view, plan }) => {
  const { language } = view;
  const words = texts(language);
  const goalRows = plan.goals.map((goal) => ({
    title: <GoalTitle view={view} plan={plan} goal={goal} />,
    rows: openFirst(goal.actions),
  }));
  // A goal that is reached or dropped may leave something that somebody still does.
  const leftRows = plan.closedGoals.flatMap((goal) => {
    const rows = goal.actions.filter(({ state }) => isOpen(state));
    if (rows.length === 0) return [];
    const title = (
      <>
        <GoalTitle view={view} plan={plan} goal={goal} /> {words.goalStates[goal.state]}
      </>
    );
    return [{ title, rows }];
  });
  const looseRows = plan.loose.length === 0 ? [] : [{ title: words.table.loose, rows: openFirst(plan.loose) }];
  return (
    <DataTable<PlanAction>
      caption={words.table.caption}
      captionHidden
      columns={[
        {
          label: words.table.what,
          cell: (action) => (
            <>
              <a href={planPaths.action(view.householdId, action.id)}>{action.what}</a>
              <ActionSmall view={view} action={action} />
            </>
          ),
        },
        {
          label: words.table.who,
          width: 'middle',
          cell: (action) => <Who you={action.doer?.client}>{doerName(language, action, view.readerId)}</Who>,
        },
        {
          label: words.table.when,
          width: 'middle',
          cell: (action) => whenOf(language, action, view.today) || words.action.noDate,
        },
        { label: words.table.how, width: 'middle', cell: (action) => <Mark {...markOf(language, action, view)} /> },
      ]}
      groups={[...goalRows, ...leftRows, ...looseRows]}
    />
  );
};

const GoalTitle: FC<{ view: PlanView; plan: Plan; goal: PlanGoal }> = ({ view, plan, goal }) => {
  const { language, householdId } = view;
  const words = texts(language);
  const extra: Child[] = [];
  const owner = ownerWords(view, plan, goal);
  if (owner !== '') extra.push(owner);
  if (goal.folded > 0) extra.push(<a href={planPaths.wholePlan(householdId)}>{words.more(goal.folded)}</a>);
  return (
    <>
      {goal.state === 'open' ? `${goal.number}. ` : ''}
      {domainName(language, goal.domain)}{' '}
      <a href={planPaths.goal(householdId, goal.id)}>
        <Words>{goal.words}</Words>
      </a>{' '}
      <ChosenOption language={language} goal={goal} />
      {extra.map((each) => (
        <span class="om-small om-quiet"> {each}</span>
      ))}
      <Disputes language={language} readerId={view.readerId} disputes={goal.disputes} />
    </>
  );
};

import type { FC } from 'hono/jsx';
import { writeShortDay } from '../../../kernel/i18n/calendar.ts';
import { ActionLink, GoalCard, Row, Stack, TodoList } from '../../../kernel/ui/index.ts';
import { domainName } from '../../households/index.ts';
import { texts } from '../messages/index.ts';
import { openFirst, type Plan, type PlanGoal } from '../model.ts';
import { planPaths } from '../paths.ts';
import { todoOf } from './action-lines.tsx';
import { ActionList } from './action-list.tsx';
import { Disputes } from './disputes.tsx';
import { OptionTable } from './option-table.tsx';
import type { PlanView } from './view.ts';

interface Props {
  readonly view: PlanView;
  readonly plan: Plan;
  /** Level of the goals' headings. */
  readonly level?: 2 | 3;
  /** False: no options and no way to add, for a page that only shows. */
  readonly full?: boolean;
  /** Whether this reader adds agreements here. */
  readonly adds?: boolean;
}

/** Goals as cards in the client's words, each with its agreements: what a client sees. */
export const GoalList: FC<Props> = ({ view, plan, level = 3, full = false, adds = false }) => {
  const words = texts(view.language);
  return (
    <Stack wide>
      {plan.goals.map((goal) => (
        <GoalCard
          language={view.language}
          number={goal.number}
          words={goal.words}
          note={goalNote(view, plan, goal)}
          level={level}
        >
          <Disputes language={view.language} readerId={view.readerId} disputes={goal.disputes} />
          {goal.actions.length === 0 ? (
            <p class="om-quiet">{words.plan.noActions}</p>
          ) : full ? (
            <ActionList view={view} actions={goal.actions} />
          ) : (
            <TodoList items={openFirst(goal.actions).map((action) => todoOf(view, action))} />
          )}
          {goal.folded === 0 ? null : (
            <ActionLink href={planPaths.wholePlan(view.householdId)}>{words.more(goal.folded)}</ActionLink>
          )}
          {full && goal.options.length > 0 ? (
            <OptionTable language={view.language} goal={goal} people={plan.people} readerId={view.readerId} />
          ) : null}
          {full ? (
            <Row screenOnly>
              {adds ? (
                <ActionLink href={planPaths.newAction(view.householdId, goal.id)}>{words.plan.addAction}</ActionLink>
              ) : null}
              <ActionLink href={planPaths.goal(view.householdId, goal.id)}>
                {words.goal.change}
                <span class="om-sr">: {goal.words}</span>
              </ActionLink>
            </Row>
          ) : null}
        </GoalCard>
      ))}
    </Stack>
  );
};

/** Under a goal: what it is about, whose it is where there are several clients, and when everybody looks again. */
export function goalNote(view: PlanView, plan: Plan, goal: PlanGoal): string {
  const owner = ownerWords(view, plan, goal);
  const review = goal.state === 'open' ? reviewWords(view, goal.reviewOn) : '';
  return `${domainName(view.language, goal.domain)}.${owner === '' ? '' : ` ${owner}.`}${review}`;
}

function reviewWords(view: PlanView, on: string | null): string {
  if (on === null) return '';
  const words = texts(view.language).goal;
  return ` ${(on < view.today ? words.reviewPast : words.review)(writeShortDay(on, view.language))}`;
}

/** "Van jou", "Van Noor", "Van het hele huishouden"; nothing where one client makes it plain. */
export function ownerWords(view: PlanView, plan: Plan, goal: Pick<PlanGoal, 'adultId'>): string {
  const words = texts(view.language);
  const owner = goal.adultId === null ? undefined : plan.people.get(goal.adultId);
  if (owner?.child === true) return words.goal.aboutChild(owner.givenName);
  if ([...plan.people.values()].filter((person) => person.client).length <= 1) return '';
  if (goal.adultId === null) return words.household;
  if (goal.adultId === view.readerId) return words.yours;
  return words.ofAdult(plan.people.get(goal.adultId)?.givenName ?? words.somebody);
}

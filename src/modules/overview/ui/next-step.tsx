import type { Child } from 'hono/jsx';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { nearDay, writeShortDay } from '../../../kernel/i18n/calendar.ts';
import { Button, Card, Form, HiddenField, LinkButton, Notice, SubmitRow, Words } from '../../../kernel/ui/index.ts';
import type { FormState } from '../../../kernel/web/form-data.ts';
import { openActionsOf, type PlanAction, type PlanGoal, planPaths } from '../../plan/index.ts';
import { decidesOf } from '../../sharing/index.ts';
import { texts } from '../messages/index.ts';
import { paths } from '../paths.ts';
import type { OnePage } from '../queries/one-page.ts';

/** The client's own next step: what is due first, else what was agreed first. Not what was ticked today; last what does not work yet. */
export function nextStep(cx: Cx, data: OnePage): PlanAction | null {
  const last = '9999-12-31';
  const own = openActionsOf(data.plan).filter(
    (action) => action.doerId === cx.actor.personId && action.ticks.lastOn !== cx.today,
  );
  const isStuck = (action: PlanAction) => Number(action.state === 'stuck');
  const byDay = (a: PlanAction, b: PlanAction) => (a.dueOn ?? last).localeCompare(b.dueOn ?? last);
  return own.toSorted((a, b) => isStuck(a) - isStuck(b) || byDay(a, b))[0] ?? null;
}

/** Nothing is in the plan yet: the first step is what the client wants. */
function firstGoalCard(cx: Cx, householdId: string): Child {
  const words = texts(cx.language).myPlan;
  return (
    <Card id="stap" title={words.firstGoalAsk} variant="you">
      <p>{words.firstGoal}</p>
      <SubmitRow>
        <LinkButton href={planPaths.newGoal(householdId)} kind="primary">
          {words.firstGoalWrite}
        </LinkButton>
      </SubmitRow>
    </Card>
  );
}

/** A goal of this client with solutions side by side and none chosen: the choice is the client's. */
const choiceThatWaits = (cx: Cx, { plan, table }: OnePage): PlanGoal | null =>
  can(cx.actor, 'option.choose', table)
    ? (plan.goals.find(
        ({ options, adultId }) =>
          options.length > 1 &&
          options.every(({ chosenOn }) => chosenOn === null) &&
          decidesOf(table, adultId, cx.actor.personId),
      ) ?? null)
    : null;

function choiceCard(cx: Cx, householdId: string, goal: PlanGoal): Child {
  const words = texts(cx.language).myPlan;
  return (
    <Card id="stap" title={words.chooseAsk} variant="you">
      <p>
        <Words>{goal.words}</Words>
      </p>
      <SubmitRow>
        <LinkButton href={planPaths.chooseOption(householdId, goal.id)} kind="primary">
          {words.choose}
        </LinkButton>
      </SubmitRow>
    </Card>
  );
}

/**
 * One next step and two honest buttons; both are good answers, neither is red.
 * @param asked whether a question above it waits for the client: then nothing else is asked, and it is not true that there is nothing to do
 */
export function stepCard(cx: Cx, data: OnePage, form: FormState, asked: boolean): Child {
  const words = texts(cx.language).myPlan;
  const step = nextStep(cx, data);
  if (step === null) {
    if (asked) return null;
    const choice = choiceThatWaits(cx, data);
    if (choice !== null) return choiceCard(cx, data.householdId, choice);
    const first = data.plan.goals.length === 0 && can(cx.actor, 'goal.add', data.table);
    return first ? firstGoalCard(cx, data.householdId) : <p class="om-quiet">{words.noStep}</p>;
  }
  const stuck = step.state === 'stuck';
  const over = step.dueOn !== null && step.dueOn < cx.today;
  return (
    <Card id="stap" title={words.step} variant="you">
      {form.notice === undefined ? null : <Notice kind="attention" title={form.notice} />}
      <p class="om-strong">
        {step.what}
        {step.dueOn === null || over ? '' : ` (${nearDay(step.dueOn, cx.today, cx.language)})`}
      </p>
      {stuck ? <p>{words.stuckNow}</p> : over ? <p>{words.stillWorking}</p> : null}
      <Form action={paths.step} submission={cx.newId()} version={step.version}>
        <HiddenField name="action" value={step.id} />
        <SubmitRow>
          {step.rhythm === null ? (
            <Button kind="primary" name="state" value="done">
              {words.stepDone}
            </Button>
          ) : (
            <Button kind="primary" name="state" value="ticked">
              {words.stepTicked}
            </Button>
          )}
          {stuck ? null : (
            <Button kind="quiet" name="state" value="stuck">
              {words.stepStuck}
            </Button>
          )}
        </SubmitRow>
      </Form>
      {data.readsNow === null ? null : (
        <p class="om-small">
          {words.stepReads(data.readsNow.givenName, writeShortDay(data.readsNow.onDay, cx.language))}
        </p>
      )}
    </Card>
  );
}

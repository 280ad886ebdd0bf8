import type { FC } from 'hono/jsx';
import { type StepState, StepsPicture } from '../../../kernel/ui/index.ts';
import { texts } from '../messages/index.ts';
import { everyAction, isOpen, type Plan, type PlanAction } from '../model.ts';
import { nameFor } from '../ui/when.ts';
import type { PlanView } from '../ui/view.ts';

/** At most so many steps: more do not fit a small screen. */
const doneShown = 3;
const stepsShown = 8;

/** The steps of a plan: what was done last, what comes now, what comes later. Dropped actions are no step. */
function stepsOf(plan: Plan): { action: PlanAction; state: StepState }[] {
  const all = everyAction(plan);
  const done = all
    .filter((action) => action.state === 'done')
    .toSorted((a, b) => a.changedAt.getTime() - b.changedAt.getTime())
    .slice(-doneShown);
  const late = '9999-12-31';
  const open = all
    .filter((action) => isOpen(action.state))
    .toSorted((a, b) => (a.dueOn ?? late).localeCompare(b.dueOn ?? late))
    .slice(0, stepsShown - done.length);
  return [
    ...done.map((action) => ({ action, state: 'done' as const })),
    ...open.map((action, index) => ({ action, state: index === 0 ? ('current' as const) : ('later' as const) })),
  ];
}

/** The plan as a stair, with the same steps as a list that opens under it; nothing without steps. */
export const PlanSteps: FC<{ view: PlanView; plan: Plan }> = ({ view, plan }) => {
  const { language } = view;
  const words = texts(language).plan;
  const steps = stepsOf(plan);
  if (steps.length === 0) return null;
  const done = steps.filter((step) => step.state === 'done').length;
  return (
    <StepsPicture
      language={language}
      list="fold"
      title={words.steps}
      description={words.stepsText(done, steps.length)}
      steps={steps.map(({ action, state }) => ({
        text: `${action.what} (${nameFor(language, action.doer, view.readerId)})`,
        state,
      }))}
    />
  );
};

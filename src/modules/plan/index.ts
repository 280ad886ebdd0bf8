/** The face of the plan: goals, options, actions, who stands behind it, every version. */
export { addAction } from './commands/add-action.ts';
export { addActionNote } from './commands/add-action-note.ts';
export { addGoal } from './commands/add-goal.ts';
export { addGoodThing } from './commands/add-good-thing.ts';
export { addOption } from './commands/add-option.ts';
export { changeAction } from './commands/change-action.ts';
export { changeGoal } from './commands/change-goal.ts';
export { chooseOption } from './commands/choose-option.ts';
export { closeGoal } from './commands/close-goal.ts';
export { decideAction } from './commands/decide-action.ts';
export { moveAction } from './commands/move-action.ts';
export { type NewOrder, orderGoals } from './commands/order-goals.ts';
export { sayMoneyFirst } from './commands/say-money-first.ts';
export { sayStanding } from './commands/say-standing.ts';
export { setActionReference } from './commands/set-action-reference.ts';
export { setActionState } from './commands/set-action-state.ts';
export { tickAction } from './commands/tick-action.ts';
export { type ActionState, actionStates, type GoalState, type GoodKind, isOpen, openActionsOf } from './model.ts';
export type { Plan, PlanAction, PlanGoal, PlanGoodThing, PlanOption, PlanPerson, PlanStanding } from './model.ts';
export { awaitsDecision, proposesMoneyFirst, type Rhythm, rhythms, shownState, type ShownState } from './model.ts';
export { type StandingAnswer, standingAnswers, type Viewer } from './model.ts';
export { planPaths } from './paths.ts';
export { PlanSteps } from './pictures/plan-steps.tsx';
export { mayWorkOn } from './policy.ts';
export { type ChangeLine, changesByNumber, changesFrom, changesOfItem, changesSince } from './queries/changes.ts';
export { changesSinceJson, newestPerItem, type RawChanges, versionsOf } from './queries/changes.ts';
export { actionsOfPerson, type OwnAction } from './queries/own-actions.ts';
export { openActions, openPlan, planFrom, planOf } from './queries/plan.ts';
export { planAt } from './queries/plan-at.ts';
export { planJson, type RawPlan } from './queries/plan-json.ts';
export { actionChange, actionInput, decisionInput, goalChange, goalInput, goodThingInput } from './schema.ts';
export {
  moneyFirstInput,
  noteInput,
  optionChoice,
  optionInput,
  referenceInput,
  standingInput,
  stateInput,
} from './schema.ts';
export type { ChangedAction, ChangedGoal, ClosedGoal, Decision, MoneyFirstAnswer, NewAction } from './schema.ts';
export type { NewGoal, NewGoodThing, NewOption, NewStanding, NewState } from './schema.ts';
export { ActionSmall, DecisionLine, todoOf } from './ui/action-lines.tsx';
export { ActionButtons, ActionStateFields } from './ui/action-state-form.tsx';
export { changeBy, changeSentence, fieldSentences } from './ui/change-sentence.ts';
export { GoalList, goalNote, ownerWords } from './ui/goal-list.tsx';
export { MoneyFirst } from './ui/money-first.tsx';
export { OptionTable } from './ui/option-table.tsx';
export { PlanTable } from './ui/plan-table.tsx';
export { StandingLine, StandingList } from './ui/standing-line.tsx';
export { markOf, stateWord } from './ui/state.ts';
export { type PlanView, viewFor } from './ui/view.ts';
export { isSoon, nameFor, whenOf } from './ui/when.ts';

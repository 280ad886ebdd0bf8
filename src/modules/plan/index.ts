/** The face of the plan: goals, options, actions, who stands behind it, every version. */
export { endedShowings } from './commands/end-showings.ts';
export { addAction } from './commands/add-action.ts';
export { addActionNote } from './commands/add-action-note.ts';
export { addGoal } from './commands/add-goal.ts';
export { addGoodThing } from './commands/add-good-thing.ts';
export { addOption } from './commands/add-option.ts';
export { agreeOn } from './commands/agree-on.ts';
export { chooseOption } from './commands/choose-option.ts';
export { closeGoal } from './commands/close-goal.ts';
export { decideAction } from './commands/decide-action.ts';
export { disputeItem, type Disputable } from './commands/dispute-item.ts';
export { moveAction } from './commands/move-action.ts';
export { sayMoneyFirst } from './commands/say-money-first.ts';
export { sayStanding } from './commands/say-standing.ts';
export { setActionState } from './commands/set-action-state.ts';
export { settleDispute } from './commands/settle-dispute.ts';
export { tickAction } from './commands/tick-action.ts';
export { reopenDisputes, undoChange } from './commands/undo-change.ts';
export { planWords } from './messages/index.ts';
export {
  actionStates,
  awaitedOf,
  awaitsDecision,
  disputesOf,
  goalStates,
  isOpen,
  namesOf,
  openActionsOf,
  settlements,
  standingAnswers,
  toReview,
  typedName,
} from './model.ts';
export type { Plan, PlanAction, PlanDispute, PlanGoal } from './model.ts';
export { everyAction, everyGoal, rhythms, shownState } from './model.ts';
export { planPaths } from './paths.ts';
export { type ChangeLine, newestEach, newsFrom, type RawChanges, recentChanges } from './queries/changes.ts';
export { readerOf } from './queries/reader.ts';
export { type KeptDispute, keptDisputes } from './queries/disputes.ts';
export { foldedOn } from './queries/fold.ts';
export {
  actionsOfStaff,
  byDue,
  type OpenAction,
  type OwnAction,
  ownAction,
  ownOpenActions,
} from './queries/own-actions.ts';
export { openActions, openPlan, planFrom, planOf } from './queries/plan.ts';
export { planAt } from './queries/plan-at.ts';
export { planJson, type RawPlan } from './queries/plan-json.ts';
export { actionInput, goalInput, moneyFirstInput, optionInput } from './schema.ts';
export { DecisionLine, todoOf } from './ui/action-lines.tsx';
export { DisputedNotice, Disputes } from './ui/disputes.tsx';
export { newsPath, newsSentence } from './ui/news-sentence.ts';
export { PlanTable } from './ui/plan-table.tsx';
export { StandingLine } from './ui/standing-line.tsx';
export { markOf } from './ui/state.ts';
export { viewFor } from './ui/view.ts';

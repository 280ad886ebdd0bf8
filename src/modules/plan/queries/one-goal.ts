import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { HouseholdAction } from '../../../kernel/access/actions.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { everyAction, everyGoal, type Plan, type PlanAction, type PlanGoal } from '../model.ts';
import { openPlan } from './plan.ts';

/**
 * One goal with the plan around it, open or closed; all its actions, however old.
 * @throws not-found when it is not there or not for this reader; forbidden
 */
export async function openGoal(
  cx: Cx,
  householdId: string,
  goalId: string,
  action: HouseholdAction,
): Promise<{ table: ReadingTable; plan: Plan; goal: PlanGoal }> {
  const { table, plan } = await openPlan(cx, householdId, action, true);
  const goal = everyGoal(plan).find((each) => each.id === goalId);
  if (goal === undefined) throw notFound();
  return { table, plan, goal };
}

/** One action with the plan around it. @throws as `openGoal` */
export async function openAction(
  cx: Cx,
  householdId: string,
  actionId: string,
  may: HouseholdAction,
): Promise<{ table: ReadingTable; plan: Plan; action: PlanAction; goal: PlanGoal | null }> {
  const { table, plan } = await openPlan(cx, householdId, may, true);
  const action = everyAction(plan).find((each) => each.id === actionId);
  if (action === undefined) throw notFound();
  return { table, plan, action, goal: everyGoal(plan).find((goal) => goal.id === action.goalId) ?? null };
}

import type { ItemAudience } from '../../../kernel/access/can.ts';
import {
  awaitsDecision,
  everyAction,
  everyGoal,
  isOpen,
  type Plan,
  type PlanAction,
  type PlanGoal,
} from '../../plan/index.ts';
import { checkOrder, type OpenItem } from '../model.ts';
import type { CheckFacts } from './check.ts';
import type { MinutesLine } from './minutes-lines.ts';

/** One point of the check, with what there is to say about it. */
export type CheckItem = OpenItem & {
  readonly audience: ItemAudience;
  readonly checked: boolean;
} & ({ readonly kind: 'action'; readonly action: PlanAction } | { readonly kind: 'goal'; readonly goal: PlanGoal });

/**
 * The open actions and goals of the plan, and what waits for a decision of an authority, in the order of the check, each marked when this meeting went through it. Read with
 * the plan of who leads or with that of the shared screen: the order is the same.
 */
export function checkItemsOf(plan: Plan, lines: readonly MinutesLine[], facts: CheckFacts): CheckItem[] {
  const checkedIds = new Set(lines.filter((line) => line.phase === 'check').map((line) => line.itemId));
  const base = (id: string) => ({
    id,
    lastMinutes: facts.lastMinutes.get(id) ?? null,
    createdAt: facts.createdAt.get(id) ?? new Date(0),
    checked: checkedIds.has(id),
  });
  // That it was asked for is not that it was granted: what waits for a decision returns too.
  const open = (action: PlanAction) => isOpen(action.state) || awaitsDecision(action);
  const items: CheckItem[] = [
    ...everyAction(plan)
      .filter((action) => open(action) || checkedIds.has(action.id))
      .map((action) => ({
        ...base(action.id),
        kind: 'action' as const,
        action,
        audience: action.audience,
        disputed: action.disputes.length > 0,
      })),
    ...everyGoal(plan)
      .filter((goal) => goal.state === 'open' || checkedIds.has(goal.id))
      .map((goal) => ({
        ...base(goal.id),
        kind: 'goal' as const,
        goal,
        audience: goal.audience,
        disputed: goal.disputes.length > 0,
      })),
  ];
  return checkOrder(items, facts.lastHeld?.at ?? null);
}

/** The point that is spoken of: the one that was chosen, else the first that was not gone through yet. */
export const pointNow = (items: readonly CheckItem[], chosenId: string | null): CheckItem | undefined =>
  items.find((item) => item.id === chosenId && !item.checked) ?? items.find((item) => !item.checked);

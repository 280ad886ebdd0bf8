import type { ItemAudience } from '../../../kernel/access/can.ts';
import type { Plan } from '../../plan/index.ts';
import type { MinutesLine } from '../queries/minutes-lines.ts';

/** The client's answer whether money comes first, given at this meeting. */
export const moneyLine = (lines: readonly MinutesLine[]): MinutesLine | undefined =>
  lines.find((line) => line.itemKind === 'plan' && line.answer !== '');

/**
 * Whether money is a step of this meeting: there is a question or a goal about it, or it was answered or looked at at this table. Not
 * when the only sign of it is a goal that somebody who is here may not read.
 */
export function talksMoney(
  plan: Pick<Plan, 'asksMoneyFirst' | 'goals'>,
  lines: readonly MinutesLine[],
  apart: (audience: ItemAudience) => boolean,
): boolean {
  if (apart({ kind: 'table', adultId: null, authorId: null, domain: 'money' })) return false;
  const goals = plan.goals.filter((goal) => goal.domain === 'money');
  if (goals.length > 0) return goals.some((goal) => !apart(goal.audience));
  // A goal that was reached at this table: the steps that people see do not change under their eyes.
  if (lines.some((line) => line.itemKind === 'goal' && line.audience.domain === 'money' && !apart(line.audience)))
    return true;
  return plan.asksMoneyFirst || moneyLine(lines) !== undefined;
}

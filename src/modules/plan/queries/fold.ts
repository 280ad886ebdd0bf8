import { addDays } from '../../../kernel/i18n/calendar.ts';
import { awaitsDecision, foldAfterDays, isOpen } from '../model.ts';
import type { RawAction, RawPlan } from './plan-json.ts';

/**
 * A plan that was read on an earlier day, as it is today: what was done or dropped long ago by now goes into the count.
 */
export function foldedOn(raw: RawPlan, today: string): RawPlan {
  const first = addDays(today, -foldAfterDays);
  const isPast = (each: RawAction): boolean =>
    !isOpen(each.state) &&
    !awaitsDecision({ ...each, decidedOn: each.decided_on }) &&
    each.changed_at < first &&
    !raw.disputes.some((dispute) => dispute.action_id === each.id);
  const past = raw.actions.filter(isPast);
  if (past.length === 0) return raw;
  const counted = past.map(({ audience_id, goal_id }) => ({ audience_id, goal_id, count: 1 }));
  return { ...raw, actions: raw.actions.filter((each) => !isPast(each)), old: [...raw.old, ...counted] };
}

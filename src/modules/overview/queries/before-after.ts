import type { Cx } from '../../../kernel/cx.ts';
import { type BeforeAfterReport, beforeAfterReport } from '../../outcomes/index.ts';

/**
 * The report of before and after: outcomes computes it, this counts the joint meetings that its households held.
 * Two statements, whatever the number of trajectories.
 */
export const beforeAfter = (cx: Cx): Promise<BeforeAfterReport> =>
  beforeAfterReport(cx, async (householdIds) => {
    if (householdIds.length === 0) return new Map();
    const counts = await cx.db
      .selectFrom('meeting')
      .select((each) => ['household_id', each.fn.countAll<number>().as('held')])
      .where('household_id', 'in', householdIds)
      .where('state', '=', 'held')
      .groupBy('household_id')
      .execute();
    return new Map(counts.map(({ household_id, held }) => [household_id, held]));
  });

import type { Cx } from '../../../kernel/cx.ts';
import { meetingsHeld } from '../../meetings/index.ts';
import { type BeforeAfterReport, beforeAfterReport } from '../../outcomes/index.ts';

/**
 * The report of before and after: outcomes computes it, meetings tells how many joint meetings each household held.
 * Two statements, whatever the number of trajectories.
 */
export async function beforeAfter(cx: Cx): Promise<BeforeAfterReport> {
  return beforeAfterReport(cx, await meetingsHeld(cx));
}

import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { TrajectoryState } from '../model.ts';

export interface TrajectoryStep {
  readonly trajectoryId: string;
  readonly state: TrajectoryState;
  readonly onDate: string;
  readonly reason: string;
  /** Who takes over while a crisis pauses the trajectory. */
  readonly takenOverBy: string;
}

/** Keeps one step of a trajectory under the next number: date, reason and who. Steps are never changed. */
export async function keepStep(cx: Cx, householdId: string, step: TrajectoryStep): Promise<void> {
  await cx.db
    .insertInto('trajectory_step')
    .values((rows) => ({
      tenant_id: cx.tenant,
      household_id: householdId,
      trajectory_id: step.trajectoryId,
      number: rows
        .selectFrom('trajectory_step')
        .select((each) => each(each.fn.coalesce(each.fn.max('number'), each.lit(0)), '+', 1).as('next'))
        .where('household_id', '=', householdId)
        .where('trajectory_id', '=', step.trajectoryId),
      state: step.state,
      on_date: step.onDate,
      reason: step.reason,
      person_id: authorOf(cx),
      taken_over_by: step.takenOverBy,
    }))
    .execute();
}

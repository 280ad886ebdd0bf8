import { sql } from 'kysely';
import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { daysFrom, enqueue } from '../../../kernel/mail/outbox.ts';
import { mayFollow, type TrajectoryState } from '../model.ts';
import { householdPaths } from '../paths.ts';
import { atTable, tableAt } from '../queries/table.ts';
import { keepStep } from './keep-step.ts';

export interface TrajectoryChange {
  readonly to: Exclude<TrajectoryState, 'proposed'>;
  readonly reason?: string;
  /** With `paused`: who takes over during the crisis. */
  readonly takenOverBy?: string;
  /** The day of the client's yes or of the closing, when it was not today. */
  readonly onDate?: string;
  readonly version?: number;
}

/**
 * Takes the open trajectory to its next state, with date, reason and who. `agreed` and `not-started` follow from the
 * client's answer: sharing calls this for them. Closing asks the right to close. Of a pause or a stop every client hears at
 * once who did not say it: a stop ends their yes.
 * @returns `not-possible` when this state cannot follow, `overtaken` when somebody was first
 */
export async function changeTrajectory(
  cx: Cx,
  householdId: string,
  input: TrajectoryChange,
): Promise<'changed' | 'not-possible' | 'overtaken'> {
  const table = await tableAt(cx, householdId, input.to === 'closed' ? 'trajectory.close' : 'trajectory.change');
  const there = await cx.db
    .selectFrom('trajectory')
    .select(['id', 'state', 'version'])
    .where('household_id', '=', householdId)
    .where('state', 'in', ['proposed', 'agreed', 'running', 'paused'])
    .forUpdate()
    .executeTakeFirst();
  if (there !== undefined && input.version !== undefined && there.version !== input.version) return 'overtaken';
  if (there === undefined || !mayFollow(there.state, input.to)) return 'not-possible';
  const onDate = input.onDate ?? cx.today;
  await cx.db
    .updateTable('trajectory')
    .set({
      state: input.to,
      ...(input.to === 'agreed' ? { consented_on: onDate } : {}),
      ...(input.to === 'closed' ? { closed_on: onDate } : {}),
      version: sql`version + 1`,
    })
    .where('household_id', '=', householdId)
    .where('id', '=', there.id)
    .execute();
  await keepStep(cx, householdId, {
    trajectoryId: there.id,
    state: input.to,
    onDate,
    reason: input.reason ?? '',
    takenOverBy: input.to === 'paused' ? (input.takenOverBy ?? '') : '',
  });
  cx.record({
    action: input.to === 'closed' ? 'trajectory.close' : 'trajectory.change',
    objectKind: 'trajectory',
    objectId: there.id,
    ...atTable(table),
    reason: input.to,
  });
  if (input.to === 'paused' || input.to === 'stopped') await tellClients(cx, householdId, table.clientIds, there);
  return 'changed';
}

/** Every client but the one who did it. */
async function tellClients(
  cx: Cx,
  householdId: string,
  clientIds: readonly string[],
  was: { readonly id: string; readonly version: number },
): Promise<void> {
  const by = authorOf(cx);
  await enqueue(
    cx,
    ...clientIds
      .filter((clientId) => clientId !== by)
      .map((personId) => ({
        kind: 'trajectory-changed' as const,
        personId,
        householdId,
        aboutId: was.id,
        path: householdPaths.trajectory(householdId),
        once: `trajectory-changed:${was.id}:${was.version + 1}:${personId}`,
        dropAfter: daysFrom(cx.now, 30),
      })),
  );
}

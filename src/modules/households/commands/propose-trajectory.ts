import type { Cx } from '../../../kernel/cx.ts';
import { atTable, tableAt } from '../queries/table.ts';
import { keepStep } from './keep-step.ts';

/**
 * Proposes the joint way of working: a trajectory that waits for the client's yes.
 * @returns its id; of the one that is open already, when there is one
 */
export async function proposeTrajectory(cx: Cx, householdId: string, reason = ''): Promise<string> {
  const table = await tableAt(cx, householdId, 'trajectory.change');
  const open = await cx.db
    .selectFrom('trajectory')
    .select('id')
    .where('household_id', '=', householdId)
    .where('state', 'in', ['proposed', 'agreed', 'running', 'paused'])
    .executeTakeFirst();
  if (open !== undefined) return open.id;
  const id = cx.newId();
  await cx.db
    .insertInto('trajectory')
    .values({ tenant_id: cx.tenant, household_id: householdId, id, state: 'proposed' })
    .execute();
  await keepStep(cx, householdId, { trajectoryId: id, state: 'proposed', onDate: cx.today, reason, takenOverBy: '' });
  cx.record({
    action: 'trajectory.change',
    objectKind: 'trajectory',
    objectId: id,
    ...atTable(table),
    reason: 'proposed',
  });
  return id;
}

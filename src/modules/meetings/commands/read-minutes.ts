import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { minutesChangesOf, minutesVersion } from '../queries/minutes-changes.ts';
import { minutesAt } from './minutes-at.ts';

/**
 * Marks the minutes as read by this person: the first date stays, the version is the one that was read. Also for who was
 * not there and got them.
 * @param seen which version that was, as this reader counts them; left out: the one of now
 * @throws not-found when they are not for this person
 */
export async function readMinutes(cx: Cx, householdId: string, meetingId: string, seen?: number): Promise<void> {
  const { table } = await minutesAt(cx, householdId, meetingId, 'minutes.view');
  const newest = await minutesVersion(cx, householdId, meetingId);
  const added = seen === undefined ? [] : (await minutesChangesOf(cx, table, meetingId)).slice(seen - 1);
  // What was added after it, and before: nothing of what this reader may not read is waited for.
  const version = added[0] === undefined ? newest : added[0].version - 1;
  const { numUpdatedRows: there } = await cx.db
    .updateTable('attendance')
    .set((each) => ({ read_at: each.fn.coalesce('read_at', each.val(cx.now)), read_version: version }))
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', cx.actor.personId)
    .where((each) => each.or([each('read_version', 'is', null), each('read_version', '<', version)]))
    .executeTakeFirst();
  const { numUpdatedRows: given } = await cx.db
    .updateTable('minutes_grant')
    .set((each) => ({ read_at: each.fn.coalesce('read_at', each.val(cx.now)) }))
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', cx.actor.personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (there + given === 0n) return;
  cx.record({
    action: 'minutes.view',
    objectKind: 'meeting',
    objectId: meetingId,
    ...atTable(table),
    fields: ['read_at'],
  });
}

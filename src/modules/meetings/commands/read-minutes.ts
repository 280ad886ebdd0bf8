import type { Cx } from '../../../kernel/cx.ts';
import { roleIn } from '../../households/index.ts';
import { minutesVersion } from '../queries/minutes-changes.ts';
import { minutesAt } from './minutes-at.ts';

/**
 * Marks the minutes as read by this person: the first date stays, the version is that of now. Also for who was not there
 * and got them. @throws not-found when they are not for this person
 */
export async function readMinutes(cx: Cx, householdId: string, meetingId: string): Promise<void> {
  const { table } = await minutesAt(cx, householdId, meetingId, 'minutes.view');
  const version = await minutesVersion(cx, householdId, meetingId);
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
    householdId,
    role: roleIn(table),
    fields: ['read_at'],
  });
}

import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { roleIn } from '../../households/index.ts';
import { mayReadMinutes } from '../model.ts';
import { meetingAt } from '../queries/meeting.ts';

/** Marks the minutes as read by this person; the first date stays. @throws not-found when they are not for this person */
export async function readMinutes(cx: Cx, householdId: string, meetingId: string): Promise<void> {
  const { table, meeting } = await meetingAt(cx, householdId, meetingId, 'minutes.view');
  const present = meeting.people.filter((person) => person.present === true).map((person) => person.personId);
  const reader = { personId: cx.actor.personId, positions: table.positions };
  if (meeting.state !== 'held' || !mayReadMinutes(reader, present)) throw notFound();
  const { numUpdatedRows } = await cx.db
    .updateTable('attendance')
    .set({ read_at: cx.now })
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', cx.actor.personId)
    .where('read_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  cx.record({
    action: 'minutes.view',
    objectKind: 'meeting',
    objectId: meetingId,
    householdId,
    role: roleIn(table),
    fields: ['read_at'],
  });
}

import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { attendeesOf } from '../queries/attendees.ts';
import type { Side } from '../rules/balance.ts';
import { openRoom } from './open-room.ts';
import { recordingAt } from './recording-at.ts';

export type Counts = 'off' | 'sides' | 'names';

/** Turns the balance on or off: per side, or by name when everybody there agreed. */
export async function chooseCounts(cx: Cx, householdId: string, meetingId: string, counts: Counts): Promise<void> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  await openRoom(cx, householdId, meetingId);
  await cx.db
    .updateTable('meeting_room')
    .set({ counts })
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .execute();
  cx.record({
    action: 'meeting.record',
    objectKind: 'meeting',
    objectId: meetingId,
    ...atTable(table),
    fields: ['counts'],
    reason: counts,
  });
}

/** Somebody came who was not asked: from here on turns have no name, until everybody agrees again. */
export async function countWithoutNames(cx: Cx, householdId: string, meetingId: string): Promise<void> {
  await cx.db
    .updateTable('meeting_room')
    .set({ counts: 'sides' })
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('counts', '=', 'names')
    .execute();
}

interface Turn {
  readonly side: Side;
  readonly personId: string | null;
}

/**
 * One turn of speaking. The name is kept only while everybody agreed to that.
 * @throws not-found while nothing is counted, and for a name of somebody who was not there
 */
export async function countTurn(cx: Cx, householdId: string, meetingId: string, turn: Turn): Promise<void> {
  await recordingAt(cx, householdId, meetingId);
  const room = await cx.db
    .selectFrom('meeting_room')
    .select('counts')
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
  if (room === undefined || room.counts === 'off') throw notFound();
  const named = room.counts === 'names' ? turn.personId : null;
  if (named !== null && !(await attendeesOf(cx, householdId, meetingId)).present.includes(named)) throw notFound();
  await cx.db
    .insertInto('meeting_turn')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      meeting_id: meetingId,
      id: cx.newId(),
      side: turn.side,
      person_id: named,
    })
    .execute();
}

/** A tap too many: one turn of this side, or of this person, is gone. Nothing happens when there is none. */
export async function takeTurnBack(cx: Cx, householdId: string, meetingId: string, turn: Turn): Promise<void> {
  await recordingAt(cx, householdId, meetingId);
  const counted = cx.db
    .selectFrom('meeting_turn')
    .select('id')
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('side', '=', turn.side)
    .where('person_id', 'is not distinct from', turn.personId)
    .limit(1);
  await cx.db.deleteFrom('meeting_turn').where('household_id', '=', householdId).where('id', 'in', counted).execute();
}

import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { peopleAtTable, atTable } from '../../households/index.ts';
import { seatedAt, withoutClient } from '../model.ts';
import { attendeesOf } from '../queries/attendees.ts';
import { countWithoutNames } from './count-turns.ts';
import { openRoom } from './open-room.ts';
import { recordingAt } from './recording-at.ts';

export interface Attendance {
  readonly present: readonly string[];
  /** Needed when no client is present: it is reported to the client. */
  readonly withoutClientReason?: string;
}

/**
 * Notes who is there. Anybody at the table can have come, asked or not; clients always get a line, because a meeting
 * without them is reported to them. Who notes it chairs the meeting.
 */
export async function recordAttendance(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: Attendance,
): Promise<{ readonly done: true } | { readonly refused: 'nobody' | 'needs-reason' }> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  if (input.present.length === 0) return { refused: 'nobody' };
  const reason = input.withoutClientReason ?? '';
  const alone = withoutClient(table.clientIds, input.present);
  if (alone && reason === '') return { refused: 'needs-reason' };
  const { known } = await attendeesOf(cx, householdId, meetingId);
  const seated = seatedAt(await peopleAtTable(cx, householdId));
  const possible = new Set([...seated, ...known]);
  if (input.present.some((personId) => !possible.has(personId))) throw notFound();
  const lines = [...new Set([...input.present, ...table.clientIds, ...known])];
  await sql`
    insert into attendance (tenant_id, household_id, meeting_id, person_id, present)
    select ${cx.tenant}, ${householdId}, ${meetingId}, person_id, person_id = any (${input.present}::uuid[])
    from unnest(${lines}::uuid[]) as line (person_id)
    on conflict (tenant_id, household_id, meeting_id, person_id) do update set present = excluded.present, gone_at = null`.execute(
    cx.db,
  );
  await openRoom(cx, householdId, meetingId);
  await countWithoutNames(cx, householdId, meetingId);
  await cx.db
    .updateTable('meeting')
    .set((each) => ({
      without_client_reason: alone ? reason : '',
      chair_person_id: each.fn.coalesce('chair_person_id', each.val(cx.actor.personId)),
      recorded_at: cx.now,
      // Somebody who turns out not to be there did not speak first.
      spoke_first_person_id: sql<
        string | null
      >`case when spoke_first_person_id = any (${input.present}::uuid[]) then spoke_first_person_id end`,
    }))
    .where('household_id', '=', householdId)
    .where('id', '=', meetingId)
    .execute();
  cx.record({
    action: 'meeting.record',
    objectKind: 'meeting',
    objectId: meetingId,
    ...atTable(table),
    fields: ['present'],
    ...(alone ? { reason: 'without-client' } : {}),
  });
  return { done: true };
}

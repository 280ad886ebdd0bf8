import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { allApprove, isFinal } from '../model.ts';
import { minutesChangesOf, minutesVersion } from '../queries/minutes-changes.ts';
import { minutesAt } from './minutes-at.ts';
import { tellFinal } from './tell-people.ts';

/**
 * A client says that the minutes are right, or a professional together with one. When every client who was there did, they
 * are final at once; nobody has to, because the days end by themselves.
 * @param seen the version that lay before them, as who sends it counts; left out: the one of now
 * @returns `overtaken` when something was added since: nobody says of what was not read that it is right
 * @throws not-found, forbidden; invalid 'together' for a professional without a client
 */
export async function approveMinutes(
  cx: Cx,
  householdId: string,
  meetingId: string,
  seen?: number,
): Promise<'approved' | 'overtaken'> {
  const { table, meeting } = await minutesAt(cx, householdId, meetingId, 'minutes.approve');
  const client = authorOf(cx);
  if (!table.clientIds.includes(client)) throw invalid('together');
  const version = await minutesVersion(cx, householdId, meetingId);
  if (seen !== undefined && seen !== (await minutesChangesOf(cx, table, meetingId)).length + 1) return 'overtaken';
  await cx.db
    .updateTable('attendance')
    .set((each) => ({
      approved_version: version,
      read_version: version,
      read_at: each.fn.coalesce('read_at', each.val(cx.now)),
    }))
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', client)
    .execute();
  const people = meeting.people.map((each) =>
    each.personId === client ? { ...each, approvedVersion: version } : each,
  );
  if (!isFinal(meeting.minutesFinalAt, cx.now) && allApprove(people, version)) {
    await cx.db
      .updateTable('meeting')
      .set({ minutes_final_at: cx.now })
      .where('household_id', '=', householdId)
      .where('id', '=', meetingId)
      .execute();
    await tellFinal(cx, householdId, { id: meetingId, finalAt: cx.now, people }, true);
  }
  cx.record({
    action: 'minutes.approve',
    objectKind: 'meeting',
    objectId: meetingId,
    ...atTable(table),
    fields: ['approved'],
  });
  return 'approved';
}

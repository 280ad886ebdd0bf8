import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { mayReadMinutes } from '../model.ts';
import { meetingAt } from './meeting.ts';

/**
 * A held meeting of which this reader may say how it was: whoever was there, a client, who leads; before the minutes are
 * there to read as well. @throws not-found
 */
export async function checksOutOf(
  cx: Cx,
  householdId: string,
  meetingId: string,
): Promise<{ table: ReadingTable; last: boolean }> {
  const { table, meeting } = await meetingAt(cx, householdId, meetingId, 'minutes.view');
  const present = meeting.people.filter((person) => person.present === true).map((person) => person.personId);
  const reader = { personId: cx.actor.personId, positions: table.positions };
  if (meeting.state !== 'held' || !mayReadMinutes(reader, { presentIds: present, givenIds: [], final: true }))
    throw notFound();
  return { table, last: meeting.kind === 'closing' };
}

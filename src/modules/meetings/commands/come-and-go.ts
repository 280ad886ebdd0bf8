import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { peopleAtTable, atTable } from '../../households/index.ts';
import type { AgendaStep } from '../model.ts';
import { seatedAt } from '../model.ts';
import { attendeesOf } from '../queries/attendees.ts';
import { countWithoutNames } from './count-turns.ts';
import { openRoom } from './open-room.ts';
import { recordingAt } from './recording-at.ts';

/**
 * Somebody comes to the table or goes, at a step of the meeting: a guest is there for some points only. The shared
 * screen follows before anything else is shown, because it reads who is there now with every drawing.
 */
export async function comeAndGo(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: { readonly personId: string; readonly here: boolean; readonly step: AgendaStep },
): Promise<void> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  await openRoom(cx, householdId, meetingId);
  const { known } = await attendeesOf(cx, householdId, meetingId);
  if (![...known, ...seatedAt(await peopleAtTable(cx, householdId))].includes(input.personId)) throw notFound();
  await cx.db
    .insertInto('attendance')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      meeting_id: meetingId,
      person_id: input.personId,
      answer: 'asked',
      present: input.here ? true : null,
    })
    .onConflict((row) =>
      row
        .columns(['tenant_id', 'household_id', 'meeting_id', 'person_id'])
        .doUpdateSet(input.here ? { present: true, gone_at: null } : { gone_at: cx.now }),
    )
    .execute();
  await cx.db
    .insertInto('presence')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      meeting_id: meetingId,
      id: cx.newId(),
      person_id: input.personId,
      here: input.here,
      step: input.step,
      at: cx.now,
    })
    .execute();
  if (input.here) await countWithoutNames(cx, householdId, meetingId);
  cx.record({
    action: 'meeting.record',
    objectKind: 'meeting',
    objectId: meetingId,
    ...atTable(table),
    fields: ['present'],
    reason: input.here ? 'came' : 'left',
  });
}

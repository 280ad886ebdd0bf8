import { sql } from 'kysely';
import type { z } from 'zod';
import type { Cx } from '../../../kernel/cx.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { clockChange, instantOf } from '../../../kernel/i18n/calendar.ts';
import { peopleAtTable, roleIn } from '../../households/index.ts';
import { seatedAt, withoutClient } from '../model.ts';
import { type Meeting, meetingAt } from '../queries/meeting.ts';
import type { moveInput } from '../schema.ts';
import { takeBackEarlier, tellPeople } from './tell-people.ts';

export type ChangeMeetingInput = Omit<z.output<typeof moveInput>, 'together'> & {
  /** Who said already to come at the new moment; left out: everybody is asked again. */
  readonly comes?: readonly string[];
};
/** Changed, or: somebody was first (with what stands there now), the day is over, or a reason is missing. */
export type ChangeMeetingOutcome =
  | { readonly done: true }
  | { readonly refused: 'overtaken'; readonly now: Meeting }
  | { readonly refused: 'past' | 'left-out' | 'needs-reason' };

/** Moves a planned meeting, or changes its place or who is asked. Who said to come is asked again after a move. */
export async function changeMeeting(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: ChangeMeetingInput,
): Promise<ChangeMeetingOutcome> {
  const { table, meeting } = await meetingAt(cx, householdId, meetingId, 'meeting.plan');
  if (meeting.state !== 'planned') throw conflict('meeting');
  if (meeting.version !== input.version) return { refused: 'overtaken', now: meeting };
  if (clockChange(input.date, input.time) === 'left-out') return { refused: 'left-out' };
  const startsAt = instantOf(input.date, input.time);
  const moved = startsAt.getTime() !== meeting.startsAt.getTime();
  if (moved && input.date < cx.today) return { refused: 'past' };
  const alone = withoutClient(table.clientIds, input.people);
  if (alone && input.withoutClientReason === '') return { refused: 'needs-reason' };
  const asked = new Set(meeting.people.map((person) => person.personId));
  const seated = new Set([...asked, ...seatedAt(await peopleAtTable(cx, householdId))]);
  if (input.people.some((personId) => !seated.has(personId))) throw notFound();
  const { numUpdatedRows } = await cx.db
    .updateTable('meeting')
    .set((each) => ({
      starts_at: startsAt,
      minutes_long: input.minutesLong,
      place: input.place,
      place_chosen_by_client: input.placeChosenByClient,
      without_client_reason: alone ? input.withoutClientReason : '',
      version: each('version', '+', 1),
      sequence: each('sequence', '+', moved || input.minutesLong !== meeting.minutesLong ? 1 : 0),
    }))
    .where('household_id', '=', householdId)
    .where('id', '=', meetingId)
    .where('version', '=', input.version)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) {
    return { refused: 'overtaken', now: (await meetingAt(cx, householdId, meetingId, 'meeting.plan')).meeting };
  }
  // Rows are added and answers reset; somebody who is no longer asked keeps the row: nothing is deleted.
  await sql`
    insert into attendance (tenant_id, household_id, meeting_id, person_id)
    select ${cx.tenant}, ${householdId}, ${meetingId}, unnest(${input.people}::uuid[])
    on conflict (tenant_id, household_id, meeting_id, person_id) do update
      set answer = case when ${moved} or attendance.answer = 'not-asked' then 'asked' else attendance.answer end,
          -- Asked anew after it was taken back: a diary that deleted the one invitation wants another.
          calendar_id = case when attendance.answer = 'not-asked' then gen_random_uuid() else attendance.calendar_id end,
          answer_typed_by_person_id = case when ${moved} then null else attendance.answer_typed_by_person_id end,
          cannot_code = case when ${moved} then '' else attendance.cannot_code end,
          cannot_words = case when ${moved} then '' else attendance.cannot_words end,
          replied_at = case when ${moved} then null else attendance.replied_at end`.execute(cx.db);
  await sql`
    update attendance set answer = 'not-asked', answer_typed_by_person_id = null
    where household_id = ${householdId} and meeting_id = ${meetingId} and person_id <> all (${input.people}::uuid[])`.execute(
    cx.db,
  );
  if (input.comes !== undefined) {
    await sql`
      update attendance set answer = 'comes'
      where household_id = ${householdId} and meeting_id = ${meetingId} and person_id = any(${input.comes}::uuid[])`.execute(
      cx.db,
    );
  }
  const invited = meeting.people.filter(({ answer }) => answer !== 'not-asked').map(({ personId }) => personId);
  const told = { householdId, id: meetingId, startsAt, version: input.version + 1 };
  await takeBackEarlier(cx, meetingId);
  const stays = moved || input.place !== meeting.place || input.minutesLong !== meeting.minutesLong ? invited : [];
  await tellPeople(
    cx,
    'meeting-moved',
    told,
    stays.filter((personId) => input.people.includes(personId)),
  );
  await tellPeople(
    cx,
    'meeting-planned',
    told,
    input.people.filter((personId) => !invited.includes(personId)),
  );
  await tellPeople(
    cx,
    'meeting-cancelled',
    told,
    invited.filter((personId) => !input.people.includes(personId)),
  );
  cx.record({
    action: 'meeting.plan',
    objectKind: 'meeting',
    objectId: meetingId,
    householdId,
    role: roleIn(table),
    fields: moved ? ['starts_at', 'place', 'people'] : ['place', 'people'],
  });
  return { done: true };
}

import { sql } from 'kysely';
import type { z } from 'zod';
import type { Cx } from '../../../kernel/cx.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { clockChange, instantOf } from '../../../kernel/i18n/calendar.ts';
import { peopleAtTable, atTable } from '../../households/index.ts';
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
  const known = new Set(meeting.people.map((person) => person.personId));
  const seated = new Set([...known, ...seatedAt(await peopleAtTable(cx, householdId))]);
  if (input.people.some((personId) => !seated.has(personId))) throw notFound();
  const where = { householdId, meetingId };
  const change = { startsAt, moved, longer: input.minutesLong !== meeting.minutesLong, alone };
  if (!(await writeMeeting(cx, where, input, change))) {
    return { refused: 'overtaken', now: (await meetingAt(cx, householdId, meetingId, 'meeting.plan')).meeting };
  }
  await askPeople(cx, where, input, moved);
  await tellChange(cx, householdId, meeting, input, change);
  cx.record({
    action: 'meeting.plan',
    objectKind: 'meeting',
    objectId: meetingId,
    ...atTable(table),
    fields: moved ? ['starts_at', 'place', 'people'] : ['place', 'people'],
  });
  return { done: true };
}

interface Where {
  readonly householdId: string;
  readonly meetingId: string;
}
interface Change {
  readonly startsAt: Date;
  readonly moved: boolean;
  readonly longer: boolean;
  /** No client is asked. */
  readonly alone: boolean;
}

/** @returns whether it was still the meeting that the form was filled in on */
async function writeMeeting(
  cx: Cx,
  { householdId, meetingId }: Where,
  input: ChangeMeetingInput,
  { startsAt, moved, longer, alone }: Change,
): Promise<boolean> {
  const { numUpdatedRows } = await cx.db
    .updateTable('meeting')
    .set((each) => ({
      starts_at: startsAt,
      minutes_long: input.minutesLong,
      place: input.place,
      place_chosen_by_client: input.placeChosenByClient,
      without_client_reason: alone ? input.withoutClientReason : '',
      version: each('version', '+', 1),
      // What a diary has to take over.
      sequence: each('sequence', '+', moved || longer ? 1 : 0),
    }))
    .where('household_id', '=', householdId)
    .where('id', '=', meetingId)
    .where('version', '=', input.version)
    .where('state', '=', 'planned')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Rows are added and answers reset; somebody who is no longer asked keeps the row: nothing is deleted. */
async function askPeople(
  cx: Cx,
  { householdId, meetingId }: Where,
  { people, comes }: ChangeMeetingInput,
  moved: boolean,
): Promise<void> {
  await sql`
    insert into attendance (tenant_id, household_id, meeting_id, person_id)
    select ${cx.tenant}, ${householdId}, ${meetingId}, unnest(${people}::uuid[])
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
    where household_id = ${householdId} and meeting_id = ${meetingId} and person_id <> all (${people}::uuid[])`.execute(
    cx.db,
  );
  if (comes === undefined) return;
  await sql`
    update attendance set answer = 'comes'
    where household_id = ${householdId} and meeting_id = ${meetingId} and person_id = any(${comes}::uuid[])`.execute(
    cx.db,
  );
}

/** Who stays asked hears what is different, who is new that there is a meeting, who is asked no longer that it is off. */
async function tellChange(
  cx: Cx,
  householdId: string,
  was: Meeting,
  { people, place, version }: ChangeMeetingInput,
  { startsAt, moved, longer }: Change,
): Promise<void> {
  const invited = was.people.filter(({ answer }) => answer !== 'not-asked').map(({ personId }) => personId);
  const stays = invited.filter((personId) => people.includes(personId));
  const isNew = people.filter((personId) => !invited.includes(personId));
  const gone = invited.filter((personId) => !people.includes(personId));
  const told = { householdId, id: was.id, startsAt, version: version + 1 };
  await takeBackEarlier(cx, was.id);
  await tellPeople(cx, 'meeting-moved', told, moved || longer || place !== was.place ? stays : []);
  await tellPeople(cx, 'meeting-planned', told, isNew);
  await tellPeople(cx, 'meeting-cancelled', told, gone);
}

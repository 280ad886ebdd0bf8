import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { daysFrom } from '../../../kernel/mail/outbox.ts';
import { fieldTime, instantOf } from '../../../kernel/i18n/calendar.ts';
import { changeTrajectory, atTable } from '../../households/index.ts';
import { startedOn } from '../../intake/index.ts';
import { agreeOn } from '../../plan/index.ts';
import { kindFor, type MeetingKind, withoutClient } from '../model.ts';
import { minutesTerm } from '../queries/minutes-changes.ts';
import { attendeesOf } from '../queries/attendees.ts';
import { closeQuestion } from './ask-table.ts';
import { linkOwnAnswers } from './link-own-answers.ts';
import { closeRoom } from './open-room.ts';
import { tellMinutes } from './tell-people.ts';
import { recordingAt } from './recording-at.ts';

/**
 * Ended, as a meeting of which kind, or what is still missing: the day has to come yet or was before this household began
 * here, nobody is marked present, no reason why without a client, or neither a next date nor a reason why not (the next one
 * is set before this one closes).
 */
export type FinishOutcome =
  | { readonly done: MeetingKind }
  | { readonly refused: 'future' | 'nobody' | 'needs-reason' | 'no-next' }
  | { readonly refused: 'before-start'; readonly startedOn: string };

/**
 * Ends a meeting: from now on it was held, on its true date (also when it is entered afterwards), and its minutes stand
 * fast. The first meeting that is held starts the trajectory.
 */
export async function finishMeeting(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: { readonly heldOn: string; readonly noNextReason: string },
): Promise<FinishOutcome> {
  const { table, kind, startsAt } = await recordingAt(cx, householdId, meetingId);
  const wrongDay = await refusedDay(cx, householdId, input.heldOn);
  if (wrongDay !== null) return wrongDay;
  const { present } = await attendeesOf(cx, householdId, meetingId);
  if (present.length === 0) return { refused: 'nobody' };
  const before = await standingBefore(cx, householdId, meetingId, startsAt);
  const finalAt = daysFrom(cx.now, (await minutesTerm(cx)).days);
  if (withoutClient(table.clientIds, present) && (before.reason ?? '') === '') return { refused: 'needs-reason' };
  if (kind !== 'closing' && (before.next ?? 0) === 0 && input.noNextReason === '') return { refused: 'no-next' };
  await closeQuestion(cx, householdId, meetingId);
  await linkOwnAnswers(cx, householdId, meetingId);
  await agreeAt(cx, householdId, meetingId, input.heldOn);
  await closeRoom(cx, householdId, meetingId);
  const became = kindFor(before.held ?? 0, kind);
  await cx.db
    .updateTable('meeting')
    .set((each) => ({
      kind: became,
      state: 'held',
      held_on: input.heldOn,
      starts_at: instantOf(input.heldOn, fieldTime(startsAt)),
      plan_number: before.number ?? 0,
      recorded_at: cx.now,
      minutes_final_at: finalAt,
      // Also where another meeting is planned already: what was typed is not lost.
      no_next_reason: kind === 'closing' ? '' : input.noNextReason,
      version: each('version', '+', 1),
    }))
    .where('household_id', '=', householdId)
    .where('id', '=', meetingId)
    .execute();
  await noFirstPlanned(cx, householdId);
  await markAbsent(cx, householdId, meetingId, table.clientIds);
  await tellMinutes(cx, householdId, { id: meetingId, finalAt, people: readersOf(table.clientIds, present) });
  if (before.trajectory === 'agreed') await changeTrajectory(cx, householdId, { to: 'running', onDate: input.heldOn });
  cx.record({
    action: 'meeting.record',
    objectKind: 'meeting',
    objectId: meetingId,
    ...atTable(table),
    fields: ['state', 'held_on'],
    reason: 'held',
  });
  return { done: became };
}

/** A day on which no meeting of this household was held: one to come, or from before it began here. */
async function refusedDay(cx: Cx, householdId: string, heldOn: string): Promise<FinishOutcome | null> {
  if (heldOn > cx.today) return { refused: 'future' };
  if (heldOn === cx.today) return null;
  const began = await startedOn(cx, householdId);
  return heldOn < began ? { refused: 'before-start', startedOn: began } : null;
}

/** How it stands until this meeting is held: meetings held and to come, why without a client, the plan, the trajectory. */
const standingBefore = (cx: Cx, householdId: string, meetingId: string, startsAt: Date) =>
  cx.db
    .selectNoFrom((each) => [
      each
        .selectFrom('meeting')
        .select((count) => count.fn.countAll<number>().as('held'))
        .where('household_id', '=', householdId)
        .where('state', '=', 'held')
        .as('held'),
      each
        .selectFrom('meeting')
        .select('without_client_reason')
        .where('household_id', '=', householdId)
        .where('id', '=', meetingId)
        .as('reason'),
      each
        .selectFrom('trajectory')
        .select('state')
        .where('household_id', '=', householdId)
        .where('state', '=', 'agreed')
        .as('trajectory'),
      each.selectFrom('plan').select('number').where('household_id', '=', householdId).as('number'),
      // Agreed at this table, or planned already, as in a series.
      each
        .selectFrom('meeting')
        .select((count) => count.fn.countAll<number>().as('next'))
        .where('household_id', '=', householdId)
        .where('id', '<>', meetingId)
        .where('state', '=', 'planned')
        .where('starts_at', '>', startsAt)
        .as('next'),
    ])
    .executeTakeFirstOrThrow();

/** Planned before anything was held: from now on there was a first one. */
const noFirstPlanned = (cx: Cx, householdId: string) =>
  cx.db
    .updateTable('meeting')
    .set({ kind: 'later' })
    .where('household_id', '=', householdId)
    .where('state', '=', 'planned')
    .where('kind', '=', 'first')
    .execute();

/** Who was asked and not seen was not there; a client who was not asked still gets a line: it is reported. */
async function markAbsent(cx: Cx, householdId: string, meetingId: string, clientIds: readonly string[]): Promise<void> {
  await sql`
    insert into attendance (tenant_id, household_id, meeting_id, person_id, answer, present)
    select ${cx.tenant}, ${householdId}, ${meetingId}, person_id, 'not-asked', false
    from unnest(${[...clientIds]}::uuid[]) as line (person_id)
    on conflict (tenant_id, household_id, meeting_id, person_id) do nothing`.execute(cx.db);
  await cx.db
    .updateTable('attendance')
    .set({ present: false })
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('present', 'is', null)
    .execute();
}

/** Whom the minutes are for: every client, and who was there. */
const readersOf = (clientIds: readonly string[], present: readonly string[]) => [
  ...clientIds.map((personId) => ({ personId, client: true, present: present.includes(personId) })),
  ...present
    .filter((personId) => !clientIds.includes(personId))
    .map((personId) => ({ personId, client: false, present: true })),
];

/** What was entered afterwards was agreed on the day of the meeting; when it was entered stays in the trail. */
async function agreeAt(cx: Cx, householdId: string, meetingId: string, day: string): Promise<void> {
  const lines = await cx.db
    .selectFrom('meeting_change')
    .select('number')
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('unchanged', '=', false)
    .where('undone_at', 'is', null)
    .execute();
  await agreeOn(
    cx,
    householdId,
    lines.map((line) => line.number),
    day,
  );
}

import { sql } from 'kysely';
import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { readingTableAt } from '../../sharing/index.ts';
import type { MeetingKind, MeetingState, Phase } from '../model.ts';

/** The meeting as a recorder holds it: locked, so that two recorders take turns. */
export interface Recording {
  readonly table: ReadingTable;
  readonly kind: MeetingKind;
  readonly startsAt: Date;
  readonly words: string;
  readonly version: number;
}

/**
 * The planned meeting that this actor may record (case manager, coordinator, starter).
 * @throws not-found, forbidden: as `readingTableAt`; conflict when the meeting was held or cancelled already
 */
export async function recordingAt(cx: Cx, householdId: string, meetingId: string): Promise<Recording> {
  const table = await readingTableAt(cx, householdId, 'meeting.record');
  const { rows } = await sql<{
    kind: MeetingKind;
    state: MeetingState;
    startsAt: Date;
    words: string;
    version: number;
  }>`
    select kind, state, starts_at as "startsAt", words, version from meeting
    where tenant_id = ${cx.tenant} and household_id = ${householdId} and id = ${meetingId} for update`.execute(cx.db);
  const meeting = rows[0];
  if (meeting === undefined) throw notFound();
  if (meeting.state !== 'planned') throw conflict('meeting');
  return { table, kind: meeting.kind, startsAt: meeting.startsAt, words: meeting.words, version: meeting.version };
}

/**
 * Links a change of the plan to the meeting at which it was made: a line of the minutes. `unchanged` is for a point
 * that was looked at and left as it was.
 */
export async function linkChange(
  cx: Cx,
  householdId: string,
  meetingId: string,
  line: { readonly number: number; readonly phase: Phase; readonly unchanged?: boolean },
): Promise<void> {
  await cx.db
    .insertInto('meeting_change')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      meeting_id: meetingId,
      number: line.number,
      phase: line.phase,
      unchanged: line.unchanged ?? false,
    })
    .onConflict((conflicting) => conflicting.doNothing())
    .execute();
}

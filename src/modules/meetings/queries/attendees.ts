import type { Cx } from '../../../kernel/cx.ts';

/** Who was at a meeting, by person, as far as it was noted. */
export interface Attendees {
  /** Everybody with a line: who was asked, and who came without that. */
  readonly known: readonly string[];
  /** Marked as present, also who went before the end. */
  readonly present: readonly string[];
  /** Of those, who is at the table now. */
  readonly here: readonly string[];
}

/** For a command that was let in already: no table is asked. Empty where nobody was asked or marked yet. */
export async function attendeesOf(cx: Pick<Cx, 'db'>, householdId: string, meetingId: string): Promise<Attendees> {
  const lines = await cx.db
    .selectFrom('attendance')
    .select(['person_id', 'present', 'gone_at'])
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .execute();
  const present = lines.filter((line) => line.present === true);
  const ids = (some: typeof lines): string[] => some.map((line) => line.person_id);
  return { known: ids(lines), present: ids(present), here: ids(present.filter((line) => line.gone_at === null)) };
}

import type { Cx } from '../../../kernel/cx.ts';

/** The meetings of a household that were looked back at, stopped or not: each is asked about once. */
export async function lookedBackAt(cx: Cx, householdId: string): Promise<string[]> {
  const rows = await cx.db
    .selectFrom('observation_round')
    .select('meeting_id')
    .where('household_id', '=', householdId)
    .execute();
  return rows.map((row) => row.meeting_id);
}

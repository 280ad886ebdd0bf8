import type { Cx } from '../../../kernel/cx.ts';
import type { PollState } from '../queries/poll.ts';

interface Change {
  readonly state?: PollState;
  readonly state_words?: string;
  readonly meeting_id?: string;
}

/** Changes a search that is still at this version; false when somebody was first. */
export async function raisePoll(
  cx: Cx,
  poll: { readonly householdId: string; readonly id: string },
  version: number,
  change: Change,
): Promise<boolean> {
  const { numUpdatedRows } = await cx.db
    .updateTable('date_poll')
    .set((each) => ({ ...change, version: each('version', '+', 1) }))
    .where('household_id', '=', poll.householdId)
    .where('id', '=', poll.id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

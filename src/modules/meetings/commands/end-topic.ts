import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';

/** Ends an open topic: dropped, or discussed at a meeting. @throws not-found when it was ended already */
export async function endTopic(
  cx: Cx,
  householdId: string,
  topicId: string,
  end: { readonly state: 'dropped' | 'discussed'; readonly meetingId: string | null },
): Promise<void> {
  const { numUpdatedRows } = await cx.db
    .updateTable('topic')
    .set({ state: end.state, meeting_id: end.meetingId })
    .where('household_id', '=', householdId)
    .where('id', '=', topicId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound();
}

import type { Cx } from '../../../kernel/cx.ts';
import type { PostItem } from '../queries/post.ts';

/** A letter was posted, or somebody was called: the message is done, and the letter is thrown away. */
export async function finishPost(cx: Cx, { id, householdId, state }: PostItem): Promise<void> {
  const done = state === 'to-print' ? 'printed' : 'called';
  await cx.onErrand('outbox', async () => {
    await cx.db
      .updateTable('outbox')
      .set({ state: done, done_at: cx.now, secret: null, calendar: null })
      .where('id', '=', id)
      .where('state', '=', state)
      .execute();
    await cx.db.deleteFrom('letter').where('message_id', '=', id).execute();
  });
  cx.record({ action: 'message.finish', objectKind: 'message', objectId: id, householdId, reason: done });
}

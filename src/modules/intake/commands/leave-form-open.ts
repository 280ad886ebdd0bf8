import type { Cx } from '../../../kernel/cx.ts';

/**
 * For a form whose answer is a question and no effect yet: the gate took its submission id, and here it is free again,
 * so that going back, changing a name and sending once more is answered anew. What was written stays.
 */
export async function leaveFormOpen(cx: Cx, submission: string): Promise<void> {
  await cx.db
    .updateTable('submission')
    .set({ id: cx.newId() })
    .where('id', '=', submission)
    .where('person_id', '=', cx.actor.personId)
    .execute();
}

import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { isOver } from '../model.ts';

export interface WorkingNote {
  readonly id: string;
  readonly words: string;
  readonly writtenOn: string;
}

/** The actor's own notes at one table that are not over, newest first. Read the table first. */
export const ownNotes = (cx: Cx, householdId: string): Promise<WorkingNote[]> =>
  cx.statement<WorkingNote>(
    'working-notes',
    `select n.id, n.words, n.written_on as "writtenOn" from working_note n
     where n.tenant_id = current_tenant() and n.household_id = $2 and n.author_person_id = $3 and not ${isOver}
     order by n.written_at desc, n.id`,
    [cx.today, householdId, cx.actor.personId],
  );

/** One of them. @throws not-found when it is not there, not the actor's or over */
export async function ownNote(cx: Cx, householdId: string, noteId: string): Promise<WorkingNote> {
  const found = (await ownNotes(cx, householdId)).find(({ id }) => id === noteId);
  if (found === undefined) throw notFound();
  return found;
}

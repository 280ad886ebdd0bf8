import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { signalAt } from '../queries/readable-signals.ts';
import { signalTableAt } from '../queries/signal-table.ts';

export type NotedSignal = { readonly kind: 'noted'; readonly noteId: string } | { readonly kind: 'future' };

/**
 * Puts a dated note of one line at a signal: a contact is kept here and nowhere else, there is no journal (product
 * rule 13). Whoever reads the signal reads the note.
 * @param input.onDate the day of the contact, today when left out
 * @throws not-found, forbidden: as `answerSignal`
 */
export async function addSignalNote(
  cx: Cx,
  householdId: string,
  signalId: string,
  input: { readonly words: string; readonly onDate?: string | null },
): Promise<NotedSignal> {
  const place = await signalTableAt(cx, householdId, 'signal.answer');
  const { table } = place;
  await signalAt(cx, place, signalId);
  const onDate = input.onDate ?? cx.today;
  if (onDate > cx.today) return { kind: 'future' };
  const noteId = cx.newId();
  await cx.db
    .insertInto('signal_note')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id: noteId,
      signal_id: signalId,
      on_date: onDate,
      by_person_id: cx.actor.personId,
      words: input.words,
    })
    .execute();
  cx.record({
    action: 'signal.answer',
    objectKind: 'signal-note',
    objectId: noteId,
    ...atTable(table),
    fields: ['words'],
  });
  return { kind: 'noted', noteId };
}

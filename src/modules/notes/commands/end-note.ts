import type { Cx } from '../../../kernel/cx.ts';
import { atTable, tableAt } from '../../households/index.ts';
import { ownNote } from '../queries/own-notes.ts';
import { destroyNotes } from './destroy-note.ts';

/** Destroys one's own note now. @throws not-found, forbidden */
export async function endNote(
  cx: Cx,
  householdId: string,
  noteId: string,
  reason: 'thrown-away' | 'made-item',
): Promise<void> {
  const table = await tableAt(cx, householdId, 'working-note.write');
  await ownNote(cx, householdId, noteId);
  await cx.onErrand('rights', () =>
    destroyNotes((name, text, values) => cx.statement(name, text, values), cx.tenant, cx.today, [noteId]),
  );
  cx.record({
    action: 'working-note.end',
    objectKind: 'working-note',
    objectId: noteId,
    ...atTable(table),
    reason,
  });
}

import type { Cx } from '../../../kernel/cx.ts';
import { atTable, tableAt } from '../../households/index.ts';

/** Writes a working note, for the writer alone. @throws not-found, forbidden */
export async function writeNote(cx: Cx, householdId: string, words: string): Promise<string> {
  const table = await tableAt(cx, householdId, 'working-note.write');
  const id = cx.newId();
  await cx.db
    .insertInto('working_note')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id,
      author_person_id: cx.actor.personId,
      words,
      written_on: cx.today,
      written_at: cx.now,
    })
    .execute();
  cx.record({
    action: 'working-note.write',
    objectKind: 'working-note',
    objectId: id,
    ...atTable(table),
    fields: ['words'],
  });
  return id;
}

import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';
import { actionAt } from '../queries/items.ts';
import type { z } from 'zod';
import type { noteInput } from '../schema.ts';
import { keepChange, nextNumber } from './keep-change.ts';

/**
 * Adds one dated line to an action: a contact, a call. There is no journal beside it.
 * @throws not-found, forbidden
 */
export async function addActionNote(
  cx: Cx,
  householdId: string,
  actionId: string,
  input: Pick<z.output<typeof noteInput>, 'words'>,
): Promise<{ noteId: string; number: number }> {
  const table = await readingTableAt(cx, householdId, 'action.note');
  const number = await nextNumber(cx, householdId);
  const { action, domain } = await actionAt(cx, table, actionId);
  const noteId = cx.newId();
  await cx.db
    .insertInto('action_note')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id: noteId,
      action_id: actionId,
      on_date: cx.today,
      at: cx.now,
      by_person_id: authorOf(cx),
      words: input.words,
    })
    .execute();
  await keepChange(cx, householdId, number, {
    kind: 'noted',
    itemKind: 'action',
    itemId: actionId,
    audienceId: action.audience_id,
    domain,
    adultId: action.adult_person_id,
    snapshot: { ...action, note: input.words },
  });
  cx.record({ action: 'action.note', objectKind: 'action', objectId: actionId, ...atTable(table) });
  return { noteId, number };
}

import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { atTable, tableAt } from '../queries/table.ts';

/**
 * Gives a household another name: it opens with whatever somebody is called.
 * @returns `overtaken` when somebody else was first
 */
export async function renameHousehold(
  cx: Cx,
  householdId: string,
  input: { name: string; version: number },
): Promise<'renamed' | 'overtaken'> {
  const table = await tableAt(cx, householdId, 'household.change');
  const renamed = await cx.db
    .updateTable('household')
    .set({ name: input.name, version: sql`version + 1` })
    .where('id', '=', householdId)
    .where('version', '=', input.version)
    .executeTakeFirst();
  if (renamed.numUpdatedRows === 0n) return 'overtaken';
  cx.record({
    action: 'household.change',
    objectKind: 'household',
    objectId: householdId,
    ...atTable(table),
    fields: ['name'],
  });
  return 'renamed';
}

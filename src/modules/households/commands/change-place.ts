import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { atTable, tableAt } from '../queries/table.ts';

export interface PlaceChange {
  readonly placeId: string;
  readonly function: string;
  /** What this person may decide at the table. */
  readonly mandate: string;
  readonly expertise?: readonly string[] | undefined;
  readonly version: number;
}

/**
 * Changes function, mandate and expertise of a chair: one's own, or any when leading the table.
 * @returns `overtaken` when somebody else was first
 */
export async function changePlace(cx: Cx, householdId: string, input: PlaceChange): Promise<'changed' | 'overtaken'> {
  const table = await tableAt(cx, householdId, 'place.change');
  const leads = table.positions.some((each) => ['starter', 'case-manager', 'coordinator'].includes(each));
  const place = await cx.db
    .selectFrom('place')
    .select('person_id')
    .where('household_id', '=', householdId)
    .where('id', '=', input.placeId)
    .where('kind', '<>', 'client')
    .where('state', 'in', ['asked', 'accepted'])
    .executeTakeFirst();
  if (place === undefined || (!leads && place.person_id !== cx.actor.personId)) throw notFound();
  const changed = await cx.db
    .updateTable('place')
    .set({
      function: input.function,
      mandate: input.mandate,
      ...(input.expertise === undefined ? {} : { expertise: [...input.expertise] }),
      version: sql`version + 1`,
    })
    .where('household_id', '=', householdId)
    .where('id', '=', input.placeId)
    .where('version', '=', input.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return 'overtaken';
  cx.record({
    action: 'place.change',
    objectKind: 'place',
    objectId: input.placeId,
    ...atTable(table),
    fields: ['function', 'mandate'],
  });
  return 'changed';
}

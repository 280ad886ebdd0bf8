import { sql } from 'kysely';
import type { Table } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';

/** Nothing is shown apart to this person of the network any more. */
export async function endShowings(cx: Cx, table: Table, personId: string): Promise<void> {
  const ended = await cx.onErrand('write-item', () =>
    cx.db
      .updateTable('audience')
      // By the wall clock, as the trigger does: no two rows that were alike ended at the same instant.
      .set({ shown_ended_at: sql<Date>`clock_timestamp()` })
      .where('household_id', '=', table.householdId)
      .where('shown_to_person_id', '=', personId)
      .where('shown_ended_at', 'is', null)
      .returning('id')
      .execute(),
  );
  if (ended.length === 0) return;
  cx.record({ action: 'ground.end-shown', objectKind: 'person', objectId: personId, ...atTable(table) });
}

import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { readingTableAt } from '../../sharing/index.ts';

/**
 * The agreement of somebody who was there is taken back: by that person, or by who leads for that person. It works at
 * once: every form of this meeting is gone, and nothing can be filled in any more.
 */
export async function stopRound(cx: Cx, householdId: string, roundId: string): Promise<void> {
  const table = await readingTableAt(cx, householdId, 'observation.stop');
  const { numUpdatedRows } = await cx.db
    .updateTable('observation_round')
    .set({ stopped_on: cx.today })
    .where('household_id', '=', householdId)
    .where('id', '=', roundId)
    .where('stopped_on', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound();
  // Also what others have not handed in yet, which this actor cannot read.
  await cx.onErrand('write-item', () =>
    cx.db
      .deleteFrom('observation_sheet')
      .where('household_id', '=', householdId)
      .where('round_id', '=', roundId)
      .execute(),
  );
  cx.record({
    action: 'observation.stop',
    objectKind: 'observation',
    objectId: roundId,
    ...atTable(table),
  });
}

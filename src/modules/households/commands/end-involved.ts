import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { involvedAt } from '../queries/involved.ts';
import { atTable, tableAt } from '../queries/table.ts';

/** Notes that somebody helps no longer. @throws not-found when it is not there (any more) */
export async function endInvolved(cx: Cx, householdId: string, involvedId: string): Promise<void> {
  const table = await tableAt(cx, householdId, 'place.invite');
  if (!(await involvedAt(cx, table)).some((each) => each.id === involvedId)) throw notFound();
  await cx.db
    .updateTable('involved')
    .set({ gone_on: cx.today })
    .where('household_id', '=', householdId)
    .where('id', '=', involvedId)
    .execute();
  cx.record({ action: 'involved.end', objectKind: 'involved', objectId: involvedId, ...atTable(table) });
}

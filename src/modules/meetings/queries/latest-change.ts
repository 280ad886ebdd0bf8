import { can, type ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { audienceOfChange, type ChangeRow, changeColumns } from './minutes-rows.ts';

/** The newest kept version of one goal or action. @throws not-found when it is not there or not for this reader */
export async function latestChange(
  cx: Cx,
  table: ReadingTable,
  itemKind: 'goal' | 'action',
  itemId: string,
): Promise<ChangeRow> {
  const [row] = await cx.statement<ChangeRow>(
    'latest-change-of-item',
    `select ${changeColumns}
     from plan_change c
     left join audience u on u.tenant_id = c.tenant_id and u.household_id = c.household_id and u.id = c.audience_id
     where c.tenant_id = current_tenant() and c.household_id = $1 and c.item_kind = $2 and c.item_id = $3
     order by c.number desc limit 1`,
    [table.householdId, itemKind, itemId],
  );
  if (row === undefined || !can(cx.actor, 'item.read', table, audienceOfChange(row))) throw notFound();
  return row;
}

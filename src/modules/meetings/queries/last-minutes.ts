import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { growingMinutes, type Minutes } from './minutes.ts';

/** The minutes of the last meeting that was held, for who leads the next one; null when there was none. */
export async function lastMinutes(cx: Cx, householdId: string, table: ReadingTable): Promise<Minutes | null> {
  const [row] = await cx.statement<{ id: string }>(
    'last-held-meeting',
    `select m.id from meeting m where m.tenant_id = current_tenant() and m.household_id = $1 and m.state = 'held'
     order by m.starts_at desc limit 1`,
    [householdId],
  );
  return row === undefined ? null : (await growingMinutes(cx, householdId, row.id, table)).minutes;
}

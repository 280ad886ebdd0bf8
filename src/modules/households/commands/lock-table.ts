import type { Cx } from '../../../kernel/cx.ts';

/** Acts on who leads a table take turns, so that each sees what the one before it left. */
export async function lockTable(cx: Cx, householdId: string): Promise<void> {
  await cx.db.selectFrom('household').select('id').where('id', '=', householdId).forUpdate().execute();
}

import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';

/**
 * Acts on who leads a table, and on what those there may know, take turns, so that each sees what the one before it left.
 * Before anything is written; whoever sees no row of the household yet, because only asked, waits too.
 */
export async function lockTable(cx: Cx, householdId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`table ${householdId}`}, 0))`.execute(cx.db);
  await cx.db.selectFrom('household').select('id').where('id', '=', householdId).forUpdate().execute();
}

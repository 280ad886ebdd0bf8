import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';

/**
 * Acts on who leads a table, and on what those there may know, take turns, so that each sees what the one before it left.
 * First of all, before the actor's own right is asked: that too may have ended while somebody waited. Whoever sees no row
 * of the household yet, because only asked, waits too.
 */
export async function lockTable(cx: Pick<Cx, 'db'>, householdId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`table ${householdId}`}, 0))`.execute(cx.db);
  await cx.db.selectFrom('household').select('id').where('id', '=', householdId).forUpdate().execute();
}

/** The same for several tables, always in one order, so that no two wait for each other. */
export async function lockTables(cx: Pick<Cx, 'db'>, householdIds: readonly string[]): Promise<void> {
  for (const householdId of [...new Set(householdIds)].sort()) await lockTable(cx, householdId);
}

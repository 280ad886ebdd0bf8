import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';

/** Ends every session of one person, on every device. */
export async function endSessionsOf(cx: AnonymousCx | Cx, personId: string): Promise<number> {
  await sql`select set_config('app.ended_person', ${personId}, true)`.execute(cx.db);
  const ended = await sql`delete from session where tenant_id = current_tenant() and person_id = ${personId}`.execute(
    cx.db,
  );
  await sql`select set_config('app.ended_person', '', true)`.execute(cx.db);
  return Number(ended.numAffectedRows ?? 0);
}

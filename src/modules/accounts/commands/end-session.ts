import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';

/** Ends the session of this request; the browser's cookie is worth nothing afterwards. */
export async function endSession(cx: Cx): Promise<void> {
  await sql`delete from session where token_hash = current_setting('app.session', true)`.execute(cx.db);
  cx.record({ action: 'session.end', objectKind: 'person', objectId: cx.actor.personId });
}

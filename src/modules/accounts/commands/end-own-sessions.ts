import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';

/** Every session of this actor but the one of this request. */
export const others = 'others';

/**
 * Signs this actor out elsewhere: at one place, or everywhere but here. The own session stays, and row security keeps
 * that of everybody else. What was over meanwhile is no fault.
 * @param which `others`, or the id of a session
 */
export async function endOwnSessions(cx: Cx, which: string): Promise<void> {
  const { rows } = await sql`
    delete from session where tenant_id = current_tenant() and person_id = ${cx.actor.personId}
      and token_hash <> current_setting('app.session', true) and (${which} = ${others} or id::text = ${which})
    returning id`.execute(cx.db);
  rows.forEach(() =>
    cx.record({ action: 'session.end', objectKind: 'person', objectId: cx.actor.personId, reason: 'elsewhere' }),
  );
}

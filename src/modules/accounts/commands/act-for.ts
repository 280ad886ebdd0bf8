import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';

/** Notes in this session for whom its person acts from now on; null: for oneself. Who may is for the caller's own rule. */
export async function actFor(cx: Cx, clientId: string | null): Promise<void> {
  await sql`update session set on_behalf_of_person_id = ${clientId}
    where token_hash = current_setting('app.session', true)`.execute(cx.db);
  cx.record({
    action: 'session.act-for',
    objectKind: 'person',
    objectId: clientId ?? cx.actor.personId,
    ...(clientId === null ? {} : { by: cx.actor.personId, onBehalfOf: clientId }),
  });
}

import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { paths } from '../paths.ts';

/** One place where somebody is signed in now. */
export interface OwnSession {
  readonly id: string;
  /** The session of this request. */
  readonly here: boolean;
  /** Browser and system, as `deviceOf` gives them; '' when they are not known. */
  readonly device: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  /** The window with a link and a code, which shows nothing of the plan. */
  readonly thin: boolean;
  /** Somebody is acted for there. */
  readonly forAnother: boolean;
}

/** A session that is over by the clock may stand there still, until the next one begins. */
const alive = `expires_at > now() and last_seen_at > now() - make_interval(secs => idle_seconds)`;

/** Where this actor is signed in: here first, then what was used last. Row security shows nobody else's. */
export const ownSessions = (cx: Cx): Promise<OwnSession[]> =>
  cx.statement<OwnSession>(
    'own-sessions',
    `select id, token_hash = current_setting('app.session', true) as here, device, created_at as "startedAt",
       last_seen_at as "lastSeenAt", thin, on_behalf_of_person_id is not null as "forAnother"
     from session where tenant_id = current_tenant() and person_id = $1 and ${alive}
     order by here desc, last_seen_at desc, id`,
    [cx.actor.personId],
  );

/**
 * Where somebody goes on after signing in with a new way of signing in: whoever is signed in elsewhere too is offered to end that
 * (ASVS 7.4.3), because the old device may be why there is a new way.
 */
export async function newWayIn(cx: AnonymousCx | Cx, personId: string, to: string): Promise<string> {
  await sql`select set_config('app.ended_person', ${personId}, true)`.execute(cx.db);
  const { rows } = await sql<{ elsewhere: boolean }>`
    select exists (select from session where tenant_id = current_tenant() and person_id = ${personId}
      and token_hash <> current_setting('app.session', true) and ${sql.raw(alive)}) as elsewhere`.execute(cx.db);
  await sql`select set_config('app.ended_person', '', true)`.execute(cx.db);
  return rows[0]?.elsewhere === true ? `${paths.sessions}?nieuw=ja` : to;
}

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

/** Ends what a provider says is over: one session of it, or all that it vouched for of one subject. Gives how many. */
export async function endVouched(
  cx: AnonymousCx | Cx,
  provider: { readonly id: string; readonly issuer: string },
  over: { readonly subject: string | null; readonly session: string | null },
): Promise<number> {
  const person =
    over.subject === null
      ? undefined
      : await cx.db
          .selectFrom('login_identity')
          .select('person_id')
          .where('issuer', '=', provider.issuer)
          .where('subject', '=', over.subject)
          .executeTakeFirst();
  if (over.subject !== null && person === undefined) return 0;
  await sql`select set_config('app.ended_person', ${person?.person_id ?? ''}, true),
                   set_config('app.ended_session', ${over.session ?? ''}, true)`.execute(cx.db);
  const { rows } = await sql<{ person_id: string }>`
    delete from session where tenant_id = current_tenant() and provider_id = ${provider.id}
      and (${person?.person_id ?? null}::uuid is null or person_id = ${person?.person_id ?? null})
      and (${over.session}::text is null or provider_session = ${over.session})
    returning person_id`.execute(cx.db);
  await sql`select set_config('app.ended_person', '', true), set_config('app.ended_session', '', true)`.execute(cx.db);
  for (const { person_id: ended } of rows) {
    cx.record({ action: 'session.end', objectKind: 'person', objectId: ended, reason: 'provider', by: null });
  }
  return rows.length;
}

/** Ends the thin windows that one person has open. */
export async function endThinSessions(cx: Cx, personId: string): Promise<void> {
  await sql`select set_config('app.ended_person', ${personId}, true)`.execute(cx.db);
  await sql`delete from session where tenant_id = current_tenant() and person_id = ${personId} and thin`.execute(cx.db);
  await sql`select set_config('app.ended_person', '', true)`.execute(cx.db);
}

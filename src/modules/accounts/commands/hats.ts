import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import type { Hat } from '../model.ts';

/** The hats beside the first one, as the groups say them today: new ones come, others go. Gives whether something changed. */
export async function keepHats(cx: AnonymousCx | Cx, personId: string, hats: readonly Hat[]): Promise<boolean> {
  const organisations = hats.map(({ organisationId }) => organisationId);
  const { rows: gone } = await sql`
    delete from hat where tenant_id = current_tenant() and person_id = ${personId}
      and organisation_id <> all (${organisations}::uuid[]) returning organisation_id`.execute(cx.db);
  let changed = gone.length > 0;
  for (const hat of hats) {
    const { rows } = await sql`
      insert into hat (tenant_id, person_id, organisation_id, function)
      values (${cx.tenant}, ${personId}, ${hat.organisationId}, ${hat.function})
      on conflict (tenant_id, person_id, organisation_id) do update set function = excluded.function
        where hat.function <> excluded.function
      returning organisation_id`.execute(cx.db);
    changed ||= rows.length > 0;
  }
  return changed;
}

/** Wears a hat in this session, until another is chosen. @throws not-found when it is none of this actor's */
export async function wearHat(cx: Cx, organisationId: string): Promise<void> {
  const { rows } = await sql`
    update session set hat_organisation_id = ${organisationId}
    where token_hash = current_setting('app.session', true) and person_id = ${cx.actor.personId}
      and ${organisationId}::uuid in (
        select organisation_id from affiliation where tenant_id = current_tenant() and person_id = ${cx.actor.personId}
        union select organisation_id from hat where tenant_id = current_tenant() and person_id = ${cx.actor.personId})
    returning 1`.execute(cx.db);
  if (rows.length === 0) throw notFound();
  cx.record({ action: 'hat.wear', objectKind: 'organisation', objectId: organisationId });
}

/** For what somebody does for every organisation at once, such as being away: each chair counts, whatever hat is worn. */
export async function withoutHat<T>(cx: Cx, work: () => Promise<T>): Promise<T> {
  const wears = (organisationId: string) =>
    sql`select set_config('app.organisation', ${organisationId}, true), set_config('app.seats', '', true),
      set_config('app.standing', '', true)`.execute(cx.db);
  await wears('');
  const done = await work();
  await wears(cx.actor.organisationId ?? '');
  return done;
}

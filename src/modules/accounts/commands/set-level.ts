import { sql } from 'kysely';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import type { PartLevel } from '../queries/levels.ts';

/** Sets how sure the provider must be for one part of the site; counts from the next request. */
export async function setLevel(cx: Cx, { part, rank, version }: PartLevel): Promise<'set' | 'overtaken'> {
  if (!can(cx.actor, 'settings.change')) throw forbidden();
  const { rows } = await sql`
    insert into login_level (tenant_id, part, rank)
    select ${cx.tenant}, ${part}, ${rank}
    where ${version} = 0 or exists (select from login_level where part = ${part} and version = ${version})
    on conflict (tenant_id, part) do update set rank = excluded.rank, version = login_level.version + 1
      where login_level.version = ${version}
    returning version`.execute(cx.db);
  if (rows.length === 0) return 'overtaken';
  cx.record({ action: 'login-limit.change', objectKind: 'login-limit', fields: ['rank'], reason: part });
  return 'set';
}

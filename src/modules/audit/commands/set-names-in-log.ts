import { sql } from 'kysely';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import type { NamesInLog } from '../queries/names-in-log.ts';

/** Sets whether clients read the name of an employee who looked, or function and organisation. `overtaken`: somebody was first. */
export async function setNamesInLog(cx: Cx, { shows, version }: NamesInLog): Promise<'set' | 'overtaken'> {
  if (!can(cx.actor, 'settings.change')) throw forbidden();
  const { rows } = await sql<{ version: number }>`
    insert into names_in_log (tenant_id, shows) select ${cx.tenant}, ${shows}
    where ${version} = 0 or exists (select from names_in_log where version = ${version})
    on conflict (tenant_id) do update set shows = excluded.shows, version = names_in_log.version + 1
      where names_in_log.version = ${version}
    returning version`.execute(cx.db);
  if (rows.length === 0) return 'overtaken';
  cx.record({ action: 'names-in-log.change', objectKind: 'names-in-log', fields: ['shows'], reason: shows });
  return 'set';
}

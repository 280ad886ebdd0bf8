import { sql } from 'kysely';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';

/** Sets how many days the client reads the minutes first; of meetings that end from now on. `overtaken`: somebody was first. */
export async function setMinutesTerm(
  cx: Cx,
  term: { readonly days: number; readonly version: number },
): Promise<'set' | 'overtaken'> {
  if (!can(cx.actor, 'settings.change')) throw forbidden();
  const { rows } = await sql<{ version: number }>`
    insert into minutes_term (tenant_id, days) select ${cx.tenant}, ${term.days}
    where ${term.version} = 0 or exists (select from minutes_term where version = ${term.version})
    on conflict (tenant_id) do update set days = excluded.days, version = minutes_term.version + 1
      where minutes_term.version = ${term.version}
    returning version`.execute(cx.db);
  if (rows.length === 0) return 'overtaken';
  cx.record({ action: 'minutes-term.change', objectKind: 'minutes-term', fields: ['days'] });
  return 'set';
}

import { sql } from 'kysely';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import type { StaffLimits } from '../queries/limits.ts';

/** Sets how long staff stay signed in; counts from each one's next sign-in. 'overtaken': somebody else was first. */
export async function setLimits(cx: Cx, limits: StaffLimits): Promise<'set' | 'overtaken'> {
  if (!can(cx.actor, 'settings.change')) throw forbidden();
  const { rows } = await sql<{ version: number }>`
    insert into login_limit (tenant_id, staff_idle_minutes, staff_hours)
    select ${cx.tenant}, ${limits.idleMinutes}, ${limits.hours}
    where ${limits.version} = 0 or exists (select from login_limit where version = ${limits.version})
    on conflict (tenant_id) do update set staff_idle_minutes = excluded.staff_idle_minutes,
      staff_hours = excluded.staff_hours, version = login_limit.version + 1
      where login_limit.version = ${limits.version}
    returning version`.execute(cx.db);
  if (rows.length === 0) return 'overtaken';
  cx.record({ action: 'login-limit.change', objectKind: 'login-limit', fields: ['staff_idle_minutes', 'staff_hours'] });
  return 'set';
}

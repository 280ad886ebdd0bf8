import type { Actor, AnonymousCx, Cx } from '../../../kernel/cx.ts';

/** How long somebody stays signed in: unused, and at most. */
export interface Limits {
  readonly idleSeconds: number;
  readonly hours: number;
}

/** As DigiD has it: unused for a quarter of an hour, and it is over. No municipality stretches this. */
const residents: Limits = { idleSeconds: 15 * 60, hours: 12 };

/** What an administrator may set for staff; `version` 0 is the default, not kept yet. */
export interface StaffLimits {
  readonly idleMinutes: number;
  readonly hours: number;
  readonly version: number;
}

export async function staffLimits(cx: AnonymousCx | Cx): Promise<StaffLimits> {
  const row = await cx.db
    .selectFrom('login_limit')
    .select(['staff_idle_minutes', 'staff_hours', 'version'])
    .executeTakeFirst();
  if (row === undefined) return { idleMinutes: 60, hours: 12, version: 0 };
  return { idleMinutes: row.staff_idle_minutes, hours: row.staff_hours, version: row.version };
}

export async function limitsFor(cx: AnonymousCx | Cx, kind: Actor['kind']): Promise<Limits> {
  if (kind === 'resident' || kind === 'network') return residents;
  const { idleMinutes, hours } = await staffLimits(cx);
  return { idleSeconds: idleMinutes * 60, hours };
}

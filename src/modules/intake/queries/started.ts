import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';

/**
 * SQL: the day of the first signal of household $1: when its table was opened here, or when the kitchen-table talk was if
 * that was earlier and entered afterwards. From that day the days until the first joint meeting are counted.
 */
export const startedFacts = `(
  select least(h.opened_on, k.held_on) from household h
  left join kitchen_talk k on k.tenant_id = h.tenant_id and k.household_id = h.id
  where h.tenant_id = current_tenant() and h.id = $1)`;

/** The first day on which this household can have met: that day, or the day of the first yes where that was earlier. */
export async function startedOn(cx: Cx, householdId: string): Promise<string> {
  const { rows } = await sql<{ day: string }>`
    select least(h.opened_on, k.held_on, (
        select min(t.consented_on) from trajectory t where t.tenant_id = h.tenant_id and t.household_id = h.id))::text as day
    from household h left join kitchen_talk k on k.tenant_id = h.tenant_id and k.household_id = h.id
    where h.tenant_id = ${cx.tenant} and h.id = ${householdId}`.execute(cx.db);
  return rows[0]?.day ?? cx.today;
}

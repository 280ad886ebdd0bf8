import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';

/** Within this time a second look is the same visit: what was new stays marked as new. */
const sameVisitMinutes = 30;

/**
 * Notes that this actor looks at the household, and gives the moment of the visit before this one (null: the first).
 * Call it after the table was read: it checks no right of its own.
 */
export async function noteVisit(cx: Cx, householdId: string): Promise<Date | null> {
  const { rows } = await sql<{ before_at: Date | null }>`
    insert into last_visit as v (tenant_id, household_id, person_id, at)
    values (${cx.tenant}, ${householdId}, ${cx.actor.personId}, ${cx.now})
    on conflict (tenant_id, household_id, person_id) do update set
      before_at = case when v.at < excluded.at - make_interval(mins => ${sameVisitMinutes}) then v.at else v.before_at end,
      at = excluded.at
    returning before_at`.execute(cx.db);
  return rows[0]?.before_at ?? null;
}

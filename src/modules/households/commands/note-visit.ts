import type { Cx } from '../../../kernel/cx.ts';

/** Within half an hour a second look is the same visit: what was new stays marked as new. */
const visit = `
  insert into last_visit as v (tenant_id, household_id, person_id, at)
  values (current_tenant(), $1, $2, $3)
  on conflict (tenant_id, household_id, person_id) do update set
    before_at = case when v.at < excluded.at - interval '30 minutes' then v.at else v.before_at end,
    at = excluded.at
  returning before_at`;

/**
 * Notes that this actor looks at the household, and gives the moment of the visit before this one (null: the first).
 * Call it after the table was read: it checks no right of its own.
 */
export async function noteVisit(cx: Cx, householdId: string): Promise<Date | null> {
  const [row] = await cx.statement<{ before_at: Date | null }>('note-visit', visit, [
    householdId,
    cx.actor.personId,
    cx.now,
  ]);
  return row?.before_at ?? null;
}

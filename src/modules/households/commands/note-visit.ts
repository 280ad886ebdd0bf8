import type { Cx } from '../../../kernel/cx.ts';

/** Within this time a second look is the same visit: what was new stays marked as new. */
const sameVisitMinutes = 30;
/** Within this time nothing is written, so that reading a page again costs no write but the audit event. */
const sameLookMinutes = 1;

/** What is known of the looks of one person at one household. */
export interface Looks {
  readonly seenAt: Date | null;
  /** The last look of the visit before that one. */
  readonly beforeAt: Date | null;
}

/**
 * SQL: nobody who looked at household $1 asks any more what was new before this instant, for visits only go on. NULL while
 * nobody looked yet.
 */
export const earliestLook = `(select min(coalesce(v.before_at, v.at)) from last_visit v
    where v.tenant_id = current_tenant() and v.household_id = $1)`;

const none: Looks = { seenAt: null, beforeAt: null };

const visit = `
  insert into last_visit as v (tenant_id, household_id, person_id, at)
  values (current_tenant(), $1, $2, $3)
  on conflict (tenant_id, household_id, person_id) do update set
    before_at = case when v.at < excluded.at - $4 * interval '1 minute' then v.at else v.before_at end,
    at = excluded.at`;

/**
 * Notes with the commit that this actor looks at the household, unless that was a moment ago. Call it after the table was
 * read: it checks no right of its own.
 * @param looks those before this one, as they were read
 * @returns the moment of the visit before this one; null: this is the first
 */
export function noteVisit(cx: Cx, householdId: string, { seenAt, beforeAt } = none): Date | null {
  const minutes = seenAt === null ? Infinity : (cx.now.getTime() - seenAt.getTime()) / 60_000;
  if (minutes >= sameLookMinutes)
    cx.withCommit('note-visit', visit, [householdId, cx.actor.personId, cx.now, sameVisitMinutes]);
  return minutes > sameVisitMinutes ? seenAt : beforeAt;
}

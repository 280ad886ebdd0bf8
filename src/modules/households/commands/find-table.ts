import { sql } from 'kysely';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden } from '../../../kernel/errors.ts';
import type { Forgotten } from '../../../kernel/jobs/forgetting.ts';
import { surnameKey } from '../../../kernel/i18n/names.ts';
import { lookupsPerDay } from '../model.ts';

export interface LookupInput {
  readonly surname: string;
  /** `YYYY-MM-DD` */
  readonly birthDate: string | null;
  /** The form that asks: sent twice with the same answer it is one look-up, and counts once. */
  readonly submission?: string;
}

/** `too-many` leaves no look-up; `maybe` says only that there may be a table, never which. */
export type LookupOutcome =
  | { readonly outcome: 'maybe' | 'none'; readonly lookupId: string }
  | { readonly outcome: 'too-many' };

/**
 * Looks for an adult with exactly this surname (without case, accents, prefixes) and birth date in a household that is
 * still a table of its own, and that this adult did not leave. Match or not, the same statements run and the same is written, so that the time tells
 * nothing. Every look-up counts for the limit of the day and stands in the audit trail.
 */
export async function findTable(cx: Cx, input: LookupInput): Promise<LookupOutcome> {
  if (!can(cx.actor, 'household.look-up')) throw forbidden();
  // One person's look-ups take turns, or two at once would both be the last one allowed.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`look-up ${cx.actor.personId}`}, 0))`.execute(cx.db);
  const key = surnameKey(input.surname);
  const fresh = cx.newId();
  const look = sql<{ id: string; household_id: string | null }>`
    with match as (
      select found.household_id, found.person_id from (select) as always left join lateral (
        select m.household_id, m.person_id from person p
        join member m on m.tenant_id = p.tenant_id and m.person_id = p.id and m.kind = 'adult' and m.parted_on is null
        join household h on h.tenant_id = m.tenant_id and h.id = m.household_id and h.joined_into_id is null
        where p.tenant_id = current_tenant() and p.kind = 'resident' and p.surname_key = ${key}
          and p.birth_date = ${input.birthDate} and ${key} <> ''
        order by h.opened_on desc, h.id limit 1) as found on true
    ), earlier as (
      select l.id, l.asker_person_id = ${cx.actor.personId} and l.found_person_id = match.person_id as same
      from table_lookup l, match where l.id = ${input.submission ?? fresh}
    ), counted as (
      insert into table_lookup (tenant_id, id, asker_person_id, on_date, household_id, found_person_id)
      select ${cx.tenant}, case when exists (select from earlier) then ${fresh}::uuid else ${input.submission ?? fresh}::uuid end,
        ${cx.actor.personId}, ${cx.today}, match.household_id, match.person_id
      from match
      where not exists (select from earlier where same) and (select count(*) from table_lookup
        where asker_person_id = ${cx.actor.personId} and on_date = ${cx.today}) < ${lookupsPerDay}
      returning id, household_id
    )
    select id, household_id from counted
    union all select earlier.id, match.household_id from earlier, match where earlier.same`;
  const { rows } = await cx.onErrand('look-up', () => look.execute(cx.db));
  const found = rows[0];
  cx.record({
    action: 'household.look-up',
    objectKind: 'table-lookup',
    objectId: found?.id ?? null,
    householdId: found?.household_id ?? null,
    allowed: found !== undefined,
  });
  if (found === undefined) return { outcome: 'too-many' };
  return { outcome: found.household_id === null ? 'none' : 'maybe', lookupId: found.id };
}

/** SQL: the tables where a person `p` sits as an adult who has, or says to have, the name and birth date of this one. */
const sameName = (personId: string) => sql`
  from person found
  join person p on p.tenant_id = found.tenant_id and p.kind = 'resident' and p.surname_key = found.surname_key
    and p.birth_date = found.birth_date
  join member m on m.tenant_id = p.tenant_id and m.person_id = p.id and m.kind = 'adult' and m.parted_on is null
  join household h on h.tenant_id = m.tenant_id and h.id = m.household_id and h.joined_into_id is null
  where found.tenant_id = current_tenant() and found.id = ${personId} and found.surname_key <> ''`;

/** Which tables there may be for whoever was found: several where two people have this name and day, or say that they do. */
export const tablesOf = (personId: string) =>
  sql<{ household_id: string }>`select distinct m.household_id ${sameName(personId)}`;

/** Whether somebody else has, or says to have, this name and birth date too, at another table or the same one. */
export async function isAmongSeveral(cx: Cx, personId: string): Promise<boolean> {
  const asked = sql<{
    several: boolean;
  }>`select exists (select ${sameName(personId)} and p.id <> ${personId}) as several`;
  const { rows } = await cx.onErrand('look-up', () => asked.execute(cx.db));
  return rows[0]?.several ?? false;
}

/** Who looked for a table is counted by day, and kept for a year. */
export const oldLookups: Forgotten = {
  name: 'look-ups-old',
  text: `delete from table_lookup where tenant_id = current_tenant() and on_date < ($1::timestamptz - interval '1 year')::date`,
  errand: 'rights',
};

import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';

/**
 * Gives every organisation with an accepted chair, and every network person who sits here, the ground that rests on the
 * client's yes. One that already holds is not doubled.
 */
export async function giveWorkingTogether(cx: Cx, householdId: string): Promise<void> {
  const given = await sql<{ id: string }>`
    insert into ground (tenant_id, household_id, id, organisation_id, person_id, law_code, from_date, given_by_person_id)
    select ${cx.tenant}, ${householdId}, gen_random_uuid(), x.organisation_id, x.person_id, 'working-together', ${cx.today},
      ${cx.togetherWith ?? cx.actor.personId}
    from (select distinct p.organisation_id, case when p.organisation_id is null then p.person_id end as person_id
          from place p where p.household_id = ${householdId} and p.state = 'accepted' and p.kind <> 'client') as x
    where not exists (
      select from ground g where g.household_id = ${householdId} and g.law_code = 'working-together' and g.withdrawn_on is null
        and (g.until_date is null or g.until_date >= ${cx.today})
        and g.organisation_id is not distinct from x.organisation_id and g.person_id is not distinct from x.person_id)
    returning id`.execute(cx.db);
  for (const { id } of given.rows) {
    cx.record({ action: 'ground.give', objectKind: 'ground', objectId: id, householdId, reason: 'working-together' });
  }
}

/**
 * SQL: short questions that are due today ($2) and were not answered, with whom to ask: `household_id`, `person_id`, `key`.
 * Of long ago none: what is a fortnight late is asked in a talk.
 */
export const checkInsDue = `
  select c.tenant_id, c.household_id, case c.side when 'client' then p.adult_person_id else p.employer_person_id end as person_id,
    c.side, p.id as placement_id, c.placement_id || ':' || c.weeks || ':' || c.side as key
  from check_in c join placement p on p.tenant_id = c.tenant_id and p.household_id = c.household_id and p.id = c.placement_id
  where c.tenant_id = current_tenant() and c.answer is null and c.due_on between $2::date - 14 and $2::date
    and (p.ends_on is null or p.ends_on >= c.due_on)`;

/** SQL: a short question of placement $1 is due today and waits for an answer of person $3. */
export const checkInDue = `exists (select from check_in c join placement p on p.tenant_id = c.tenant_id
  and p.household_id = c.household_id and p.id = c.placement_id
  where c.tenant_id = current_tenant() and c.placement_id = $1::uuid and c.answer is null and c.due_on <= current_day()
    and $3::uuid = case c.side when 'client' then p.adult_person_id else p.employer_person_id end)`;

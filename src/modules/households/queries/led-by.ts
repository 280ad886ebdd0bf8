/**
 * SQL: ids of the households that one person leads on a day: as case manager, as starter while there is none, or as the
 * deputy of one of these who is away; none where this person sits for another organisation than the one that is worn now.
 * The same rule as in `tableFacts`, asked the other way round.
 * @param person, day the parameters of the statement that hold them, for example `$2` and `$3`
 */
export const ledBy = (person: string, day: string): string => `(
  select r.household_id from role_assignment r
  where r.tenant_id = current_tenant() and r.role = 'case-manager' and r.until_date is null and r.person_id = ${person}
  union
  select r.household_id from absence a
  join role_assignment r on r.tenant_id = a.tenant_id and r.person_id = a.person_id and r.role = 'case-manager'
    and r.until_date is null
  where a.tenant_id = current_tenant() and ${day}::date between a.from_date and a.until_date
    and r.deputy_person_id = ${person}
  union
  select s.household_id from stand_in s
  join role_assignment r on r.tenant_id = s.tenant_id and r.household_id = s.household_id and r.person_id = s.person_id
    and r.role = 'case-manager' and r.until_date is null
  where s.tenant_id = current_tenant() and s.deputy_person_id = ${person} and s.refused is null
    and ${day}::date between s.from_date and s.until_date
  union
  select h.id from household h
  where h.tenant_id = current_tenant() and (h.initiator_person_id = ${person} or (h.id, h.initiator_person_id) in (
      select s.household_id, s.person_id from stand_in s where s.tenant_id = current_tenant() and s.refused is null
        and s.deputy_person_id = ${person} and ${day}::date between s.from_date and s.until_date))
    and exists (select from place p where p.tenant_id = h.tenant_id and p.household_id = h.id
      and p.person_id = h.initiator_person_id and p.state = 'accepted')
    and not exists (select from role_assignment r where r.tenant_id = h.tenant_id and r.household_id = h.id
      and r.role = 'case-manager' and r.until_date is null)
  except select unnest(tables_of_other_hats()))`;

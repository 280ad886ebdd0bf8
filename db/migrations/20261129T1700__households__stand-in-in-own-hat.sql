-- Whoever stands in does so for the organisation that was looked at when it was said: the first one of that person. With
-- another hat this person is nobody at that table, unless there is a chair of the own.
create or replace function other_hats() returns uuid[] language sql stable
return array(
  select p.household_id from place p where p.tenant_id = current_tenant() and p.person_id = current_person() and p.state = 'accepted'
    and p.organisation_id <> nullif(current_setting('app.organisation', true), '')::uuid
  union all
  select s.household_id from stand_in s
  join affiliation f on f.tenant_id = s.tenant_id and f.person_id = s.deputy_person_id
    and f.organisation_id <> nullif(current_setting('app.organisation', true), '')::uuid
  where s.tenant_id = current_tenant() and s.deputy_person_id = current_person() and s.refused is null
    and current_day() between s.from_date and s.until_date
    and not exists (select from place p where p.tenant_id = s.tenant_id and p.household_id = s.household_id
      and p.person_id = s.deputy_person_id and p.state = 'accepted'));

-- The same for lists that go by who leads, and so by more than this person's own rows.
create function tables_of_other_hats() returns uuid[] language plpgsql stable as $$
declare
  before constant text := go_on_errand('seats');
  found constant uuid[] := other_hats();
begin
  perform go_on_errand(before);
  return found;
end $$;

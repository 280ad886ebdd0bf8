-- Around whom sheets are emptied is found by key, also through roles that ended: an `or` over two columns, and indexes of
-- running roles only, made a walk over the roles of the municipality.
drop index role_assignment_person;
drop index role_assignment_deputy;
create index role_assignment_person on role_assignment (tenant_id, person_id);
create index role_assignment_deputy on role_assignment (tenant_id, deputy_person_id) where deputy_person_id is not null;

create or replace function raise_sheets_around(tenant uuid, person uuid) returns void language plpgsql as $$
declare
  before constant text := go_on_errand('sheet');
  people constant uuid[] := array(
    select person union select a.person_id from absence a where a.tenant_id = tenant and a.deputy_person_id = person);
  household uuid;
begin
  for household in
    select household_id from place where tenant_id = tenant and person_id = any (people)
    union select household_id from member where tenant_id = tenant and person_id = any (people)
    union select household_id from role_assignment where tenant_id = tenant and person_id = any (people)
    union select household_id from role_assignment where tenant_id = tenant and deputy_person_id = any (people)
    union select id from household where tenant_id = tenant and initiator_person_id = any (people)
    order by 1
  loop
    perform raise_sheet(tenant, household);
  end loop;
  perform go_on_errand(before);
end $$;

-- Whoever signs in clears away the sessions that are over.
create index session_over on session (tenant_id, expires_at);

-- Somebody who works for two organisations has two hats: `affiliation` is the one by which others know this person first,
-- the others are here. The session says which one is worn; grounds follow it.
create table hat (
  tenant_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  function text not null constraint hat_function_length check (char_length(function) between 1 and 200),
  primary key (tenant_id, person_id, organisation_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);
call protect('hat', 'select, insert, update, delete');

-- NULL: not chosen; whoever has one hat wears it.
alter table session add column hat_organisation_id uuid,
  add foreign key (tenant_id, hat_organisation_id) references organisation (tenant_id, id);
grant update (hat_organisation_id) on session to :app_role;

-- The organisation for which this transaction's person works: of the hat that the session wears, set when the session is
-- read; without a session (jobs) the first hat.
create function current_organisation() returns uuid language sql stable
  return coalesce(nullif(current_setting('app.organisation', true), '')::uuid, (
    select a.organisation_id from affiliation a where a.tenant_id = current_tenant() and a.person_id = current_person()));

-- Who already helps this household and does not sit at the table: mapped in and after the first talk (method, step 3).
create table involved (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  name text not null constraint involved_name_length check (char_length(name) between 1 and 100),
  organisation text not null default '' constraint involved_organisation_length check (char_length(organisation) <= 200),
  function text not null default '' constraint involved_function_length check (char_length(function) <= 200),
  side text constraint involved_side check (side in ('care', 'work', 'other')),
  -- Is case manager of somebody in this household already: shown before a new one is named.
  case_manager boolean not null default false,
  noted_by_person_id uuid not null,
  noted_on date not null,
  -- Helps no longer.
  gone_on date,
  -- The chair for which this person was asked.
  place_id uuid,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, noted_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, household_id, place_id) references place (tenant_id, household_id, id)
);
call protect('involved', 'select, insert, update');

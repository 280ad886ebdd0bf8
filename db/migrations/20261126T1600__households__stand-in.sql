-- Who stands in at one table while somebody is away: the answer to "all my households to my deputy", looked at table by
-- table. A refused row says why; it gives nothing, and the client reads whom to call instead.
create table stand_in (
  tenant_id uuid not null,
  household_id uuid not null,
  absence_id uuid not null,
  person_id uuid not null,
  deputy_person_id uuid not null,
  from_date date not null,
  until_date date not null,
  refused text constraint stand_in_refused check (refused in ('no-ground', 'lives-here')),
  primary key (tenant_id, household_id, absence_id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, absence_id) references absence (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, deputy_person_id) references person (tenant_id, id),
  -- Taken back before it began: it ends the day before it starts.
  constraint stand_in_ends_after_start check (until_date >= from_date - 1),
  constraint stand_in_other_deputy check (deputy_person_id <> person_id)
);
create index stand_in_deputy on stand_in (tenant_id, deputy_person_id, until_date) where refused is null;
call protect('stand_in', 'select, insert, update');
call on_sheet('stand_in');

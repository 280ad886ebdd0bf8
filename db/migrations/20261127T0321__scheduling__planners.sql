-- Who plans for a professional: a colleague with an account who answers searches for a date for that person and connects the
-- diary, and reads nothing of any table. Given by that person, to a day that both see, and taken back at any moment.
create table planner (
  tenant_id uuid not null references municipality,
  id uuid not null,
  -- For whom, and who does it.
  person_id uuid not null,
  planner_person_id uuid not null,
  from_date date not null,
  until_date date not null,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, planner_person_id) references person (tenant_id, id),
  constraint planner_is_somebody_else check (planner_person_id <> person_id),
  constraint planner_ends_after_start check (until_date >= from_date)
);
create unique index planner_once on planner (tenant_id, person_id, planner_person_id) where ended_at is null;
create index planner_planner on planner (tenant_id, planner_person_id) where ended_at is null;
call protect('planner', 'select, insert, update');
call read_by('planner', '(select current_person()) in (person_id, planner_person_id)', 'poll-link');

-- The systematic review: rules over all rows of the trail, and what the privacy officer made of what they found.

-- One flag per rule, person, household and day; no content, and no name: those are read when somebody looks.
create table review_flag (
  tenant_id uuid not null references municipality,
  id uuid not null,
  rule text not null,
  actor_person_id uuid not null,
  -- NULL where the rule is about what somebody did in many households, or in none.
  household_id uuid,
  day date not null,
  first_event bigint not null,
  last_event bigint not null,
  event_count integer not null constraint review_flag_count_positive check (event_count > 0),
  found_at timestamptz not null,
  state text not null default 'open' constraint review_flag_state check (state in ('open', 'explained', 'reported')),
  -- From a list: a free text would become a file on an employee.
  note_code text,
  decided_by_person_id uuid,
  decided_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, actor_person_id) references person (tenant_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, decided_by_person_id) references person (tenant_id, id),
  constraint review_flag_once unique nulls not distinct (tenant_id, rule, actor_person_id, household_id, day),
  constraint review_flag_decided check ((state = 'open') = (note_code is null) and (note_code is null) = (decided_by_person_id is null)
    and (note_code is null) = (decided_at is null))
);
create index review_flag_day on review_flag (tenant_id, day);
call protect('review_flag', 'select, insert, update');

-- Up to which seal all rows were reviewed, and when.
create table review_round (
  tenant_id uuid not null references municipality,
  seal_number bigint not null,
  last_event bigint not null,
  reviewed_at timestamptz not null,
  primary key (tenant_id, seal_number)
);
call protect('review_round', 'select, insert');
create trigger review_round_only_grows before update or delete or truncate on review_round
  for each statement execute function refuse_change();

-- What was refused and what went by the emergency route: few rows, asked for often.
create index audit_event_unusual on audit_event (tenant_id, at) where not allowed or emergency;

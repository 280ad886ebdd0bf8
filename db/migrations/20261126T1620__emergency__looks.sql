-- A look by the emergency route: without a place or a ground, with a reason, at chosen life domains, for four hours.
create table emergency_look (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  domains text[] not null constraint emergency_look_some_domain check (cardinality(domains) > 0),
  reason text not null constraint emergency_look_reason_length check (char_length(reason) between 20 and 1000),
  asked_at timestamptz not null,
  -- Opened after signing in again; over by itself four hours later.
  opened_at timestamptz,
  ends_at timestamptz,
  -- From when the clients hear of it: a day later, unless who leads the table told them before or needs more time.
  tell_at timestamptz,
  later_because text not null default '' constraint emergency_look_later_length check (char_length(later_because) <= 500),
  told_by_person_id uuid,
  -- What a second person thinks of it.
  accepted boolean,
  review_words text not null default '' constraint emergency_look_review_length check (char_length(review_words) <= 1000),
  reviewed_by_person_id uuid,
  reviewed_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
  foreign key (tenant_id, told_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, reviewed_by_person_id) references person (tenant_id, id),
  constraint emergency_look_opened_ends check ((opened_at is null) = (ends_at is null)),
  constraint emergency_look_opened_is_told check ((opened_at is null) = (tell_at is null)),
  constraint emergency_look_review_whole check (num_nulls(accepted, reviewed_by_person_id, reviewed_at) in (0, 3)),
  constraint emergency_look_review_with_words check (accepted is null or review_words <> ''),
  constraint emergency_look_second_person check (reviewed_by_person_id <> person_id and told_by_person_id <> person_id)
);
create unique index emergency_look_id on emergency_look (tenant_id, id);
create index emergency_look_person on emergency_look (tenant_id, person_id, asked_at);
call protect('emergency_look', 'select, insert, update');
call on_sheet('emergency_look');

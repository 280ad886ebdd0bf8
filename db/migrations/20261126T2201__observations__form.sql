-- Looking back at a joint meeting with the observation form: only when everybody who was there agreed to it.
create table observation_round (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  -- The meeting; meetings stand above this module, so no foreign key.
  meeting_id uuid not null,
  -- The how-many-th joint meeting of this household it is about, and its day: what the form has in its head.
  meeting_number integer not null constraint observation_round_number check (meeting_number between 1 and 99),
  held_on date not null,
  -- A trained colleague who was not at the table; NULL: only those who were there look back.
  observer_person_id uuid,
  -- Somebody took the agreement back: then nothing that was filled in is left.
  stopped_on date,
  started_by_person_id uuid not null,
  started_at timestamptz not null,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, observer_person_id) references person (tenant_id, id),
  foreign key (tenant_id, started_by_person_id) references person (tenant_id, id),
  constraint observation_round_once unique (tenant_id, household_id, meeting_id)
);
create index observation_round_observer on observation_round (tenant_id, observer_person_id);
call protect('observation_round', 'select, insert, update');

-- Who was there, each with the day on which that person agreed.
create table observation_present (
  tenant_id uuid not null,
  household_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  agreed_on date not null,
  -- Said at the table: who noted it.
  noted_by_person_id uuid not null,
  primary key (tenant_id, household_id, round_id, person_id),
  foreign key (tenant_id, household_id, round_id) references observation_round (tenant_id, household_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, noted_by_person_id) references person (tenant_id, id)
);
create index observation_present_person on observation_present (tenant_id, person_id);
call protect('observation_present', 'select, insert');

-- One form of one rater.
create table observation_sheet (
  tenant_id uuid not null,
  household_id uuid not null,
  round_id uuid not null,
  rater_person_id uuid not null,
  -- Was there balance in who spoke; NULL: not answered.
  balance boolean,
  macro_words text not null default '' constraint observation_sheet_macro_length check (char_length(macro_words) <= 4000),
  meso_words text not null default '' constraint observation_sheet_meso_length check (char_length(meso_words) <= 4000),
  -- Others see it from this day on; NULL: still being filled in.
  handed_in_on date,
  typed_by_person_id uuid not null,
  version integer not null default 1,
  primary key (tenant_id, household_id, round_id, rater_person_id),
  foreign key (tenant_id, household_id, round_id) references observation_round (tenant_id, household_id, id),
  foreign key (tenant_id, rater_person_id) references person (tenant_id, id),
  foreign key (tenant_id, typed_by_person_id) references person (tenant_id, id)
);
call protect('observation_sheet', 'select, insert, update, delete');

create table observation_answer (
  tenant_id uuid not null,
  household_id uuid not null,
  round_id uuid not null,
  rater_person_id uuid not null,
  -- A code of the form, such as task-1.
  indicator text not null constraint observation_answer_indicator check (indicator ~ '^[a-z]+-[0-9]{1,2}$'),
  -- 1 nooit, 2 soms, 3 vaak, 4 altijd; NULL = n.v.t.: missing, never a point.
  point integer constraint observation_answer_point check (point between 1 and 4),
  words text not null default '' constraint observation_answer_words_length check (char_length(words) <= 1000),
  primary key (tenant_id, household_id, round_id, rater_person_id, indicator),
  foreign key (tenant_id, household_id, round_id, rater_person_id)
    references observation_sheet (tenant_id, household_id, round_id, rater_person_id) on delete cascade
);
call protect('observation_answer', 'select, insert, update, delete');

-- A round is known at the table on a ground, and to its observer; who was there to whoever knows of the round.
call read_by('observation_round', 'observer_person_id = (select current_person())
  or may_read((select standing()) -> household_id::text, ''table'', null, null, null, null)', 'report');
call read_by('observation_present', 'exists (select from observation_round r where r.tenant_id = observation_present.tenant_id
  and r.household_id = observation_present.household_id and r.id = observation_present.round_id)');
-- A form is its rater's own until it is handed in; then it is for the table.
call read_by('observation_sheet', 'rater_person_id = (select current_person()) or (handed_in_on is not null
  and may_read((select standing()) -> household_id::text, ''table'', null, null, null, null))', 'write-item', 'report');
call read_by('observation_answer', 'exists (select from observation_sheet s where s.tenant_id = observation_answer.tenant_id
  and s.household_id = observation_answer.household_id and s.round_id = observation_answer.round_id
  and s.rater_person_id = observation_answer.rater_person_id)', 'write-item', 'report');

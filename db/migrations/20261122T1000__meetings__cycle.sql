create table meeting (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  kind text not null constraint meeting_kind check (kind in ('first', 'later', 'closing')),
  starts_at timestamptz not null,
  minutes_long integer not null default 60 constraint meeting_length check (minutes_long between 10 and 480),
  place text not null default '' constraint meeting_place_length check (char_length(place) <= 300),
  -- The client chooses the place.
  place_chosen_by_client boolean not null default false,
  state text not null default 'planned' constraint meeting_state check (state in ('planned', 'held', 'cancelled')),
  state_words text not null default '' constraint meeting_state_words_length check (char_length(state_words) <= 1000),
  -- "Overleg zonder inwoner": only with a reason, and reported to the client.
  without_client_reason text not null default '' constraint meeting_without_client_length check (char_length(without_client_reason) <= 1000),
  held_on date,
  spoke_first_person_id uuid,
  -- The client may pass.
  client_passed boolean not null default false,
  chair_person_id uuid,
  -- What the table agreed about the next time, as it was said then: minutes do not follow a later move.
  next_starts_at timestamptz,
  next_place text not null default '' constraint meeting_next_place_length check (char_length(next_place) <= 300),
  words text not null default '' constraint meeting_words_length check (char_length(words) <= 8000),
  -- The number of the plan when the meeting was recorded: what stood before it and what came since.
  plan_number integer,
  created_by_person_id uuid not null,
  -- Filled in together with a client: the one who typed.
  typed_by_person_id uuid not null,
  recorded_at timestamptz,
  -- What diaries elsewhere number changes by: rises when the moment changes or the meeting is called off.
  sequence integer not null default 0,
  -- Knowingly ended without a date for the next one, and why.
  -- When the minutes are final: the client reads and corrects them first, and nothing waits for it.
  minutes_final_at timestamptz,
  no_next_reason text not null default '' constraint meeting_no_next_reason_length check (char_length(no_next_reason) <= 1000),
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, spoke_first_person_id) references person (tenant_id, id),
  foreign key (tenant_id, chair_person_id) references person (tenant_id, id),
  foreign key (tenant_id, created_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, typed_by_person_id) references person (tenant_id, id),
  constraint meeting_held_has_date check ((state = 'held') = (held_on is not null))
);
create index meeting_start on meeting (tenant_id, starts_at);
call protect('meeting', 'select, insert, update');
call on_sheet('meeting');

-- The name of an invitation in diaries elsewhere, the same however often the meeting moves: whose, and of which municipality.
create function calendar_uid(tenant uuid, calendar uuid) returns text language sql immutable
  return calendar::text || '-' || tenant::text || '@omtafel';

create table attendance (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  -- 'not-asked' after all: taken off the list again, and kept because it was once asked.
  answer text not null default 'asked' constraint attendance_answer check (answer in ('asked', 'comes', 'perhaps', 'cannot', 'not-asked')),
  -- Why not: one of the known objections, and in own words.
  cannot_code text not null default '' constraint attendance_cannot_code_form check (cannot_code ~ '^[a-z-]*$'),
  cannot_words text not null default '' constraint attendance_cannot_words_length check (char_length(cannot_words) <= 500),
  -- Names this invitation in the diary of this person, and nobody else's: who knows it answers for this person.
  calendar_id uuid not null default gen_random_uuid(),
  -- SHA-256 (hex) of the personal link with which this person answers without an account; NULL: none, or taken back.
  link_hash text constraint attendance_link_form check (link_hash ~ '^[0-9a-f]{64}$'),
  -- When the last answer by a diary was given, as that diary says: an older one that comes later changes nothing.
  replied_at timestamptz,
  -- Who typed the answer, when that was somebody else.
  answer_typed_by_person_id uuid,
  -- NULL until the meeting is recorded.
  present boolean,
  -- Was there and left: what is on the table after that is not for this person.
  gone_at timestamptz,
  read_at timestamptz,
  -- Which version of the minutes was read last, and which one a client said is right.
  read_version integer,
  approved_version integer,
  primary key (tenant_id, household_id, meeting_id, person_id),
  foreign key (tenant_id, household_id, meeting_id) references meeting (tenant_id, household_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, answer_typed_by_person_id) references person (tenant_id, id)
);
create index attendance_person on attendance (tenant_id, person_id);
create unique index attendance_calendar on attendance (tenant_id, calendar_id);
create unique index attendance_link on attendance (tenant_id, link_hash);
call protect('attendance', 'select, insert, update');
call on_sheet('attendance');

-- What was changed in the plan at this table: the minutes.
create table meeting_change (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  number integer not null,
  phase text not null constraint meeting_change_phase check (phase in ('acquaintance', 'plan', 'do', 'check', 'act', 'agreement', 'closing')),
  -- Looked at and left as it was: the number is that of the version that lay on the table.
  unchanged boolean not null default false,
  -- Taken back before the meeting closed: not in the minutes, kept here.
  undone_at timestamptz,
  undone_by_person_id uuid,
  primary key (tenant_id, household_id, meeting_id, number),
  foreign key (tenant_id, household_id, meeting_id) references meeting (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, number) references plan_change (tenant_id, household_id, number),
  foreign key (tenant_id, undone_by_person_id) references person (tenant_id, id),
  constraint meeting_change_undone_by_somebody check ((undone_at is null) = (undone_by_person_id is null))
);
call protect('meeting_change', 'select, insert');
grant update (undone_at, undone_by_person_id) on meeting_change to :app_role;

create table topic (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  -- NULL = for the next meeting, whichever it is.
  meeting_id uuid,
  words text not null constraint topic_words_length check (char_length(words) between 1 and 1000),
  audience_id uuid not null,
  author_person_id uuid not null,
  typed_by_person_id uuid not null,
  on_date date not null,
  -- The employer who is asked for this point and reads it, with nothing else of the meeting but its day: docs/decisions/0080.
  employer_person_id uuid,
  state text not null default 'open' constraint topic_state check (state in ('open', 'discussed', 'dropped')),
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, household_id, meeting_id) references meeting (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, audience_id) references audience (tenant_id, household_id, id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id),
  foreign key (tenant_id, typed_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, employer_person_id) references person (tenant_id, id)
);
call protect('topic', 'select, insert, update');

-- "Hoe zou jij geholpen zijn?" and a professional's own: private until shared.
create table preparation (
  tenant_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  words text not null default '' constraint preparation_words_length check (char_length(words) <= 4000),
  strengths text not null default '' constraint preparation_strengths_length check (char_length(strengths) <= 4000),
  whom_to_bring text not null default '' constraint preparation_whom_length check (char_length(whom_to_bring) <= 500),
  shared boolean not null default false,
  -- Filled in together with a client: the one who typed.
  typed_by_person_id uuid not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, household_id, person_id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, typed_by_person_id) references person (tenant_id, id)
);
call protect('preparation', 'select, insert, update');

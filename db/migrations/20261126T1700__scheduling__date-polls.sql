-- Finding a date together: the moments that were proposed, who is asked, and what each of them can.
create table date_poll (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  -- The meeting that is to be moved, or the one that came of it; NULL while a new one is sought.
  meeting_id uuid,
  -- It is to be the last meeting.
  closing boolean not null default false,
  minutes_long integer not null constraint date_poll_length check (minutes_long between 10 and 480),
  place text not null default '' constraint date_poll_place_length check (char_length(place) <= 300),
  place_chosen_by_client boolean not null default false,
  -- What people without an account read that it is for: words that the client chose.
  label text not null constraint date_poll_label_length check (char_length(label) between 1 and 60),
  answer_by date not null,
  state text not null default 'open' constraint date_poll_state check (state in ('open', 'chosen', 'stopped')),
  -- Why it was stopped.
  state_words text not null default '' constraint date_poll_state_words_length check (char_length(state_words) <= 1000),
  created_by_person_id uuid not null,
  -- Filled in together with a client: the one who typed.
  typed_by_person_id uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, household_id, meeting_id) references meeting (tenant_id, household_id, id),
  foreign key (tenant_id, created_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, typed_by_person_id) references person (tenant_id, id),
  constraint date_poll_chosen_is_a_meeting check (state <> 'chosen' or meeting_id is not null)
);
call protect('date_poll', 'select, insert, update');
call on_sheet('date_poll');

create table poll_moment (
  tenant_id uuid not null,
  household_id uuid not null,
  poll_id uuid not null,
  id uuid not null,
  starts_at timestamptz not null,
  primary key (tenant_id, household_id, poll_id, id),
  foreign key (tenant_id, household_id, poll_id) references date_poll (tenant_id, household_id, id),
  constraint poll_moment_once unique (tenant_id, household_id, poll_id, starts_at)
);
call protect('poll_moment', 'select, insert');

create table poll_person (
  tenant_id uuid not null,
  household_id uuid not null,
  poll_id uuid not null,
  person_id uuid not null,
  -- Without this person there is no meeting; the others may come.
  must boolean not null,
  -- Which separate appointment this meeting takes the place of.
  replaces text not null default '' constraint poll_person_replaces_length check (char_length(replaces) <= 200),
  words text not null default '' constraint poll_person_words_length check (char_length(words) <= 500),
  answered_at timestamptz,
  -- Who typed the answer, when that was somebody else.
  answer_typed_by_person_id uuid,
  -- SHA-256 (hex) of the personal link; NULL: none, or taken back.
  link_hash text constraint poll_person_link_form check (link_hash ~ '^[0-9a-f]{64}$'),
  primary key (tenant_id, household_id, poll_id, person_id),
  foreign key (tenant_id, household_id, poll_id) references date_poll (tenant_id, household_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, answer_typed_by_person_id) references person (tenant_id, id)
);
create unique index poll_person_link on poll_person (tenant_id, link_hash);
create index poll_person_person on poll_person (tenant_id, person_id);
call protect('poll_person', 'select, insert, update');
call on_sheet('poll_person');

create table poll_answer (
  tenant_id uuid not null,
  household_id uuid not null,
  poll_id uuid not null,
  moment_id uuid not null,
  person_id uuid not null,
  answer text not null constraint poll_answer_answer check (answer in ('yes', 'if-needed', 'no')),
  primary key (tenant_id, household_id, poll_id, moment_id, person_id),
  foreign key (tenant_id, household_id, poll_id, moment_id) references poll_moment (tenant_id, household_id, poll_id, id),
  foreign key (tenant_id, household_id, poll_id, person_id) references poll_person (tenant_id, household_id, poll_id, person_id)
);
call protect('poll_answer', 'select, insert, update');

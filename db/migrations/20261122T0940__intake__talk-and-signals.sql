create table kitchen_talk (
  tenant_id uuid not null,
  household_id uuid not null,
  held_on date not null,
  by_person_id uuid not null,
  own_network text not null default '' constraint kitchen_talk_network_length check (char_length(own_network) <= 4000),
  strengths text not null default '' constraint kitchen_talk_strengths_length check (char_length(strengths) <= 4000),
  urgency text not null default 'none' constraint kitchen_talk_urgency check (urgency in
    ('none', 'danger', 'eviction', 'cut-off', 'health-insurance', 'crisis', 'other')),
  urgency_words text not null default '' constraint kitchen_talk_urgency_length check (char_length(urgency_words) <= 1000),
  version integer not null default 1,
  primary key (tenant_id, household_id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, by_person_id) references person (tenant_id, id)
);
call protect('kitchen_talk', 'select, insert, update');
call on_sheet('kitchen_talk');

-- Every domain is asked about, little is written.
create table domain_answer (
  tenant_id uuid not null,
  household_id uuid not null,
  domain_code text not null,
  state text not null constraint domain_answer_state check (state in ('not-discussed', 'discussed', 'written')),
  flag text not null default 'none' constraint domain_answer_flag check (flag in ('question', 'suspicion', 'none')),
  words text not null default '' constraint domain_answer_words_length check (char_length(words) <= 4000),
  -- What is written says why it is needed.
  why_needed text not null default '' constraint domain_answer_why_length check (char_length(why_needed) <= 1000),
  primary key (tenant_id, household_id, domain_code),
  foreign key (tenant_id, household_id) references kitchen_talk (tenant_id, household_id),
  constraint domain_answer_written_says_why check ((state = 'written') = (words <> '') and (words = '' or why_needed <> '')),
  constraint domain_answer_flag_needs_talk check (state <> 'not-discussed' or flag = 'none')
);
call protect('domain_answer', 'select, insert, update');

-- "Er is iets veranderd": about one adult or the household.
create table signal (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  -- NULL = about the whole household.
  adult_person_id uuid,
  from_person_id uuid not null,
  -- Filled in together with a client: the one who typed.
  typed_by_person_id uuid not null,
  -- The client for whom a representative sent it.
  on_behalf_of_person_id uuid,
  words text not null constraint signal_words_length check (char_length(words) between 1 and 4000),
  audience_id uuid not null,
  sent_at timestamptz not null,
  answer text not null default '' constraint signal_answer_length check (char_length(answer) <= 4000),
  answered_at timestamptz,
  answered_by_person_id uuid,
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, household_id, audience_id) references audience (tenant_id, household_id, id),
  foreign key (tenant_id, adult_person_id) references person (tenant_id, id),
  foreign key (tenant_id, from_person_id) references person (tenant_id, id),
  foreign key (tenant_id, typed_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, answered_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, on_behalf_of_person_id) references person (tenant_id, id),
  constraint signal_answer_is_signed check ((answered_at is null) = (answered_by_person_id is null))
);
call protect('signal', 'select, insert, update');
call on_sheet('signal');

-- Who must read it; the first is the case manager, or the deputy when absent.
create table signal_reader (
  tenant_id uuid not null,
  household_id uuid not null,
  signal_id uuid not null,
  person_id uuid not null,
  -- Why this person: as case manager, as the deputy of somebody absent, or because it concerns this person.
  reason text not null constraint signal_reader_reason check (reason in ('case-manager', 'deputy', 'concerned')),
  read_at timestamptz,
  primary key (tenant_id, household_id, signal_id, person_id),
  foreign key (tenant_id, household_id, signal_id) references signal (tenant_id, household_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index signal_reader_unread on signal_reader (tenant_id, person_id) where read_at is null;
call protect('signal_reader', 'select, insert, update');
call on_sheet('signal_reader');

create table signal_note (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  signal_id uuid not null,
  on_date date not null,
  by_person_id uuid not null,
  words text not null constraint signal_note_length check (char_length(words) between 1 and 1000),
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, signal_id) references signal (tenant_id, household_id, id),
  foreign key (tenant_id, by_person_id) references person (tenant_id, id)
);
call protect('signal_note', 'select, insert');
call on_sheet('signal_note');

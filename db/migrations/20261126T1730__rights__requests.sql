-- What a client asks about the own data: that something is not right, is not used for now, or goes away; about one
-- record, or about everything of which one organisation is responsible. Both texts stay.
create table rights_request (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  kind text not null constraint rights_request_kind check (kind in ('correction', 'restriction', 'deletion')),
  person_id uuid not null,
  -- The record; NULL = everything about this person of which the organisation is responsible.
  table_name text,
  item_key text,
  words text not null constraint rights_request_words_length check (char_length(words) between 1 and 2000),
  asked_at timestamptz not null,
  typed_by_person_id uuid not null,
  organisation_id uuid not null,
  law_code text not null,
  -- Who finds it on Mijn week: the author, else who leads the table.
  addressee_person_id uuid,
  answer text constraint rights_request_answer check (answer in ('granted', 'refused', 'removed')),
  answer_words text not null default '' constraint rights_request_answer_length check (char_length(answer_words) <= 2000),
  answered_at timestamptz,
  answered_by_person_id uuid,
  -- A restriction that holds no more.
  ended_on date,
  -- Ids of the audiences from before a restriction, to give them back.
  audiences jsonb not null default '[]',
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  -- Also of somebody of the network, who is no member.
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, typed_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
  foreign key (tenant_id, addressee_person_id) references person (tenant_id, id),
  foreign key (tenant_id, answered_by_person_id) references person (tenant_id, id),
  constraint rights_request_record check ((table_name is null) = (item_key is null)),
  constraint rights_request_correction_of_record check (kind <> 'correction' or table_name is not null),
  constraint rights_request_answer_is_signed check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by_person_id is null)),
  constraint rights_request_answer_says_why check (answer is null or answer_words <> '')
);
create index rights_request_addressee on rights_request (tenant_id, addressee_person_id) where answer is null;
create index rights_request_record on rights_request (tenant_id, household_id, table_name, item_key);
call protect('rights_request', 'select, insert, update');
call keep_records('rights_request', 'rights_request', 'id', 'typed_by_person_id', 'asked_at');

-- How long records are kept, per responsible organisation and law. No row, or no term: nothing is destroyed.
create table retention_rule (
  tenant_id uuid not null,
  organisation_id uuid not null,
  law_code text not null constraint retention_rule_law check (law_code in ('wmo', 'jeugdwet', 'participatiewet', 'wgs', 'consent', 'wams')),
  start_event text not null constraint retention_rule_start check (start_event in ('trajectory-end', 'written')),
  term_months integer constraint retention_rule_term check (term_months between 1 and 1200),
  version integer not null default 1,
  primary key (tenant_id, organisation_id, law_code),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);
call protect('retention_rule', 'select, insert, update');

-- A procedure runs: what this organisation keeps of this household is destroyed by nobody until it ends.
create table legal_hold (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  reason_code text not null constraint legal_hold_reason check (reason_code in ('objection', 'complaint', 'court', 'audit')),
  from_date date not null,
  set_by_person_id uuid not null,
  ended_on date,
  ended_by_person_id uuid,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
  foreign key (tenant_id, set_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, ended_by_person_id) references person (tenant_id, id),
  constraint legal_hold_ended_by_somebody check ((ended_on is null) = (ended_by_person_id is null))
);
create unique index legal_hold_one on legal_hold (tenant_id, household_id, organisation_id) where ended_on is null;
call protect('legal_hold', 'select, insert, update');

-- What one organisation is going to destroy: one person lists, another approves, and then it happens.
create table destruction_list (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  made_by_person_id uuid not null,
  made_on date not null,
  approved_by_person_id uuid,
  approved_on date,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
  foreign key (tenant_id, made_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, approved_by_person_id) references person (tenant_id, id),
  constraint destruction_list_two_people check (approved_by_person_id <> made_by_person_id),
  constraint destruction_list_approved check ((approved_on is null) = (approved_by_person_id is null))
);
create unique index destruction_list_one_open on destruction_list (tenant_id, organisation_id, made_by_person_id) where approved_on is null;
call protect('destruction_list', 'select, insert, update');

-- What was destroyed, or will be: ids alone, no word of what stood there. It is also written outside the database, so
-- that it can be done again after a restore.
create table destruction (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  -- NULL: at once, because it was not right.
  list_id uuid,
  table_name text not null,
  item_key text not null,
  organisation_id uuid not null,
  law_code text not null,
  why text not null constraint destruction_why check (why in ('retention', 'deletion', 'correction')),
  destroyed_on date,
  primary key (tenant_id, household_id, id),
  constraint destruction_once unique (tenant_id, household_id, table_name, item_key),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, list_id) references destruction_list (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);
create index destruction_of_list on destruction (tenant_id, list_id) where destroyed_on is null;
call protect('destruction', 'select, insert, update, delete');

-- Rows that only grow may lose their words, and change who reads them while they are restricted.
grant update (reason, taken_over_by) on trajectory_step to :app_role;
grant update (words) on bottleneck, action_note, standing, signal_note to :app_role;
grant update (words, audience_id) on good_thing to :app_role;
grant update (snapshot, audience_id) on plan_change to :app_role;

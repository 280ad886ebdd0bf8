-- The way of the minutes: first to the client, who corrects and adds; after a set number of days they are final, and everybody who
-- was there gets them. Nothing of the plan waits for it: a decision counts from the tap.
create table minutes_term (
  tenant_id uuid not null primary key references municipality,
  days integer not null constraint minutes_term_days check (days between 0 and 14),
  version integer not null default 1
);
call protect('minutes_term', 'select, insert, update');

-- A correction or somebody's own view: each makes a new version of the minutes. What stood there is kept beside it.
create table minutes_change (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  -- The version that came of it; the first one is what was said at the table.
  version integer not null constraint minutes_change_version check (version >= 2),
  kind text not null constraint minutes_change_kind check (kind in ('note', 'words', 'facts', 'view')),
  -- Which entry is corrected.
  note_id uuid,
  was text not null default '' constraint minutes_change_was_length check (char_length(was) <= 8000),
  words text not null constraint minutes_change_words_length check (char_length(words) between 1 and 8000),
  -- Why, once the minutes were final.
  reason text not null default '' constraint minutes_change_reason_length check (char_length(reason) <= 500),
  audience_id uuid not null,
  by_person_id uuid not null,
  typed_by_person_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, household_id, meeting_id, version),
  foreign key (tenant_id, household_id, meeting_id) references meeting (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, note_id) references meeting_note (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, audience_id) references audience (tenant_id, household_id, id),
  foreign key (tenant_id, by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, typed_by_person_id) references person (tenant_id, id),
  constraint minutes_change_of_note check ((kind = 'note') = (note_id is not null))
);
call protect('minutes_change', 'select, insert');
-- Who is destroyed loses the words.
grant update (was, words, reason) on minutes_change to :app_role;
call read_by_audience('minutes_change', 'u.adult_person_id', 'u.author_person_id', 'null', '', 'keep-trail');

-- Somebody who was not there gets the minutes on a ground, said by a client or who leads; it can be taken back.
create table minutes_grant (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  reason text not null constraint minutes_grant_reason check (reason in ('has-part', 'client-asks', 'stands-in')),
  words text not null default '' constraint minutes_grant_words_length check (char_length(words) <= 500),
  given_by_person_id uuid not null,
  typed_by_person_id uuid not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  read_at timestamptz,
  primary key (tenant_id, household_id, meeting_id, person_id),
  foreign key (tenant_id, household_id, meeting_id) references meeting (tenant_id, household_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, given_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, typed_by_person_id) references person (tenant_id, id)
);
call protect('minutes_grant', 'select, insert, update');
call on_sheet('minutes_grant');
-- One's own; all of them for clients and who leads.
call read_by('minutes_grant', 'coalesce((select standing()) -> household_id::text -> ''is'' ? ''client'', false)
  or leads((select standing()) -> household_id::text)
  or (person_id = (select current_person()) and (select standing()) ? household_id::text)', 'sheet', 'keep-trail');

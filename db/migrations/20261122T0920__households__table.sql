create table household (
  tenant_id uuid not null references municipality,
  id uuid not null,
  name text not null constraint household_name_length check (char_length(name) between 1 and 100),
  -- "Wie vraagt": how the question came in, in a few words.
  asked_by text not null default '' constraint household_asked_by_length check (char_length(asked_by) <= 300),
  -- The starter acts until the roles are filled (method, step 3).
  initiator_person_id uuid not null,
  opened_on date not null,
  -- Set when two tables for one household became one; this one can then only be read.
  joined_into_id uuid,
  version integer not null default 1,
  primary key (tenant_id, id),
  foreign key (tenant_id, initiator_person_id) references person (tenant_id, id),
  foreign key (tenant_id, joined_into_id) references household (tenant_id, id),
  constraint household_not_into_itself check (joined_into_id <> id)
);
create index household_initiator on household (tenant_id, initiator_person_id);
call protect('household', 'select, insert, update');

-- Everything that is read of one household, ready as one JSON text: a page reads this row instead of twenty tables. A
-- change of the household raises `number` and empties the content; the next reader builds it again and keeps it if the
-- number is still the one that was read with it: docs/decisions/0008.
create table household_sheet (
  tenant_id uuid not null,
  household_id uuid not null,
  number bigint not null default 1,
  -- The transaction that raised the number last: it raises once, however many rows it writes.
  raised_by xid8,
  content json,
  -- Names this very content, which never changes: whoever has it already need not be sent it again.
  stamp uuid,
  -- Content leaves out what was long past on this day: it does not serve a day before it.
  built_on date,
  -- Hash of the statement that built it: another version of the product builds its own.
  form text not null default '',
  primary key (tenant_id, household_id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  constraint household_sheet_stamped check ((content is null) = (stamp is null))
);
comment on table household_sheet is 'A copy for reading, made anew after every change; holds nothing that is not elsewhere.';
call protect('household_sheet', 'select, insert, update');

create function raise_sheet(tenant uuid, household uuid) returns void language plpgsql as $$
declare
  before constant text := go_on_errand('sheet');
begin
  insert into household_sheet as s (tenant_id, household_id, raised_by) values (tenant, household, pg_current_xact_id())
  on conflict (tenant_id, household_id) do update set number = s.number + 1, raised_by = excluded.raised_by, content = null, stamp = null
  where s.raised_by is distinct from excluded.raised_by or s.content is not null;
  perform go_on_errand(before);
end $$;

-- Raised when the transaction commits, as its last lock: writers of one household wait for each other there and nowhere
-- else, so the numbers rise in the order of the commits.
create function raise_sheet_of_row() returns trigger language plpgsql as $$
begin
  perform raise_sheet(coalesce(new.tenant_id, old.tenant_id), coalesce(new.household_id, old.household_id));
  return null;
end $$;
create procedure on_sheet(target regclass) language plpgsql as $$
begin
  execute format('create constraint trigger on_sheet after insert or update or delete on %s
    deferrable initially deferred for each row execute function raise_sheet_of_row()', target);
end $$;
create function raise_sheet_of_household() returns trigger language plpgsql as $$
begin
  perform raise_sheet(new.tenant_id, new.id);
  return null;
end $$;
create constraint trigger on_sheet after insert or update on household
  deferrable initially deferred for each row execute function raise_sheet_of_household();

create table member (
  tenant_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  kind text not null constraint member_kind check (kind in ('adult', 'child')),
  -- A client has an own Mijn plan; the one who asked first sits first at the head of the table.
  client boolean not null default false,
  position integer not null constraint member_position_positive check (position > 0),
  relation text not null default '' constraint member_relation_length check (char_length(relation) <= 100),
  -- How to reach this person safely ("alleen bellen na 18 uur").
  safe_contact text not null default '' constraint member_safe_contact_length check (char_length(safe_contact) <= 500),
  -- Telephone, birth date and the rule for safe contact are for this person and whoever leads as case manager alone.
  contact_hidden boolean not null default false,
  speaks text not null default '' constraint member_speaks_length check (char_length(speaks) <= 100),
  interpreter boolean not null default false,
  -- Who has parental authority over this child: decides who may know of it, and reads what is written about it
  -- (docs/decisions/0104). Nobody, until who leads the table noted it.
  parent_person_ids uuid[] not null default '{}' constraint member_parents_of_child check (parent_person_ids = '{}' or kind = 'child'),
  -- Apart from the others of this household since that day (docs/decisions/0036): no seat here any more, and to read what
  -- lay on the table up to that version of the plan.
  parted_on date,
  parted_number integer,
  version integer not null default 1,
  primary key (tenant_id, household_id, person_id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  constraint member_position_once unique (tenant_id, household_id, position),
  constraint member_client_is_adult check (not client or kind = 'adult'),
  constraint member_parted_is_no_client check (parted_on is null or not client),
  constraint member_parted_at_a_version check ((parted_on is null) = (parted_number is null))
);
create index member_person on member (tenant_id, person_id);
call protect('member', 'select, insert, update');
call on_sheet('member');

-- A chair at the table: of a professional, somebody from the network, or a client (placed when the household opens).
create table place (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null constraint place_kind check (kind in ('client', 'professional', 'network')),
  -- The employer of the client: from the network, and sees less than anybody else there (docs/decisions/0018).
  employer boolean not null default false,
  organisation_id uuid,
  side text constraint place_side check (side in ('care', 'work', 'other')),
  function text not null default '' constraint place_function_length check (char_length(function) <= 200),
  expertise text[] not null default '{}',
  -- What this person may decide at the table, in own words.
  mandate text not null default '' constraint place_mandate_length check (char_length(mandate) <= 1000),
  -- Why exactly this person is asked: shown with the invitation.
  why_asked text not null default '' constraint place_why_asked_length check (char_length(why_asked) <= 1000),
  state text not null constraint place_state check (state in ('asked', 'accepted', 'declined', 'ended')),
  -- Known objections: shared list of the method; 'organisation' = no permission of my organisation.
  decline_code text constraint place_decline_code check (decline_code in
    ('agenda', 'planning', 'tuning-time', 'client-able', 'added-value', 'never-here', 'manager', 'organisation', 'other')),
  decline_words text not null default '' constraint place_decline_words_length check (char_length(decline_words) <= 1000),
  asked_by_person_id uuid not null,
  asked_on date not null,
  from_date date,
  until_date date,
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
  foreign key (tenant_id, asked_by_person_id) references person (tenant_id, id),
  constraint place_employer_of_network check (not employer or kind = 'network'),
  constraint place_accepted_has_start check (state not in ('accepted', 'ended') or from_date is not null),
  constraint place_ended_has_end check ((state = 'ended') = (until_date is not null)),
  constraint place_declined_has_reason check ((state = 'declined') = (decline_code is not null)),
  constraint place_professional_has_organisation check (kind <> 'professional' or (organisation_id is not null and side is not null))
);
create unique index place_person_once on place (tenant_id, household_id, person_id) where state in ('asked', 'accepted');
create index place_person on place (tenant_id, person_id);
call protect('place', 'select, insert, update');
call on_sheet('place');

create table role_assignment (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  role text not null constraint role_assignment_role check (role in ('case-manager', 'coordinator')),
  person_id uuid not null,
  deputy_person_id uuid,
  from_date date not null,
  until_date date,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, deputy_person_id) references person (tenant_id, id),
  constraint role_assignment_other_deputy check (deputy_person_id <> person_id),
  constraint role_assignment_ends_after_start check (until_date >= from_date)
);
-- Case manager and coordinator: at most one each at a time.
create unique index role_assignment_one_each on role_assignment (tenant_id, household_id, role) where until_date is null;
create index role_assignment_person on role_assignment (tenant_id, person_id) where until_date is null;
create index role_assignment_deputy on role_assignment (tenant_id, deputy_person_id)
  where until_date is null and deputy_person_id is not null;
call protect('role_assignment', 'select, insert, update');
call on_sheet('role_assignment');

create table trajectory (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  state text not null constraint trajectory_state check (state in
    ('proposed', 'agreed', 'running', 'closed', 'not-started', 'stopped', 'paused')),
  consented_on date,
  closed_on date,
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  constraint trajectory_closed_has_date check ((state = 'closed') = (closed_on is not null)),
  constraint trajectory_running_has_consent check (state not in ('agreed', 'running', 'paused', 'closed') or consented_on is not null),
  constraint trajectory_closed_after_consent check (closed_on >= consented_on)
);
-- One trajectory at a time.
create unique index trajectory_one_open on trajectory (tenant_id, household_id)
  where state in ('proposed', 'agreed', 'running', 'paused');
call protect('trajectory', 'select, insert, update');
call on_sheet('trajectory');

create table trajectory_step (
  tenant_id uuid not null,
  household_id uuid not null,
  trajectory_id uuid not null,
  number integer not null,
  state text not null,
  on_date date not null,
  reason text not null default '' constraint trajectory_step_reason_length check (char_length(reason) <= 1000),
  person_id uuid not null,
  -- Who takes over while a crisis pauses the trajectory.
  taken_over_by text not null default '' constraint trajectory_step_taken_over_length check (char_length(taken_over_by) <= 200),
  primary key (tenant_id, household_id, trajectory_id, number),
  foreign key (tenant_id, household_id, trajectory_id) references trajectory (tenant_id, household_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protect('trajectory_step', 'select, insert');
call on_sheet('trajectory_step');

-- Which life domains have a question: the flag, no text.
create table domain_flag (
  tenant_id uuid not null,
  household_id uuid not null,
  domain_code text not null,
  flag text not null constraint domain_flag_flag check (flag in ('question', 'suspicion', 'none')),
  primary key (tenant_id, household_id, domain_code),
  foreign key (tenant_id, household_id) references household (tenant_id, id)
);
call protect('domain_flag', 'select, insert, update');
call on_sheet('domain_flag');

create table bottleneck (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  level text not null constraint bottleneck_level check (level in ('organisation', 'policy')),
  organisation_id uuid,
  place_id uuid,
  words text not null constraint bottleneck_words_length check (char_length(words) between 1 and 1000),
  noted_on date not null,
  noted_by_person_id uuid not null,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, place_id) references place (tenant_id, household_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
  foreign key (tenant_id, noted_by_person_id) references person (tenant_id, id)
);
call protect('bottleneck', 'select, insert');

-- "Is er al een tafel?": every look-up counts, matches or not.
create table table_lookup (
  tenant_id uuid not null,
  id uuid not null,
  asker_person_id uuid not null,
  on_date date not null,
  -- The table that was found; never shown to the asker. NULL = none.
  household_id uuid,
  -- The adult who was found, for the log of processing: nobody else of the household hears of it.
  found_person_id uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, asker_person_id) references person (tenant_id, id),
  foreign key (tenant_id, found_person_id) references person (tenant_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id)
);
create index table_lookup_day on table_lookup (tenant_id, asker_person_id, on_date);
call protect('table_lookup', 'select, insert');

create table table_request (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  asker_person_id uuid not null,
  reason text not null constraint table_request_reason_length check (char_length(reason) between 1 and 1000),
  asked_on date not null,
  answer text constraint table_request_answer check (answer in ('join', 'not-now')),
  answer_words text not null default '' constraint table_request_words_length check (char_length(answer_words) <= 1000),
  answered_on date,
  answered_by_person_id uuid,
  -- The case manager answers together with the client; without that there is no answer.
  with_client boolean not null default false,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, asker_person_id) references person (tenant_id, id),
  foreign key (tenant_id, answered_by_person_id) references person (tenant_id, id),
  constraint table_request_answer_is_dated check ((answer is null) = (answered_on is null)),
  constraint table_request_answer_with_client check (answer is null or with_client)
);
-- One question at a time per asker.
create unique index table_request_one_open on table_request (tenant_id, household_id, asker_person_id) where answer is null;
create index table_request_asker on table_request (tenant_id, asker_person_id);
call protect('table_request', 'select, insert, update');
call on_sheet('table_request');

create table household_join (
  tenant_id uuid not null,
  household_id uuid not null,
  into_household_id uuid not null,
  proposed_by_person_id uuid not null,
  proposed_on date not null,
  agreed_by_person_id uuid,
  -- The client whose yes was the last one needed; every yes stands in household_join_yes.
  client_person_id uuid,
  client_yes_on date,
  joined_on date,
  primary key (tenant_id, household_id, into_household_id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, into_household_id) references household (tenant_id, id),
  foreign key (tenant_id, proposed_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, agreed_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, client_person_id) references person (tenant_id, id),
  -- Both case managers and the client, or it does not happen.
  constraint household_join_needs_three check (joined_on is null or (agreed_by_person_id is not null and client_yes_on is not null))
);
call protect('household_join', 'select, insert, update');

-- The yes of each client at one of the two tables.
create table household_join_yes (
  tenant_id uuid not null,
  household_id uuid not null,
  into_household_id uuid not null,
  person_id uuid not null,
  on_date date not null,
  noted_by_person_id uuid not null,
  primary key (tenant_id, household_id, into_household_id, person_id),
  foreign key (tenant_id, household_id, into_household_id) references household_join (tenant_id, household_id, into_household_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, noted_by_person_id) references person (tenant_id, id)
);
call protect('household_join_yes', 'select, insert');

-- An organisation's own case number; seen by that organisation only.
create table own_reference (
  tenant_id uuid not null,
  household_id uuid not null,
  organisation_id uuid not null,
  reference text not null constraint own_reference_length check (char_length(reference) <= 100),
  primary key (tenant_id, household_id, organisation_id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);
call protect('own_reference', 'select, insert, update');
call on_sheet('own_reference');

-- When somebody last opened a household: what changed since then is new for this person.
create table last_visit (
  tenant_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  at timestamptz not null,
  before_at timestamptz,
  primary key (tenant_id, household_id, person_id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protect('last_visit', 'select, insert, update');

-- What a sheet says of people and organisations. A name may stand in any sheet of the municipality; working days and
-- absence matter where this person, or somebody for whom this person stands in, has a chair or a role.
create function raise_sheets_of_town() returns trigger language plpgsql as $$
declare
  before constant text := go_on_errand('sheet');
begin
  perform raise_sheet(s.tenant_id, s.household_id) from household_sheet s where s.tenant_id = new.tenant_id
    order by s.household_id;
  perform go_on_errand(before);
  return null;
end $$;
create trigger on_sheet after update of name, participation_act_duty on organisation
  for each row execute function raise_sheets_of_town();
create trigger on_sheet after update of given_name, surname, phone, kind on person
  for each row when (new.kind = 'staff') execute function raise_sheets_of_town();

create function raise_sheets_around(tenant uuid, person uuid) returns void language plpgsql as $$
declare
  before constant text := go_on_errand('sheet');
  household uuid;
begin
  for household in
    with people as (
      select person as id union select a.person_id from absence a where a.tenant_id = tenant and a.deputy_person_id = person
    )
    select household_id from place where tenant_id = tenant and person_id in (select id from people)
    union select household_id from member where tenant_id = tenant and person_id in (select id from people)
    union select household_id from role_assignment where tenant_id = tenant
      and (person_id in (select id from people) or deputy_person_id in (select id from people))
    union select id from household where tenant_id = tenant and initiator_person_id in (select id from people)
    order by 1
  loop
    perform raise_sheet(tenant, household);
  end loop;
  perform go_on_errand(before);
end $$;

create function raise_sheets_around_person() returns trigger language plpgsql as $$
begin
  perform raise_sheets_around(new.tenant_id, new.id);
  return null;
end $$;
-- A birthday decides until when somebody has authority, and stands in the sheet.
create trigger on_sheet_resident after update of given_name, surname, phone, kind, birth_date on person
  for each row when (new.kind <> 'staff') execute function raise_sheets_around_person();

create function raise_sheets_around_row() returns trigger language plpgsql as $$
begin
  perform raise_sheets_around(new.tenant_id, new.person_id);
  return null;
end $$;
create trigger on_sheet after insert or update on affiliation for each row execute function raise_sheets_around_row();
create trigger on_sheet after insert or update on absence for each row execute function raise_sheets_around_row();

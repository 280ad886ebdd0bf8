-- How a meeting was, by everybody who was there: three questions and a few words. The team sees it at the next meeting.
create table meeting_check_out (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  -- The client whose own it is: another client of the household does not read it.
  adult_person_id uuid,
  heard text not null constraint meeting_check_out_heard check (heard in ('yes', 'partly', 'no')),
  clear text not null constraint meeting_check_out_clear check (clear in ('yes', 'partly', 'no')),
  own text not null constraint meeting_check_out_own check (own in ('yes', 'partly', 'no')),
  words text not null default '' constraint meeting_check_out_words_length check (char_length(words) <= 500),
  at timestamptz not null,
  -- Who entered it, when it was said aloud; NULL = by the person, on the own phone or later.
  typed_by_person_id uuid,
  version integer not null default 1,
  primary key (tenant_id, household_id, meeting_id, person_id),
  foreign key (tenant_id, household_id, meeting_id) references meeting (tenant_id, household_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, adult_person_id) references person (tenant_id, id),
  foreign key (tenant_id, typed_by_person_id) references person (tenant_id, id)
);
call protect('meeting_check_out', 'select, insert, update');
call read_by('meeting_check_out', 'person_id in ((select current_person()), (select current_chair()))
  or may_read((select standing()) -> household_id::text, ''table'', null, adult_person_id, null, null)', 'shared-screen');
call tells_live('meeting_check_out');

-- Who spoke, by tapping, when who leads turned it on: per side, and by name only when everybody agreed.
create table meeting_turn (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  side text not null constraint meeting_turn_side check (side in ('client', 'network', 'professional')),
  person_id uuid,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, meeting_id) references meeting_room (tenant_id, household_id, meeting_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index meeting_turn_meeting on meeting_turn (tenant_id, household_id, meeting_id);
call protect('meeting_turn', 'select, insert, delete');
call read_by('meeting_turn', 'leads((select standing()) -> household_id::text)');
alter table meeting_room add counts text not null default 'off'
  constraint meeting_room_counts check (counts in ('off', 'sides', 'names'));

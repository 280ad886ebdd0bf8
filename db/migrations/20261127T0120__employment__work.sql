-- Work that fits: what somebody did and does, what went well, talents and wishes, the talk about motivation, instruments.
-- What was told on a day is a row with that day and is never written over. No step is ranked above another.

create table work_moment (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid not null,
  on_date date not null,
  -- A way of taking part from this day on; `success`: something small that went well.
  step text not null constraint work_moment_step check (step in
    ('none', 'voluntary', 'day-activities', 'orienting', 'insight', 'applying', 'trial-placement', 'supported', 'paid',
     'own-business', 'own-business-stopped', 'stalled', 'success')),
  -- "Past dit bij jou?"; NULL = not asked or not said.
  fits text constraint work_moment_fits check (fits in ('yes', 'partly', 'no', 'unknown')),
  -- In own words; of `stalled`: why.
  words text not null default '' constraint work_moment_words_length check (char_length(words) <= 300),
  author_person_id uuid not null,
  at timestamptz not null,
  -- Two on one day: the later counts.
  seq bigint generated always as identity,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id)
);
call protect('work_moment', 'select, insert');
call on_sheet('work_moment');

-- A talent, a skill or a wish of one adult, in own words or from the list of skills.
create table talent (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid not null,
  kind text not null constraint talent_kind check (kind in ('talent', 'skill', 'wish')),
  words text not null constraint talent_words_length check (char_length(words) between 1 and 160),
  -- Code in the list of skills; NULL = own words.
  skill text constraint talent_skill_form check (skill ~ '^[a-z0-9-]{2,60}$'),
  ended_on date,
  author_person_id uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id)
);
call protect('talent', 'select, insert, update');

-- When, how far and with what help work could fit. `helps`: what is needed to do the work, never a diagnosis.
create table work_wish (
  tenant_id uuid not null,
  household_id uuid not null,
  adult_person_id uuid not null,
  hours text not null default '' constraint work_wish_hours_length check (char_length(hours) <= 120),
  days text[] not null default '{}' constraint work_wish_days check (days <@ array['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']),
  travel text not null default '' constraint work_wish_travel_length check (char_length(travel) <= 160),
  helps text not null default '' constraint work_wish_helps_length check (char_length(helps) <= 500),
  author_person_id uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, household_id, adult_person_id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id)
);
call protect('work_wish', 'select, insert, update');

-- The talk about motivation along four factors (Motivatiemodel, Van de Korput & Ansem): what helps, what is in the way.
create table motivation_talk (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid not null,
  on_date date not null,
  person_helps text not null default '' constraint motivation_person_helps check (char_length(person_helps) <= 1000),
  person_hinders text not null default '' constraint motivation_person_hinders check (char_length(person_hinders) <= 1000),
  approach_helps text not null default '' constraint motivation_approach_helps check (char_length(approach_helps) <= 1000),
  approach_hinders text not null default '' constraint motivation_approach_hinders check (char_length(approach_hinders) <= 1000),
  goal_helps text not null default '' constraint motivation_goal_helps check (char_length(goal_helps) <= 1000),
  goal_hinders text not null default '' constraint motivation_goal_hinders check (char_length(goal_hinders) <= 1000),
  tasks_helps text not null default '' constraint motivation_tasks_helps check (char_length(tasks_helps) <= 1000),
  tasks_hinders text not null default '' constraint motivation_tasks_hinders check (char_length(tasks_hinders) <= 1000),
  small_step text not null default '' constraint motivation_small_step check (char_length(small_step) <= 300),
  author_person_id uuid not null,
  at timestamptz not null,
  -- Two on one day: the later counts.
  seq bigint generated always as identity,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id)
);
call protect('motivation_talk', 'select, insert');

-- How it stands with one instrument of the Participatiewet or UWV for one adult, from a day on. Amounts are not kept.
create table work_instrument (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid not null,
  instrument text not null constraint work_instrument_form check (instrument ~ '^[a-z0-9-]{2,40}$'),
  state text not null constraint work_instrument_state check (state in
    ('considered', 'applied', 'in-place', 'not-now')),
  on_date date not null,
  author_person_id uuid not null,
  at timestamptz not null,
  -- Two on one day: the later counts.
  seq bigint generated always as identity,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id)
);
call protect('work_instrument', 'select, insert');

-- Work is read by the adult whose it is and on a ground for work; by the employer never, whatever was agreed - the employer
-- has rows of the own - and not by the emergency route: nothing here must be known to act at once.
create function reads_work(seat jsonb, adult uuid) returns boolean language plpgsql stable as $$
begin
  return may_read(seat, 'table', null, adult, null, 'work') and not coalesce(seat -> 'is' ?| array['emergency', 'employer'], false);
end $$;
create procedure read_as_work(target regclass, variadic errands text[] default '{}') language plpgsql as $$
begin
  call read_by(target, format('reads_work((select standing()) -> household_id::text, %1$I.adult_person_id)', target),
    variadic errands);
end $$;
call read_as_work('work_moment', 'sheet', 'report');
call read_as_work('talent');
call read_as_work('work_wish');
call read_as_work('motivation_talk');
call read_as_work('work_instrument');

call keep_records('work_moment', 'work_moment', 'id', 'author_person_id', 'at');
call keep_records('talent', 'talent', 'id', 'author_person_id', 'at');
call keep_records('work_wish', 'work_wish', 'adult_person_id', 'author_person_id', 'at');
call keep_records('motivation_talk', 'motivation_talk', 'id', 'author_person_id', 'at');
call keep_records('work_instrument', 'work_instrument', 'id', 'author_person_id', 'at');

-- What was told on a day stays as it was told; it can only be destroyed (rights), which leaves a mark.
grant update (words) on work_moment to :app_role;
grant update (person_helps, person_hinders, approach_helps, approach_hinders, goal_helps, goal_hinders, tasks_helps,
  tasks_hinders, small_step) on motivation_talk to :app_role;

-- What an employer may see: the profile that a client released to that one employer, the agreements about a place to work,
-- and the own short check-ins. The columns of `profile_release` are the list of what a profile can hold: there is none for
-- a photo, age, gender, birthplace, benefit, debt or health.

-- What a client wants to show, as it is being composed: chosen talents, and which parts of the own wishes go along.
create table candidate_profile (
  tenant_id uuid not null,
  household_id uuid not null,
  adult_person_id uuid not null,
  called text not null default '' constraint candidate_profile_called_length check (char_length(called) <= 80),
  headline text not null default '' constraint candidate_profile_headline_length check (char_length(headline) <= 160),
  learning text not null default '' constraint candidate_profile_learning_length check (char_length(learning) <= 500),
  talents uuid[] not null default '{}',
  parts text[] not null default '{}' constraint candidate_profile_parts check (parts <@ array['hours', 'days', 'travel', 'helps', 'instruments']),
  author_person_id uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, household_id, adult_person_id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id)
);
call protect('candidate_profile', 'select, insert, update');
call read_as_work('candidate_profile');

-- The profile as one employer reads it, from and until a day: words of their own, so that a later change shows nothing new.
create table profile_release (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid not null,
  employer_person_id uuid not null,
  called text not null constraint profile_release_called_length check (char_length(called) <= 80),
  headline text not null constraint profile_release_headline_length check (char_length(headline) <= 160),
  -- Own words; and codes of the list of skills, which each reads in the own language.
  strengths text[] not null,
  skills text[] not null default '{}',
  learning text not null constraint profile_release_learning_length check (char_length(learning) <= 500),
  hours text not null constraint profile_release_hours_length check (char_length(hours) <= 120),
  days text[] not null constraint profile_release_days check (days <@ array['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']),
  travel text not null constraint profile_release_travel_length check (char_length(travel) <= 160),
  helps text not null constraint profile_release_helps_length check (char_length(helps) <= 500),
  instruments text[] not null,
  from_date date not null,
  until_date date not null,
  withdrawn_at timestamptz,
  author_person_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, employer_person_id) references person (tenant_id, id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id),
  constraint profile_release_days_in_order check (until_date >= from_date)
);
call protect('profile_release', 'select, insert');
grant update (withdrawn_at, called, headline, strengths, skills, learning, hours, days, travel, helps, instruments) on profile_release to :app_role;

-- On which days the employer saw it, and when first that day.
create table profile_seen (
  tenant_id uuid not null,
  household_id uuid not null,
  release_id uuid not null,
  on_date date not null,
  at timestamptz not null,
  primary key (tenant_id, household_id, release_id, on_date),
  foreign key (tenant_id, household_id, release_id) references profile_release (tenant_id, household_id, id)
);
call protect('profile_seen', 'select, insert');

-- A place to work or to try, and what employer and client agreed about it.
create table placement (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid not null,
  employer_person_id uuid not null,
  kind text not null constraint placement_kind check (kind in ('trial-placement', 'supported', 'paid', 'voluntary', 'day-activities')),
  task text not null constraint placement_task_length check (char_length(task) between 1 and 300),
  starts_on date not null,
  ends_on date,
  client_expects text not null default '' constraint placement_client_expects check (char_length(client_expects) <= 500),
  employer_expects text not null default '' constraint placement_employer_expects check (char_length(employer_expects) <= 500),
  adjustments text not null default '' constraint placement_adjustments check (char_length(adjustments) <= 500),
  -- Days on which it does not work out, without having to say why.
  pain_days text not null default '' constraint placement_pain_days check (char_length(pain_days) <= 300),
  call_when text not null default '' constraint placement_call_when check (char_length(call_when) <= 300),
  part_ends text not null default '' constraint placement_part_ends check (char_length(part_ends) <= 500),
  -- What the employer has ready.
  prepared text[] not null default '{}' constraint placement_prepared check (prepared <@ array['coach', 'adjustments', 'tasks', 'call', 'team', 'expectations']),
  author_person_id uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, employer_person_id) references person (tenant_id, id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id),
  constraint placement_days_in_order check (ends_on >= starts_on)
);
call protect('placement', 'select, insert, update');
call on_sheet('placement');

-- How it goes after 1, 4 and 12 weeks, asked of employer and client apart.
create table check_in (
  tenant_id uuid not null,
  household_id uuid not null,
  placement_id uuid not null,
  weeks integer not null constraint check_in_weeks check (weeks in (1, 4, 12)),
  side text not null constraint check_in_side check (side in ('client', 'employer')),
  due_on date not null,
  answer text constraint check_in_answer check (answer in ('good', 'mixed', 'not-good')),
  words text not null default '' constraint check_in_words_length check (char_length(words) <= 300),
  answered_on date,
  author_person_id uuid,
  primary key (tenant_id, household_id, placement_id, weeks, side),
  foreign key (tenant_id, household_id, placement_id) references placement (tenant_id, household_id, id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id),
  constraint check_in_answered check ((answer is null) = (answered_on is null))
);
call protect('check_in', 'select, insert, update');
call on_sheet('check_in');

call read_by('profile_release', 'reads_work((select standing()) -> household_id::text, adult_person_id)
  or (withdrawn_at is null and (select current_day()) between from_date and until_date
    and employer_person_id = (select current_person()) and (select standing()) -> household_id::text -> ''is'' ? ''employer'')');
call read_by('profile_seen', 'exists (select from profile_release r where r.tenant_id = profile_seen.tenant_id
  and r.household_id = profile_seen.household_id and r.id = profile_seen.release_id)');
call read_by('placement', 'reads_work((select standing()) -> household_id::text, adult_person_id)
  or (employer_person_id = (select current_person()) and (select standing()) -> household_id::text -> ''is'' ? ''employer'')', 'sheet', 'remind');
-- Apart: what a client answers is never the employer's to read.
call read_by('check_in', 'exists (select from placement p where p.tenant_id = check_in.tenant_id and p.household_id = check_in.household_id
  and p.id = check_in.placement_id and (check_in.side = ''employer'' or p.employer_person_id <> (select current_person())))', 'sheet', 'remind');

call keep_records('candidate_profile', 'candidate_profile', 'adult_person_id', 'author_person_id', 'at');
call keep_records('profile_release', 'profile_release', 'id', 'author_person_id', 'at');
call keep_records('placement', 'placement', 'id', 'author_person_id', 'at');

-- "Ja, samen": the client's own yes or no to working together, per adult.
create table consent (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  answer text not null constraint consent_answer check (answer in ('yes', 'no')),
  given text not null constraint consent_given check (given in ('screen', 'paper', 'spoken')),
  on_date date not null,
  noted_by_person_id uuid not null,
  taken_back_on date,
  taken_back_by_person_id uuid,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, noted_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, taken_back_by_person_id) references person (tenant_id, id),
  constraint consent_taken_back_after check (taken_back_on >= on_date),
  constraint consent_taken_back_by_somebody check ((taken_back_on is null) = (taken_back_by_person_id is null))
);
create unique index consent_one_standing on consent (tenant_id, household_id, person_id) where taken_back_on is null;
call protect('consent', 'select, insert, update');
call on_sheet('consent');

-- On which law or agreement an organisation may know of a life domain, for what and until when.
create table ground (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  organisation_id uuid,
  -- A network person has a ground of the own, without an organisation.
  person_id uuid,
  -- NULL = every life domain; a row per domain as soon as domains are agreed one by one.
  domain_code text,
  law_code text not null constraint ground_law_code check (law_code in ('working-together', 'wmo', 'jeugdwet', 'participatiewet', 'wgs', 'consent', 'wams')),
  purpose text not null default '' constraint ground_purpose_length check (char_length(purpose) <= 500),
  from_date date not null,
  until_date date,
  withdrawn_on date,
  given_by_person_id uuid not null,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, given_by_person_id) references person (tenant_id, id),
  constraint ground_for_one check ((organisation_id is null) <> (person_id is null))
);
call protect('ground', 'select, insert, update');

-- Who reads an item. An item points to its audience; a new kind of audience is a new row, not a new column.
create table audience (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  kind text not null constraint audience_kind check (kind in ('table', 'client-and-me', 'only-me')),
  -- The adult whose item it is; NULL = of the whole household.
  adult_person_id uuid,
  -- The writer; NULL for 'table', where it makes no difference.
  author_person_id uuid,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, adult_person_id) references person (tenant_id, id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id),
  constraint audience_author_when_narrow check ((kind = 'table') = (author_person_id is null)),
  constraint audience_once unique nulls not distinct (tenant_id, household_id, kind, adult_person_id, author_person_id)
);
call protect('audience', 'select, insert');
call on_sheet('audience');

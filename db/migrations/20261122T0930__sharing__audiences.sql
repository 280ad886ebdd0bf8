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

-- Which laws this municipality counts as a ground; a law without a row has its usual place (the Wams is off).
create table law_switch (
  tenant_id uuid not null references municipality,
  law_code text not null constraint law_switch_code check (law_code in ('wmo', 'jeugdwet', 'participatiewet', 'wgs', 'consent', 'wams')),
  active boolean not null,
  version integer not null default 1,
  primary key (tenant_id, law_code)
);
call protect('law_switch', 'select, insert, update');
create trigger on_sheet after insert or update on law_switch for each row execute function raise_sheets_of_town();

-- The laws that give no access in this municipality.
create function laws_off() returns text[] language sql stable
  return array(
    select law.code from unnest(array['wmo', 'jeugdwet', 'participatiewet', 'wgs', 'consent', 'wams']) as law(code)
    left join law_switch s on s.tenant_id = current_tenant() and s.law_code = law.code
    where not coalesce(s.active, law.code <> 'wams'));

-- On which law or agreement an organisation may know of a life domain, for what and until when.
create table ground (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  organisation_id uuid,
  -- A network person has a ground of the own, without an organisation.
  person_id uuid,
  -- NULL = every life domain: only the organisation that held the first talk.
  domain_code text,
  -- The children of whom it holds as well; one without names is about the adults and the household alone (docs/decisions/0104).
  child_person_ids uuid[] not null default '{}',
  law_code text not null constraint ground_law_code check (law_code in ('wmo', 'jeugdwet', 'participatiewet', 'wgs', 'consent', 'wams')),
  -- The yes on which it rests; NULL = the first talk, before there was a yes.
  consent_id uuid,
  purpose text not null default '' constraint ground_purpose_length check (char_length(purpose) <= 500),
  from_date date not null,
  until_date date,
  -- Until when it was agreed, where the closing of a trajectory set an earlier end (docs/decisions/0089): what was agreed stands
  -- in the history as it was. NULL = the end is as agreed; infinity = it had none.
  agreed_until_date date,
  withdrawn_on date,
  withdrawn_by_person_id uuid,
  given_by_person_id uuid not null,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, household_id, consent_id) references consent (tenant_id, household_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, given_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, withdrawn_by_person_id) references person (tenant_id, id),
  constraint ground_for_one check ((organisation_id is null) <> (person_id is null)),
  constraint ground_every_domain_by_first_talk check ((domain_code is null) = (consent_id is null)),
  constraint ground_withdrawn_by_somebody check ((withdrawn_on is null) = (withdrawn_by_person_id is null)),
  constraint ground_ends_after_start check (until_date >= from_date)
);
call protect('ground', 'select, insert, update');
call on_sheet('ground');

-- "Iedereen aan tafel mag alles zien": one client's wish about the own items. It gives nobody a ground.
create table wish (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_date date not null,
  noted_by_person_id uuid not null,
  taken_back_on date,
  taken_back_by_person_id uuid,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, noted_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, taken_back_by_person_id) references person (tenant_id, id),
  constraint wish_taken_back_by_somebody check ((taken_back_on is null) = (taken_back_by_person_id is null))
);
create unique index wish_one_standing on wish (tenant_id, household_id, person_id) where taken_back_on is null;
call protect('wish', 'select, insert, update');
call on_sheet('wish');

-- Somebody with duties under the Participatiewet is not in the wish, unless the client adds this person by name.
create table wish_name (
  tenant_id uuid not null,
  household_id uuid not null,
  wish_id uuid not null,
  person_id uuid not null,
  from_date date not null,
  primary key (tenant_id, household_id, wish_id, person_id),
  foreign key (tenant_id, household_id, wish_id) references wish (tenant_id, household_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protect('wish_name', 'select, insert, delete');
call on_sheet('wish_name');

-- Who reads an item. An item points to its audience; a new kind of audience is a new row, not a new column. `opened` was
-- "the client and me" of a client and is read at the table as long as that client's wish stands.
create table audience (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  kind text not null constraint audience_kind check (kind in ('table', 'opened', 'domains', 'client-and-me', 'only-me')),
  -- Of `domains`: whoever has a ground for one of these life domains.
  domains text[],
  -- The adult whose item it is; NULL = of the whole household.
  adult_person_id uuid,
  -- The writer; NULL for 'table', where it makes no difference.
  author_person_id uuid,
  -- The wish that opened it. Kept when it closes: what is written later has an audience of the own.
  wish_id uuid,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, household_id, wish_id) references wish (tenant_id, household_id, id),
  foreign key (tenant_id, adult_person_id) references person (tenant_id, id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id),
  constraint audience_author_when_narrow check ((kind = 'table') = (author_person_id is null)),
  constraint audience_once unique nulls not distinct (tenant_id, household_id, kind, domains, adult_person_id, author_person_id, wish_id),
  constraint audience_names_domains check ((kind = 'domains') = (domains is not null) and cardinality(domains) > 0),
  constraint audience_opened_by_wish check (kind <> 'opened' or wish_id is not null)
);
call protect('audience', 'select, insert, update');
call on_sheet('audience');

-- Who acts for a client, for which part of life and until when: recorded at the table, together with that client. It is
-- what a session "namens" somebody may do here; what a provider says of it gives no scope (docs/decisions/0018).
create table representation (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  client_person_id uuid not null,
  person_id uuid not null,
  -- Bewindvoerder, mentor, curator or voogd, parent, gemachtigde.
  kind text not null
    constraint representation_kind check (kind in ('administrator', 'mentor', 'guardian', 'parent', 'mandated')),
  -- Life domains; NULL = every one, also what has none: only a guardian.
  domains text[],
  -- The decision or paper on which it rests, in a few words. No document, and no number of a citizen.
  paper text not null
    constraint representation_paper_length check (char_length(paper) between 1 and 200)
    constraint representation_paper_no_number check (paper !~ '(^|[^0-9])[0-9]{9}([^0-9]|$)'),
  from_date date not null,
  until_date date not null,
  recorded_by_person_id uuid not null,
  recorded_on date not null,
  ended_on date,
  ended_by_person_id uuid,
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, client_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, recorded_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, ended_by_person_id) references person (tenant_id, id),
  constraint representation_of_another check (client_person_id <> person_id),
  constraint representation_ends_after_start check (until_date >= from_date),
  constraint representation_ended_by_somebody check ((ended_on is null) = (ended_by_person_id is null)),
  constraint representation_everything_by_guardian check ((domains is null) = (kind = 'guardian')),
  constraint representation_some_domain check (domains is null or cardinality(domains) > 0),
  constraint representation_administrator_money check (kind <> 'administrator' or domains <@ array['money']),
  constraint representation_mentor_care check (kind <> 'mentor' or not domains && array['money', 'work'])
);
create unique index representation_one_standing on representation (tenant_id, household_id, client_person_id, person_id)
  where ended_on is null;
create index representation_person on representation (tenant_id, person_id) where ended_on is null;
call protect('representation', 'select, insert, update');
call on_sheet('representation');

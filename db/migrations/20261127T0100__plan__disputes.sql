-- "Zo heb ik dat niet afgesproken": an agreement that somebody remembers otherwise. Both texts stay as they were said; how it
-- was settled at the next table is kept beside them.
create table dispute (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  -- One of these two.
  goal_id uuid,
  action_id uuid,
  -- The version of the plan that is disputed, and what it said.
  number integer not null,
  noted text not null constraint dispute_noted_length check (char_length(noted) <= 1000),
  words text not null constraint dispute_words_length check (char_length(words) between 1 and 1000),
  raised_by_person_id uuid not null,
  typed_by_person_id uuid not null,
  at timestamptz not null,
  settled_at timestamptz,
  settled_by_person_id uuid,
  settled_how text constraint dispute_settled_how check (settled_how in ('stays', 'changed', 'stopped')),
  settled_words text not null default '' constraint dispute_settled_words_length check (char_length(settled_words) <= 1000),
  -- The version that came of it.
  settled_number integer,
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, goal_id) references goal (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, action_id) references action (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, number) references plan_change (tenant_id, household_id, number),
  foreign key (tenant_id, household_id, settled_number) references plan_change (tenant_id, household_id, number),
  foreign key (tenant_id, raised_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, typed_by_person_id) references person (tenant_id, id),
  foreign key (tenant_id, settled_by_person_id) references person (tenant_id, id),
  constraint dispute_about_one check (num_nonnulls(goal_id, action_id) = 1),
  constraint dispute_settled_whole check (num_nonnulls(settled_at, settled_by_person_id, settled_how) in (0, 3))
);
-- Somebody disputes one agreement once at a time.
create unique index dispute_one_open on dispute (tenant_id, household_id, (coalesce(goal_id, action_id)), raised_by_person_id)
  where settled_at is null;
call protect('dispute', 'select, insert, update');
call on_sheet('dispute');
call read_by('dispute', 'case when goal_id is not null then exists (select from goal g where g.tenant_id = dispute.tenant_id
    and g.household_id = dispute.household_id and g.id = dispute.goal_id)
  else exists (select from action a where a.tenant_id = dispute.tenant_id
    and a.household_id = dispute.household_id and a.id = dispute.action_id) end', 'sheet', 'keep-trail');

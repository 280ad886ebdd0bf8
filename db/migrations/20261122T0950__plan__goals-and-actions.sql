create table plan (
  tenant_id uuid not null,
  household_id uuid not null,
  -- The number of the newest change; every write to the plan takes the next one.
  number integer not null default 0,
  -- "Wil je eerst aan geld werken?": the client's answer, with an optional reason.
  money_first text constraint plan_money_first check (money_first in ('yes', 'no')),
  money_first_words text not null default '' constraint plan_money_first_length check (char_length(money_first_words) <= 1000),
  money_first_on date,
  primary key (tenant_id, household_id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  constraint plan_money_first_is_dated check ((money_first is null) = (money_first_on is null))
);
call protect('plan', 'select, insert, update');
call on_sheet('plan');

create table goal (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  -- One adult's goal, or NULL = of the household.
  adult_person_id uuid,
  domain_code text not null,
  words text not null constraint goal_words_length check (char_length(words) between 1 and 1000),
  audience_id uuid not null,
  position integer not null,
  state text not null default 'open' constraint goal_state check (state in ('open', 'reached', 'dropped')),
  state_words text not null default '' constraint goal_state_words_length check (char_length(state_words) <= 1000),
  -- The day on which everybody looks whether this goal still fits.
  review_on date,
  author_person_id uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Taken back at the table before the meeting closed: shown to nobody, kept with its versions.
  undone_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references plan (tenant_id, household_id),
  foreign key (tenant_id, household_id, audience_id) references audience (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id)
);
create index goal_review on goal (tenant_id, review_on) where state = 'open' and review_on is not null;
call protect('goal', 'select, insert, update');
call on_sheet('goal');

-- Solutions side by side, with the client's choice.
create table option (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  words text not null constraint option_words_length check (char_length(words) between 1 and 1000),
  asks text not null default '' constraint option_asks_length check (char_length(asks) <= 1000),
  gives text not null default '' constraint option_gives_length check (char_length(gives) <= 1000),
  position integer not null,
  chosen_on date,
  chosen_by_person_id uuid,
  author_person_id uuid not null,
  -- Taken back at the table before the meeting closed: shown to nobody, kept with its versions.
  undone_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, goal_id) references goal (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, chosen_by_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id),
  constraint option_choice_is_dated check ((chosen_on is null) = (chosen_by_person_id is null))
);
call protect('option', 'select, insert, update');
call on_sheet('option');

create table action (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  goal_id uuid,
  -- The life domain of that goal, kept by a trigger: who may not read the goal still has to be told apart by it.
  domain_code text,
  adult_person_id uuid,
  what text not null constraint action_what_length check (char_length(what) between 1 and 1000),
  -- One doer who answers for it.
  doer_person_id uuid not null,
  together_with text not null default '' constraint action_together_length check (char_length(together_with) <= 200),
  due_on date,
  rhythm text constraint action_rhythm check (rhythm in ('daily', 'weekly', 'every-two-weeks', 'monthly')),
  state text not null default 'open' constraint action_state check (state in ('open', 'busy', 'stuck', 'done', 'dropped')),
  state_words text not null default '' constraint action_state_words_length check (char_length(state_words) <= 1000),
  -- An authority decides: who, by when, and what was decided. "Done" by the asker is not that decision.
  authority text not null default '' constraint action_authority_length check (char_length(authority) <= 200),
  decides_by date,
  decision text not null default '' constraint action_decision_length check (char_length(decision) <= 1000),
  decided_on date,
  audience_id uuid not null,
  author_person_id uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Taken back at the table before the meeting closed: shown to nobody, kept with its versions.
  undone_at timestamptz,
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references plan (tenant_id, household_id),
  foreign key (tenant_id, household_id, goal_id) references goal (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, audience_id) references audience (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, doer_person_id) references person (tenant_id, id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id),
  constraint action_date_or_rhythm check (due_on is null or rhythm is null),
  constraint action_decision_has_authority check (authority <> '' or (decides_by is null and decided_on is null)),
  constraint action_decision_is_dated check ((decision = '') = (decided_on is null))
);
create index action_doer on action (tenant_id, doer_person_id, due_on) where state in ('open', 'busy', 'stuck');
call protect('action', 'select, insert, update');
call on_sheet('action');

-- A rhythm is ticked each time.
create table action_tick (
  tenant_id uuid not null,
  household_id uuid not null,
  action_id uuid not null,
  on_date date not null,
  by_person_id uuid not null,
  primary key (tenant_id, household_id, action_id, on_date),
  foreign key (tenant_id, household_id, action_id) references action (tenant_id, household_id, id),
  foreign key (tenant_id, by_person_id) references person (tenant_id, id)
);
call protect('action_tick', 'select, insert');
call on_sheet('action_tick');

-- A contact is a dated note at an action; there is no journal.
create table action_note (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  on_date date not null,
  at timestamptz not null,
  by_person_id uuid not null,
  words text not null constraint action_note_length check (char_length(words) between 1 and 1000),
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, action_id) references action (tenant_id, household_id, id),
  foreign key (tenant_id, by_person_id) references person (tenant_id, id)
);
call protect('action_note', 'select, insert');
call on_sheet('action_note');

create table action_reference (
  tenant_id uuid not null,
  household_id uuid not null,
  action_id uuid not null,
  organisation_id uuid not null,
  reference text not null constraint action_reference_length check (char_length(reference) <= 100),
  primary key (tenant_id, household_id, action_id, organisation_id),
  foreign key (tenant_id, household_id, action_id) references action (tenant_id, household_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);
call protect('action_reference', 'select, insert, update');
call on_sheet('action_reference');

-- Who stands behind what: the whole plan, one goal or one action. Every answer is kept; the newest counts.
create table standing (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  goal_id uuid,
  action_id uuid,
  answer text not null constraint standing_answer check (answer in ('yes', 'partly', 'no', 'could-not-answer')),
  words text not null default '' constraint standing_words_length check (char_length(words) <= 1000),
  at timestamptz not null,
  typed_by_person_id uuid not null,
  -- The client for whom a representative said it: beside that client's own answer, never in its place.
  on_behalf_of_person_id uuid,
  -- Taken back at the table before the meeting closed: shown to nobody, kept with its versions.
  undone_at timestamptz,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, on_behalf_of_person_id) references person (tenant_id, id),
  foreign key (tenant_id, household_id) references plan (tenant_id, household_id),
  foreign key (tenant_id, household_id, goal_id) references goal (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, action_id) references action (tenant_id, household_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, typed_by_person_id) references person (tenant_id, id),
  constraint standing_about_one check (goal_id is null or action_id is null)
);
call protect('standing', 'select, insert');
grant update (undone_at) on standing to :app_role;
call on_sheet('standing');

-- Strengths and small successes.
create table good_thing (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  kind text not null constraint good_thing_kind check (kind in ('strength', 'success')),
  adult_person_id uuid,
  words text not null constraint good_thing_length check (char_length(words) between 1 and 1000),
  on_date date not null,
  audience_id uuid not null,
  author_person_id uuid not null,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references plan (tenant_id, household_id),
  foreign key (tenant_id, household_id, audience_id) references audience (tenant_id, household_id, id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id)
);
call protect('good_thing', 'select, insert');
call on_sheet('good_thing');

-- Every earlier version of the plan, as the row of one item after each change. The plan at number N is the newest row
-- per item at or below N. Minutes point here: recording a meeting is changing the plan.
create table plan_change (
  tenant_id uuid not null,
  household_id uuid not null,
  number integer not null,
  at timestamptz not null,
  by_person_id uuid not null,
  together_with_person_id uuid,
  -- The client for whom a representative did it.
  on_behalf_of_person_id uuid,
  kind text not null constraint plan_change_kind check (kind in ('added', 'changed', 'state', 'moved', 'chosen', 'answered', 'decided', 'ticked', 'noted', 'shared', 'undone')),
  item_kind text not null constraint plan_change_item_kind check (item_kind in ('goal', 'option', 'action', 'standing', 'good-thing', 'plan')),
  item_id uuid not null,
  audience_id uuid,
  -- The item's domain and adult, so that reading the past obeys the same rule as reading today.
  domain_code text,
  adult_person_id uuid,
  snapshot jsonb not null,
  -- The day on which it was agreed, where that is another: a meeting that was entered afterwards.
  agreed_on date,
  primary key (tenant_id, household_id, number),
  foreign key (tenant_id, household_id) references plan (tenant_id, household_id),
  foreign key (tenant_id, household_id, audience_id) references audience (tenant_id, household_id, id),
  foreign key (tenant_id, by_person_id) references person (tenant_id, id)
);
create index plan_change_item on plan_change (tenant_id, household_id, item_id, number);
-- What changed since somebody's last visit.
create index plan_change_since on plan_change (tenant_id, household_id, at, number);
call protect('plan_change', 'select, insert');
grant update (agreed_on) on plan_change to :app_role;
call on_sheet('plan_change');

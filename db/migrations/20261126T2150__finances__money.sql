-- Money of a household: debts with their balances, what presses, what comes in and goes out, help, schemes, how it feels.
-- What was told on a day is a row with that day and is never written over: first and last are "toen" and "nu".

create table debt (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  -- Whose it is; NULL: of both partners.
  adult_person_id uuid,
  -- Empty = "weet ik niet".
  creditor text not null default '' constraint debt_creditor_length check (char_length(creditor) <= 120),
  -- Who asks for the money now, when that is somebody else.
  collector text not null default '' constraint debt_collector_length check (char_length(collector) <= 120),
  reference text not null default '' constraint debt_reference_length check (char_length(reference) <= 60),
  kind text not null default 'unknown' constraint debt_kind check (kind in
    ('care', 'public', 'utilities', 'student', 'other', 'unknown')),
  business text not null default 'unknown' constraint debt_business check (business in ('yes', 'no', 'unknown')),
  author_person_id uuid not null,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id)
);
call protect('debt', 'select, insert, update');
call on_sheet('debt');

-- What was owed on a day, by whose word.
create table debt_balance (
  tenant_id uuid not null,
  household_id uuid not null,
  debt_id uuid not null,
  id uuid not null,
  on_date date not null,
  -- NULL = "weet ik niet": never zero.
  cents bigint constraint debt_balance_not_negative check (cents between 0 and 10000000000),
  source text not null constraint debt_balance_source check (source in ('client', 'letter', 'register')),
  author_person_id uuid not null,
  at timestamptz not null,
  -- Two on one day: the later counts.
  seq bigint generated always as identity,
  primary key (tenant_id, household_id, debt_id, id),
  foreign key (tenant_id, household_id, debt_id) references debt (tenant_id, household_id, id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id)
);
call protect('debt_balance', 'select, insert');
call on_sheet('debt_balance');

-- How a debt stands from a day on.
create table debt_step (
  tenant_id uuid not null,
  household_id uuid not null,
  debt_id uuid not null,
  id uuid not null,
  on_date date not null,
  state text not null constraint debt_step_state check (state in
    ('unknown', 'disputed', 'known', 'arrangement', 'attachment', 'settled')),
  -- Of an arrangement; NULL = "weet ik niet".
  pays_cents bigint constraint debt_step_pays check (pays_cents between 0 and 10000000000),
  pays_per text constraint debt_step_per check (pays_per in ('week', 'four-weeks', 'month', 'quarter', 'year')),
  pays_from date,
  pays_until date,
  words text not null default '' constraint debt_step_words_length check (char_length(words) <= 500),
  author_person_id uuid not null,
  at timestamptz not null,
  -- Two on one day: the later counts.
  seq bigint generated always as identity,
  primary key (tenant_id, household_id, debt_id, id),
  foreign key (tenant_id, household_id, debt_id) references debt (tenant_id, household_id, id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id),
  constraint debt_step_arrangement_only check (state = 'arrangement'
    or (pays_cents is null and pays_per is null and pays_from is null and pays_until is null)),
  constraint debt_step_days_in_order check (pays_until >= pays_from)
);
call protect('debt_step', 'select, insert');
call on_sheet('debt_step');

-- Loss of house, energy, water, heating or health insurance (Wet gemeentelijke schuldhulpverlening, article 4, third paragraph).
create table money_crisis (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid,
  kind text not null constraint money_crisis_kind check (kind in
    ('eviction', 'electricity', 'gas', 'water', 'heating', 'health-insurance')),
  -- The date in the letter; NULL = "weet ik niet".
  happens_on date,
  told_on date not null,
  -- The first talk by this day at the latest, by the setting of then.
  talk_by date not null,
  words text not null default '' constraint money_crisis_words_length check (char_length(words) <= 500),
  -- When the first talk was held.
  talked_on date,
  solved_on date,
  solved_words text not null default '' constraint money_crisis_solved_length check (char_length(solved_words) <= 500),
  author_person_id uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id)
);
call protect('money_crisis', 'select, insert, update');
call on_sheet('money_crisis');

-- Within how many working days the first talk must be, and where that stands; no row: as the law has it.
create table crisis_term (
  tenant_id uuid not null primary key references municipality,
  working_days integer not null constraint crisis_term_days check (working_days between 0 and 3),
  source text not null constraint crisis_term_source_length check (char_length(source) between 1 and 200),
  version integer not null default 1
);
call protect('crisis_term', 'select, insert, update');

-- What comes in and what goes out; `legal`: an amount that somebody with the task worked out (vtlb, protected earnings).
create table budget_line (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid,
  kind text not null constraint budget_line_kind check (kind in ('income', 'cost', 'legal')),
  label text not null constraint budget_line_label_length check (char_length(label) between 1 and 80),
  cents bigint constraint budget_line_not_negative check (cents between 0 and 10000000000),
  per text not null constraint budget_line_per check (per in ('week', 'four-weeks', 'month', 'quarter', 'year')),
  -- Who said it: a letter, a slip, a decision.
  source text not null default '' constraint budget_line_source_length check (char_length(source) <= 120),
  on_date date not null,
  ended_on date,
  author_person_id uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id),
  constraint budget_line_legal_has_source check (kind <> 'legal' or source <> '')
);
call protect('budget_line', 'select, insert, update');

-- Where help with debts stands from a day on: phases after the NVVK, kinds of solution and guidance after DDAS.
create table debt_help (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid,
  on_date date not null,
  phase text not null constraint debt_help_phase check (phase in
    ('application', 'intake', 'plan', 'stabilisation', 'solution', 'guidance', 'after-care', 'ended')),
  solution text constraint debt_help_solution check (solution in
    ('payment-arrangement', 'debt-mediation', 'debt-restructuring', 'restructuring-credit', 'statutory', 'none')),
  guidance text constraint debt_help_guidance check (guidance in
    ('budget-coaching', 'budget-management', 'protective-administration', 'volunteer', 'none')),
  administrator text not null default '' constraint debt_help_administrator_length check (char_length(administrator) <= 120),
  -- A term that runs, with who set it: never worked out here.
  term_until date,
  term_source text not null default '' constraint debt_help_term_source_length check (char_length(term_source) <= 200),
  author_person_id uuid not null,
  at timestamptz not null,
  -- Two on one day: the later counts.
  seq bigint generated always as identity,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id),
  constraint debt_help_term_has_source check (term_until is null or term_source <> '')
);
call protect('debt_help', 'select, insert');

-- A local scheme of the municipality; national ones are data of the product.
create table local_scheme (
  tenant_id uuid not null references municipality,
  id uuid not null,
  name text not null constraint local_scheme_name_length check (char_length(name) between 1 and 80),
  about text not null default '' constraint local_scheme_about_length check (char_length(about) <= 200),
  valid_from date not null,
  valid_until date,
  source text not null constraint local_scheme_source_length check (char_length(source) between 1 and 200),
  primary key (tenant_id, id)
);
call protect('local_scheme', 'select, insert, update');

-- How it stands with one scheme for one adult, from a day on.
create table scheme_answer (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid not null,
  -- A code of a national scheme, or the id of a local one.
  scheme text not null constraint scheme_answer_scheme_form check (scheme ~ '^[a-z0-9-]{2,40}$'),
  state text not null constraint scheme_answer_state check (state in ('not-looked', 'maybe', 'applied', 'receives', 'not-for-me')),
  on_date date not null,
  author_person_id uuid not null,
  at timestamptz not null,
  -- Two on one day: the later counts.
  seq bigint generated always as identity,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id)
);
call protect('scheme_answer', 'select, insert');

-- How one adult looks at the own money on a day, in own words.
create table money_view (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid not null,
  on_date date not null,
  makes_ends_meet text constraint money_view_ends_meet check (makes_ends_meet in ('yes', 'just', 'no', 'unknown')),
  poverty_feeling text constraint money_view_poverty check (poverty_feeling in ('none', 'present', 'strong', 'unknown')),
  cause text not null default '' constraint money_view_cause_length check (char_length(cause) <= 1000),
  impact text not null default '' constraint money_view_impact_length check (char_length(impact) <= 1000),
  possible text not null default '' constraint money_view_possible_length check (char_length(possible) <= 1000),
  author_person_id uuid not null,
  at timestamptz not null,
  -- Two on one day: the later counts.
  seq bigint generated always as identity,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id)
);
call protect('money_view', 'select, insert');

-- The moment that client and professional say together: there is grip.
create table money_grip (
  tenant_id uuid not null,
  household_id uuid not null,
  adult_person_id uuid not null,
  on_date date not null,
  words text not null default '' constraint money_grip_words_length check (char_length(words) <= 500),
  -- The professional who says it too.
  with_person_id uuid not null,
  typed_by_person_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, household_id, adult_person_id),
  foreign key (tenant_id, household_id, adult_person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, with_person_id) references person (tenant_id, id),
  foreign key (tenant_id, typed_by_person_id) references person (tenant_id, id)
);
call protect('money_grip', 'select, insert');
call on_sheet('money_grip');

-- Money is read by the adult whose it is, and on a ground for money; by the employer never, whatever was agreed, and not by
-- the emergency route: that is for what must be known to act.
create function reads_money(seat jsonb, adult uuid) returns boolean language plpgsql stable as $$
begin
  return may_read(seat, 'table', null, adult, null, 'money') and not coalesce(seat -> 'is' ?| array['emergency', 'employer'], false);
end $$;
create procedure read_as_money(target regclass, variadic errands text[] default '{}') language plpgsql as $$
begin
  call read_by(target, format('reads_money((select standing()) -> household_id::text, %1$I.adult_person_id)', target),
    variadic errands);
end $$;
call read_as_money('debt', 'sheet', 'report', 'keep-record');
call read_as_money('money_crisis', 'sheet');
call read_as_money('budget_line');
call read_as_money('debt_help');
call read_as_money('scheme_answer');
call read_as_money('money_view');
call read_as_money('money_grip', 'sheet');
call read_by('debt_balance', 'exists (select from debt d where d.tenant_id = debt_balance.tenant_id
  and d.household_id = debt_balance.household_id and d.id = debt_balance.debt_id)', 'sheet', 'report');
call read_by('debt_step', 'exists (select from debt d where d.tenant_id = debt_step.tenant_id
  and d.household_id = debt_step.household_id and d.id = debt_step.debt_id)', 'sheet', 'report');

call keep_records('debt', 'debt', 'id', 'author_person_id', 'created_at');
call keep_records('debt_balance', 'debt_balance', 'debt_id,id', 'author_person_id', 'at');
call keep_records('debt_step', 'debt_step', 'debt_id,id', 'author_person_id', 'at');
call keep_records('money_crisis', 'money_crisis', 'id', 'author_person_id', 'at');
call keep_records('budget_line', 'budget_line', 'id', 'author_person_id', 'at');
call keep_records('debt_help', 'debt_help', 'id', 'author_person_id', 'at');
call keep_records('scheme_answer', 'scheme_answer', 'id', 'author_person_id', 'at');
call keep_records('money_view', 'money_view', 'id', 'author_person_id', 'at');
call keep_records('money_grip', 'money_grip', 'adult_person_id', 'typed_by_person_id', 'at');

-- What was told on a day stays as it was told; it can only be destroyed (rights), which leaves nothing or a mark.
grant update (cents) on debt_balance to :app_role;
grant update (words, pays_cents) on debt_step to :app_role;
grant update (administrator, term_source) on debt_help to :app_role;
grant update (cause, impact, possible) on money_view to :app_role;
grant update (words) on money_grip to :app_role;
create function only_emptied() returns trigger language plpgsql as $$
begin
  if new.cents is not null and new.cents is distinct from old.cents then
    raise exception 'a balance is never written over';
  end if;
  return new;
end $$;
create trigger debt_balance_only_emptied before update on debt_balance for each row execute function only_emptied();

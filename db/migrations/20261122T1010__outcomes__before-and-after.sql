-- Work, money and the three benefits of one adult, at the start and at closing of a trajectory.
create table situation (
  tenant_id uuid not null,
  household_id uuid not null,
  trajectory_id uuid not null,
  person_id uuid not null,
  moment text not null constraint situation_moment check (moment in ('start', 'end')),
  on_date date not null,
  -- A step from a list plus a short text; the report prints the text.
  work_step text not null default 'unknown' constraint situation_work_step check (work_step in
    ('none', 'voluntary', 'day-activities', 'orienting', 'insight', 'applying', 'trial-placement', 'supported', 'paid',
     'own-business', 'own-business-stopped', 'stalled', 'unknown')),
  work_words text not null default '' constraint situation_work_words_length check (char_length(work_words) <= 300),
  -- Was money a question here at all; if not, nothing below is asked or kept.
  money_asked boolean not null default false,
  has_debt text constraint situation_has_debt check (has_debt in ('yes', 'no', 'unknown')),
  -- NULL = "weet ik niet": never zero.
  debt_cents bigint constraint situation_debt_not_negative check (debt_cents >= 0),
  debt_words text not null default '' constraint situation_debt_words_length check (char_length(debt_words) <= 300),
  -- NULL = nothing was said about help; an empty list = there was none.
  help text[] constraint situation_help check (help <@ array[
    'administrator', 'payment-arrangements', 'debt-counselling-started', 'debt-counselling', 'debt-restructuring', 'other']),
  poverty_feeling text constraint situation_poverty check (poverty_feeling in
    ('none', 'present', 'strong', 'less', 'same', 'more')),
  -- The three benefits, 0-10; NULL = could not or would not say.
  say integer constraint situation_say check (say between 0 and 10),
  self_direction integer constraint situation_self_direction check (self_direction between 0 and 10),
  peace_of_mind integer constraint situation_peace check (peace_of_mind between 0 and 10),
  typed_by_person_id uuid not null,
  version integer not null default 1,
  primary key (tenant_id, household_id, trajectory_id, person_id, moment),
  foreign key (tenant_id, household_id, trajectory_id) references trajectory (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, person_id) references member (tenant_id, household_id, person_id),
  foreign key (tenant_id, typed_by_person_id) references person (tenant_id, id),
  constraint situation_money_only_when_asked check (money_asked or
    (has_debt is null and debt_cents is null and debt_words = '' and help is null and poverty_feeling is null)),
  constraint situation_amount_needs_debt check (debt_cents is null or has_debt = 'yes')
);
call protect('situation', 'select, insert, update');

-- Facts of the published study that the product itself does not need. Filled by the demo's import and by nothing else.
create table study_participant (
  tenant_id uuid not null,
  household_id uuid not null,
  trajectory_id uuid not null,
  -- As published: C1, C2, ...
  code text not null constraint study_participant_code check (code ~ '^C[0-9]{1,3}$'),
  age_class text not null,
  gender text not null,
  background text not null,
  household_kind text not null,
  -- Codes of the six life domains of the study.
  problems text[] not null constraint study_participant_problems check (problems <@ array[
    'money', 'work', 'physical-health', 'mental-health', 'relations-at-home', 'social-relations']),
  primary key (tenant_id, household_id, trajectory_id),
  constraint study_participant_code_once unique (tenant_id, code),
  foreign key (tenant_id, household_id, trajectory_id) references trajectory (tenant_id, household_id, id)
);
call protect('study_participant', 'select, insert');

// Written by npm run db:snapshot from db/migrations; not by hand.
import type { Generated, GeneratedAlways } from 'kysely';

export interface Tables {
  absence: {
    tenant_id: string;
    id: string;
    person_id: string;
    deputy_person_id: string;
    from_date: string;
    until_date: string;
  };
  action: {
    tenant_id: string;
    household_id: string;
    id: string;
    goal_id: string | null;
    adult_person_id: string | null;
    what: string;
    doer_person_id: string;
    together_with: Generated<string>;
    due_on: string | null;
    rhythm: 'daily' | 'weekly' | 'every-two-weeks' | 'monthly' | null;
    state: Generated<'open' | 'busy' | 'stuck' | 'done' | 'dropped'>;
    state_words: Generated<string>;
    authority: Generated<string>;
    decides_by: string | null;
    decision: Generated<string>;
    decided_on: string | null;
    audience_id: string;
    author_person_id: string;
    created_at: Date;
    changed_at: Date;
    version: Generated<number>;
  };
  action_note: {
    tenant_id: string;
    household_id: string;
    id: string;
    action_id: string;
    on_date: string;
    by_person_id: string;
    words: string;
  };
  action_reference: {
    tenant_id: string;
    household_id: string;
    action_id: string;
    organisation_id: string;
    reference: string;
  };
  action_tick: {
    tenant_id: string;
    household_id: string;
    action_id: string;
    on_date: string;
    by_person_id: string;
  };
  affiliation: {
    tenant_id: string;
    person_id: string;
    organisation_id: string;
    function: string;
    expertise: Generated<string[]>;
    working_days: Generated<number[]>;
  };
  attendance: {
    tenant_id: string;
    household_id: string;
    meeting_id: string;
    person_id: string;
    answer: Generated<'asked' | 'comes' | 'cannot'>;
    present: boolean | null;
    read_at: Date | null;
  };
  audience: {
    tenant_id: string;
    household_id: string;
    id: string;
    kind: 'table' | 'client-and-me' | 'only-me';
    adult_person_id: string | null;
    author_person_id: string | null;
  };
  audit_event: {
    tenant_id: string;
    id: GeneratedAlways<number>;
    at: Date;
    actor_person_id: string | null;
    together_with_person_id: string | null;
    organisation_id: string | null;
    actor_role: string;
    action: string;
    object_kind: string;
    object_id: string | null;
    household_id: string | null;
    fields: Generated<string[]>;
    reason_code: string | null;
    allowed: Generated<boolean>;
    request_id: string;
  };
  bottleneck: {
    tenant_id: string;
    household_id: string;
    id: string;
    level: 'organisation' | 'policy';
    organisation_id: string | null;
    place_id: string | null;
    words: string;
    noted_on: string;
    noted_by_person_id: string;
  };
  consent: {
    tenant_id: string;
    household_id: string;
    id: string;
    person_id: string;
    answer: 'yes' | 'no';
    given: 'screen' | 'paper' | 'spoken';
    on_date: string;
    noted_by_person_id: string;
    taken_back_on: string | null;
    taken_back_by_person_id: string | null;
  };
  domain_answer: {
    tenant_id: string;
    household_id: string;
    domain_code: string;
    state: 'not-discussed' | 'discussed' | 'written';
    flag: Generated<'question' | 'suspicion' | 'none'>;
    words: Generated<string>;
    why_needed: Generated<string>;
  };
  domain_flag: {
    tenant_id: string;
    household_id: string;
    domain_code: string;
    flag: 'question' | 'suspicion' | 'none';
  };
  draft_key: {
    tenant_id: string;
    person_id: string;
    key: Buffer;
  };
  goal: {
    tenant_id: string;
    household_id: string;
    id: string;
    adult_person_id: string | null;
    domain_code: string;
    words: string;
    audience_id: string;
    position: number;
    state: Generated<'open' | 'reached' | 'dropped'>;
    state_words: Generated<string>;
    author_person_id: string;
    created_at: Date;
    changed_at: Date;
    version: Generated<number>;
  };
  good_thing: {
    tenant_id: string;
    household_id: string;
    id: string;
    kind: 'strength' | 'success';
    adult_person_id: string | null;
    words: string;
    on_date: string;
    audience_id: string;
    author_person_id: string;
  };
  ground: {
    tenant_id: string;
    household_id: string;
    id: string;
    organisation_id: string | null;
    person_id: string | null;
    domain_code: string | null;
    law_code: 'working-together' | 'wmo' | 'jeugdwet' | 'participatiewet' | 'wgs' | 'consent' | 'wams';
    purpose: Generated<string>;
    from_date: string;
    until_date: string | null;
    withdrawn_on: string | null;
    given_by_person_id: string;
  };
  household: {
    tenant_id: string;
    id: string;
    name: string;
    asked_by: Generated<string>;
    initiator_person_id: string;
    opened_on: string;
    joined_into_id: string | null;
    version: Generated<number>;
  };
  household_join: {
    tenant_id: string;
    household_id: string;
    into_household_id: string;
    proposed_by_person_id: string;
    proposed_on: string;
    agreed_by_person_id: string | null;
    client_person_id: string | null;
    client_yes_on: string | null;
    joined_on: string | null;
  };
  kitchen_talk: {
    tenant_id: string;
    household_id: string;
    held_on: string;
    by_person_id: string;
    own_network: Generated<string>;
    strengths: Generated<string>;
    urgency: Generated<'none' | 'danger' | 'eviction' | 'cut-off' | 'health-insurance' | 'crisis' | 'other'>;
    urgency_words: Generated<string>;
    version: Generated<number>;
  };
  last_visit: {
    tenant_id: string;
    household_id: string;
    person_id: string;
    at: Date;
    before_at: Date | null;
  };
  meeting: {
    tenant_id: string;
    household_id: string;
    id: string;
    kind: 'first' | 'later' | 'closing';
    starts_at: Date;
    minutes_long: Generated<number>;
    place: Generated<string>;
    place_chosen_by_client: Generated<boolean>;
    state: Generated<'planned' | 'held' | 'cancelled'>;
    state_words: Generated<string>;
    without_client_reason: Generated<string>;
    held_on: string | null;
    spoke_first_person_id: string | null;
    client_passed: Generated<boolean>;
    chair_person_id: string | null;
    words: Generated<string>;
    plan_number: number | null;
    created_by_person_id: string;
    recorded_at: Date | null;
    version: Generated<number>;
  };
  meeting_change: {
    tenant_id: string;
    household_id: string;
    meeting_id: string;
    number: number;
    phase: 'acquaintance' | 'plan' | 'do' | 'check' | 'act' | 'agreement' | 'closing';
  };
  member: {
    tenant_id: string;
    household_id: string;
    person_id: string;
    kind: 'adult' | 'child';
    client: Generated<boolean>;
    position: number;
    relation: Generated<string>;
    safe_contact: Generated<string>;
    speaks: Generated<string>;
    interpreter: Generated<boolean>;
    version: Generated<number>;
  };
  municipality: {
    id: string;
    name: string;
    host: string | null;
    settings: Generated<unknown>;
  };
  option: {
    tenant_id: string;
    household_id: string;
    id: string;
    goal_id: string;
    words: string;
    asks: Generated<string>;
    gives: Generated<string>;
    position: number;
    chosen_on: string | null;
    chosen_by_person_id: string | null;
    author_person_id: string;
    version: Generated<number>;
  };
  organisation: {
    tenant_id: string;
    id: string;
    name: string;
    side: 'care' | 'work' | 'other';
    participation_act_duty: Generated<boolean>;
  };
  own_reference: {
    tenant_id: string;
    household_id: string;
    organisation_id: string;
    reference: string;
  };
  person: {
    tenant_id: string;
    id: string;
    kind: 'resident' | 'staff' | 'network';
    given_name: string;
    surname: Generated<string>;
    surname_key: Generated<string>;
    birth_date: string | null;
    phone: Generated<string>;
    language: Generated<'nl' | 'en'>;
  };
  place: {
    tenant_id: string;
    household_id: string;
    id: string;
    person_id: string;
    kind: 'client' | 'professional' | 'network';
    organisation_id: string | null;
    side: 'care' | 'work' | 'other' | null;
    function: Generated<string>;
    expertise: Generated<string[]>;
    mandate: Generated<string>;
    why_asked: Generated<string>;
    state: 'asked' | 'accepted' | 'declined' | 'ended';
    decline_code: 'agenda' | 'planning' | 'tuning-time' | 'client-able' | 'added-value' | 'never-here' | 'manager' | 'organisation' | 'other' | null;
    decline_words: Generated<string>;
    asked_by_person_id: string;
    asked_on: string;
    from_date: string | null;
    until_date: string | null;
    version: Generated<number>;
  };
  plan: {
    tenant_id: string;
    household_id: string;
    number: Generated<number>;
    money_first: 'yes' | 'no' | null;
    money_first_words: Generated<string>;
    money_first_on: string | null;
  };
  plan_change: {
    tenant_id: string;
    household_id: string;
    number: number;
    at: Date;
    by_person_id: string;
    together_with_person_id: string | null;
    kind: 'added' | 'changed' | 'state' | 'moved' | 'chosen' | 'answered' | 'decided';
    item_kind: 'goal' | 'option' | 'action' | 'standing' | 'good-thing' | 'plan';
    item_id: string;
    audience_id: string | null;
    domain_code: string | null;
    adult_person_id: string | null;
    snapshot: unknown;
  };
  preparation: {
    tenant_id: string;
    household_id: string;
    person_id: string;
    words: Generated<string>;
    strengths: Generated<string>;
    whom_to_bring: Generated<string>;
    shared: Generated<boolean>;
    changed_at: Date;
    version: Generated<number>;
  };
  role_assignment: {
    tenant_id: string;
    household_id: string;
    id: string;
    role: 'case-manager' | 'coordinator';
    person_id: string;
    deputy_person_id: string | null;
    from_date: string;
    until_date: string | null;
  };
  session: {
    tenant_id: string;
    token_hash: string;
    person_id: string;
    created_at: Date;
    expires_at: Date;
  };
  signal: {
    tenant_id: string;
    household_id: string;
    id: string;
    adult_person_id: string | null;
    from_person_id: string;
    typed_by_person_id: string;
    words: string;
    audience_id: string;
    sent_at: Date;
    answer: Generated<string>;
    answered_at: Date | null;
    answered_by_person_id: string | null;
    version: Generated<number>;
  };
  signal_note: {
    tenant_id: string;
    household_id: string;
    id: string;
    signal_id: string;
    on_date: string;
    by_person_id: string;
    words: string;
  };
  signal_reader: {
    tenant_id: string;
    household_id: string;
    signal_id: string;
    person_id: string;
    reason: 'case-manager' | 'deputy' | 'concerned';
    read_at: Date | null;
  };
  situation: {
    tenant_id: string;
    household_id: string;
    trajectory_id: string;
    person_id: string;
    moment: 'start' | 'end';
    on_date: string;
    work_step: Generated<'none' | 'insight' | 'orienting' | 'applying' | 'day-activities' | 'voluntary' | 'own-business' | 'paid' | 'unknown'>;
    work_words: Generated<string>;
    money_asked: Generated<boolean>;
    has_debt: 'yes' | 'no' | 'unknown' | null;
    debt_cents: number | null;
    debt_words: Generated<string>;
    help: string[] | null;
    poverty_feeling: 'none' | 'less' | 'same' | 'present' | 'strong' | null;
    say: number | null;
    self_direction: number | null;
    peace_of_mind: number | null;
    typed_by_person_id: string;
    version: Generated<number>;
  };
  standing: {
    tenant_id: string;
    household_id: string;
    id: string;
    person_id: string;
    goal_id: string | null;
    answer: 'yes' | 'partly' | 'no' | 'could-not-answer';
    words: Generated<string>;
    at: Date;
    typed_by_person_id: string;
  };
  study_participant: {
    tenant_id: string;
    household_id: string;
    trajectory_id: string;
    code: string;
    age_class: string;
    gender: string;
    background: string;
    household_kind: string;
    problems: string[];
  };
  submission: {
    tenant_id: string;
    id: string;
    person_id: string | null;
    route: string;
    at: Date;
    location: Generated<string>;
  };
  table_lookup: {
    tenant_id: string;
    id: string;
    asker_person_id: string;
    on_date: string;
    matched: boolean;
  };
  table_request: {
    tenant_id: string;
    household_id: string;
    id: string;
    asker_person_id: string;
    reason: string;
    asked_on: string;
    answer: 'join' | 'not-now' | null;
    answer_words: Generated<string>;
    answered_on: string | null;
    answered_by_person_id: string | null;
    with_client: Generated<boolean>;
  };
  topic: {
    tenant_id: string;
    household_id: string;
    id: string;
    meeting_id: string | null;
    words: string;
    audience_id: string;
    author_person_id: string;
    on_date: string;
    state: Generated<'open' | 'discussed' | 'dropped'>;
  };
  trajectory: {
    tenant_id: string;
    household_id: string;
    id: string;
    state: 'proposed' | 'agreed' | 'running' | 'closed' | 'not-started' | 'stopped' | 'paused';
    consented_on: string | null;
    closed_on: string | null;
    version: Generated<number>;
  };
  trajectory_step: {
    tenant_id: string;
    household_id: string;
    trajectory_id: string;
    number: number;
    state: string;
    on_date: string;
    reason: Generated<string>;
    person_id: string;
    taken_over_by: Generated<string>;
  };
}

-- The room: a meeting while it goes on, on the screen of who records, on the shared screen and on phones.

create table meeting_room (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  opened_at timestamptz not null,
  step text not null constraint meeting_room_step check (step in ('acquaintance', 'arrival', 'parts', 'money', 'plan', 'do', 'check', 'act', 'before-after', 'stays', 'agreement', 'next', 'check-out')),
  step_at timestamptz not null,
  -- The goal or action that is spoken of now.
  item_id uuid,
  speaker_person_id uuid,
  -- With this a phone asks for a chair; on the shared screen only, and of no use when the meeting is over.
  code text not null constraint meeting_room_code check (code ~ '^[A-HJ-NP-Z2-9]{6}$'),
  closed_at timestamptz,
  primary key (tenant_id, household_id, meeting_id),
  foreign key (tenant_id, household_id, meeting_id) references meeting (tenant_id, household_id, id),
  foreign key (tenant_id, speaker_person_id) references person (tenant_id, id)
);
create unique index meeting_room_code_once on meeting_room (tenant_id, code) where closed_at is null;
call protect('meeting_room', 'select, insert, update');

-- A screen or phone that joined by the code: it is let in by who leads the meeting and ends with it.
create table table_device (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  token_hash text not null constraint table_device_hash_form check (token_hash ~ '^[0-9a-f]{64}$'),
  -- The chair it asks for; NULL = a screen for everybody.
  person_id uuid,
  -- Stands on the device and beside the question to let it in, so that the right one is let in.
  mark text not null constraint table_device_mark check (mark ~ '^[0-9]{2}$'),
  asked_at timestamptz not null,
  admitted_at timestamptz,
  admitted_by_person_id uuid,
  ended_at timestamptz,
  -- "Ik wil iets zeggen", a pause, explain again: until who leads has seen it.
  wants text constraint table_device_wants check (wants in ('speak', 'pause', 'explain')),
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, meeting_id) references meeting_room (tenant_id, household_id, meeting_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, admitted_by_person_id) references person (tenant_id, id),
  constraint table_device_admitted_by_somebody check ((admitted_at is null) = (admitted_by_person_id is null))
);
create unique index table_device_token on table_device (tenant_id, token_hash);
call protect('table_device', 'select, insert, update');

-- Who came and went, and at which step: a guest is there for some points only.
create table presence (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  here boolean not null,
  step text not null,
  at timestamptz not null,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, meeting_id) references meeting (tenant_id, household_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protect('presence', 'select, insert');

-- A question to everybody who is there: whether they stand behind it, or a round.
create table meeting_question (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  kind text not null constraint meeting_question_kind check (kind in ('behind', 'round')),
  -- What it is about: a goal or an action; neither = the whole plan, or the words of a round.
  goal_id uuid,
  action_id uuid,
  words text not null default '' constraint meeting_question_words_length check (char_length(words) <= 500),
  asked_at timestamptz not null,
  asked_by_person_id uuid not null,
  closed_at timestamptz,
  -- The answers were taken into the plan and the minutes: by who leads, also when a phone gave the last one.
  kept_at timestamptz,
  -- A round that was taken back before the meeting closed: in no minutes, kept as history.
  undone_at timestamptz,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, meeting_id) references meeting_room (tenant_id, household_id, meeting_id),
  foreign key (tenant_id, household_id, goal_id) references goal (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, action_id) references action (tenant_id, household_id, id),
  foreign key (tenant_id, asked_by_person_id) references person (tenant_id, id),
  constraint meeting_question_about_one check (goal_id is null or action_id is null)
);
create unique index meeting_question_one_open on meeting_question (tenant_id, household_id, meeting_id) where closed_at is null;
call protect('meeting_question', 'select, insert, update');

create table meeting_reply (
  tenant_id uuid not null,
  household_id uuid not null,
  question_id uuid not null,
  person_id uuid not null,
  answer text constraint meeting_reply_answer check (answer in ('yes', 'partly', 'no', 'could-not-answer')),
  words text not null default '' constraint meeting_reply_words_length check (char_length(words) <= 1000),
  at timestamptz not null,
  -- Who entered it, when it was said aloud; NULL = on the own phone.
  typed_by_person_id uuid,
  version integer not null default 1,
  primary key (tenant_id, household_id, question_id, person_id),
  foreign key (tenant_id, household_id, question_id) references meeting_question (tenant_id, household_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, typed_by_person_id) references person (tenant_id, id)
);
call protect('meeting_reply', 'select, insert, update');

-- The chair of the phone that asks, set by `sit_at_table`; NULL elsewhere.
create function current_chair() returns uuid language sql stable
  return nullif(current_setting('app.chair', true), '')::uuid;

-- From here on this transaction reads as the shared screen: what everybody who is there now may read, and nothing else.
create function stand_as_screen(household uuid, meeting uuid) returns void language plpgsql as $$
declare
  tenant constant uuid := current_tenant();
  before constant text := go_on_errand('shared-screen');
  sits jsonb := '[]';
  there uuid;
begin
  perform set_config('app.household', household::text, true), set_config('app.represented', '', true);
  for there in select a.person_id from attendance a where a.tenant_id = tenant and a.household_id = household
    and a.meeting_id = meeting and a.present and a.gone_at is null
  loop
    perform set_config('app.person', there::text, true), set_config('app.seats', '', true),
      set_config('app.standing', '', true), wear_hat_at(household);
    sits := sits || jsonb_build_array(coalesce(find_standing() -> household::text, '{"is": []}') || jsonb_build_object('me', there));
  end loop;
  perform set_config('app.person', '', true), set_config('app.organisation', '', true), set_config('app.seats', array[household]::text, true),
    set_config('app.windows', '', true);
  perform set_config('app.standing', jsonb_build_object(household, jsonb_build_object('is', array['shared-screen'], 'all', sits,
    'clients', array(select m.person_id from member m where m.tenant_id = tenant and m.household_id = household and m.client)))::text, true);
  perform go_on_errand(before);
end $$;

-- Whose device this is, by its token; once it is let in the transaction goes on as the shared screen, with its own chair.
create function sit_at_table(token text) returns table (
  household_id uuid, meeting_id uuid, device_id uuid, person_id uuid, mark text, admitted boolean, wants text, over boolean
) language plpgsql as $$
declare
  before constant text := go_on_errand('shared-screen');
  seat record;
begin
  select d.*, r.closed_at into seat from table_device d
    join meeting_room r on r.tenant_id = d.tenant_id and r.household_id = d.household_id and r.meeting_id = d.meeting_id
    where d.tenant_id = current_tenant() and d.token_hash = token;
  perform go_on_errand(before);
  if seat.id is null then
    return;
  end if;
  if seat.admitted_at is not null and seat.ended_at is null and seat.closed_at is null then
    perform stand_as_screen(seat.household_id, seat.meeting_id);
    perform set_config('app.chair', coalesce(seat.person_id::text, ''), true);
  end if;
  return query select seat.household_id, seat.meeting_id, seat.id, seat.person_id, seat.mark, seat.admitted_at is not null,
    seat.wants, seat.ended_at is not null or seat.closed_at is not null;
end $$;

-- Who knows of a meeting knows that it goes on; the code and who asks for a chair are for who leads it.
call read_by('meeting_room', 'exists (select from meeting m where m.tenant_id = meeting_room.tenant_id
  and m.household_id = meeting_room.household_id and m.id = meeting_room.meeting_id)
  and not coalesce((select standing()) -> household_id::text -> ''is'' ? ''employer'', false)', 'shared-screen');
call read_by('table_device', 'leads((select standing()) -> household_id::text)', 'shared-screen');
call read_by('presence', 'exists (select from attendance a where a.tenant_id = presence.tenant_id
  and a.household_id = presence.household_id and a.meeting_id = presence.meeting_id)
  and not coalesce((select standing()) -> household_id::text -> ''is'' ? ''employer'', false)');
-- About a goal or an action: who reads that. About the plan, or a round: the table.
call read_by('meeting_question', 'case when goal_id is not null then exists (select from goal g where g.tenant_id = meeting_question.tenant_id
    and g.household_id = meeting_question.household_id and g.id = meeting_question.goal_id)
  when action_id is not null then exists (select from action a where a.tenant_id = meeting_question.tenant_id
    and a.household_id = meeting_question.household_id and a.id = meeting_question.action_id)
  else may_read((select standing()) -> household_id::text, ''table'', null, null, null, null) end');
-- One's own at once, those of others when the question is closed; who leads enters what is said aloud.
call read_by('meeting_reply', 'person_id in ((select current_person()), (select current_chair())) or exists (
  select from meeting_question q where q.tenant_id = meeting_reply.tenant_id and q.household_id = meeting_reply.household_id
    and q.id = meeting_reply.question_id and (q.closed_at is not null or leads((select standing()) -> q.household_id::text)))', 'shared-screen');

-- What changed at a table is told to whoever has it open: the household alone, never what. docs/decisions/0044.
create function tell_live() returns trigger language plpgsql as $$
begin
  perform pg_notify('omtafel_live', coalesce(new.household_id, old.household_id)::text);
  return null;
end $$;
create procedure tells_live(target regclass) language plpgsql as $$
begin
  execute format('create trigger tell_live after insert or update on %s for each row execute function tell_live()', target);
end $$;
call tells_live('meeting_room');
call tells_live('table_device');
call tells_live('presence');
call tells_live('meeting_question');
call tells_live('meeting_reply');
call tells_live('meeting_change');
-- Every other change of a household, among them a ground or a place that ends, raises its sheet once a transaction.
create function tell_live_in_room() returns trigger language plpgsql as $$
declare
  before constant text := go_on_errand('shared-screen');
begin
  if exists (select from meeting_room r where r.tenant_id = new.tenant_id and r.household_id = new.household_id and r.closed_at is null) then
    perform pg_notify('omtafel_live', new.household_id::text);
  end if;
  perform go_on_errand(before);
  return null;
end $$;
create trigger tell_live after insert or update of raised_by on household_sheet for each row execute function tell_live_in_room();

create table organisation (
  tenant_id uuid not null references municipality,
  id uuid not null,
  name text not null constraint organisation_name_length check (char_length(name) between 1 and 200),
  -- The two sides that the method brings to one table.
  side text not null constraint organisation_side check (side in ('care', 'work', 'other')),
  -- Duties to report that the client must know of, before speaking.
  participation_act_duty boolean not null default false,
  -- Does what the municipality must do by law: consent would not be free there.
  municipal_task boolean not null default false,
  primary key (tenant_id, id),
  constraint organisation_name_once unique (tenant_id, name)
);
call protect('organisation', 'select, insert, update');

create table person (
  tenant_id uuid not null references municipality,
  id uuid not null,
  -- `office` works for the municipality and never sits at a table: settings, privacy, policy.
  kind text not null constraint person_kind check (kind in ('resident', 'staff', 'network', 'office')),
  -- What somebody of the office (or of the staff) may do beside tables.
  duties text[] not null default '{}'
    constraint person_duties check (duties <@ array['administrator', 'privacy-officer', 'policy-adviser', 'team-lead']),
  given_name text not null constraint person_given_name_length check (char_length(given_name) between 1 and 100),
  surname text not null default '' constraint person_surname_length check (char_length(surname) <= 100),
  -- Surname without case, accents, prefixes and spaces: what the look-up of an existing table compares.
  surname_key text not null default '',
  birth_date date,
  phone text not null default '' constraint person_phone_length check (char_length(phone) <= 40),
  -- No way in any more: an administrator ended the account. The name stays where it stands.
  ended_at timestamptz,
  language text not null default 'nl' constraint person_language check (language in ('nl', 'en')),
  primary key (tenant_id, id)
);
create index person_same on person (tenant_id, surname_key, birth_date) where kind = 'resident';
call protect('person', 'select, insert, update');

create table affiliation (
  tenant_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  function text not null constraint affiliation_function_length check (char_length(function) between 1 and 200),
  -- Knowledge that a table may miss, for example money.
  expertise text[] not null default '{}',
  -- 1 = Monday ... 7 = Sunday: decides when a client's message is read.
  working_days integer[] not null default '{1,2,3,4,5}',
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);
call protect('affiliation', 'select, insert, update');

create table absence (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  deputy_person_id uuid not null,
  from_date date not null,
  until_date date not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, deputy_person_id) references person (tenant_id, id),
  -- Taken back before it began: it ends the day before it starts.
  constraint absence_ends_after_start check (until_date >= from_date - 1),
  constraint absence_other_deputy check (deputy_person_id <> person_id)
);
create index absence_person on absence (tenant_id, person_id, until_date);
call protect('absence', 'select, insert, update');

-- A session is found by the hash of its token alone; a transaction sees only the session whose hash it carries.
create table session (
  tenant_id uuid not null,
  token_hash text primary key constraint session_hash_form check (token_hash ~ '^[0-9a-f]{64}$'),
  person_id uuid not null,
  -- Who vouched for this person; NULL: the demo.
  provider_id uuid,
  -- Name of the session at the provider, for log-out from there.
  provider_session text,
  -- How sure the provider was; higher is surer, 0 when nothing was asked (accounts/model.ts).
  acr_rank smallint not null default 0,
  -- When the person last proved who it is: for acts that ask for signing in again. NULL: the provider did not say.
  proved_at timestamptz,
  -- For whom this person acts as a representative in this session.
  on_behalf_of_person_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  -- Over when nobody used it for so long; what is seen is written down once a minute.
  -- Opened with a link and a code, without DigiD: the thin window, and nothing else.
  thin boolean not null default false,
  idle_seconds integer not null default 3600 constraint session_idle_positive check (idle_seconds > 0),
  last_seen_at timestamptz not null default now(),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, on_behalf_of_person_id) references person (tenant_id, id),
  constraint session_not_for_oneself check (on_behalf_of_person_id <> person_id)
);
create index session_person on session (tenant_id, person_id);
alter table session enable row level security;
alter table session force row level security;
create policy own_session on session
  using (
    token_hash = nullif(current_setting('app.session', true), '') or expires_at < now()
    -- All sessions of one person, only to end them: the gate of log-out says whose.
    or (tenant_id = current_tenant() and person_id = nullif(current_setting('app.ended_person', true), '')::uuid)
    or (tenant_id = current_tenant() and provider_session = nullif(current_setting('app.ended_session', true), ''))
  )
  with check (token_hash = nullif(current_setting('app.session', true), '') and tenant_id = current_tenant());
grant select, insert, delete on session to :app_role;
grant update (last_seen_at, on_behalf_of_person_id) on session to :app_role;

-- The key with which a browser encrypts what is typed without a connection: one per person, renewed never, so that
-- the same person can read the kept text after signing in again.
create table draft_key (
  tenant_id uuid not null,
  person_id uuid not null,
  key bytea not null constraint draft_key_size check (octet_length(key) = 32),
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protect('draft_key', 'select, insert');

-- How people of a municipality sign in: who vouches for them, and which account that is.

-- Written by whoever runs the server (npm run login:provider), never by the product: an administrator of a municipality
-- must not be able to send a secret of this server to an address of choice.
create table identity_provider (
  tenant_id uuid not null references municipality,
  id uuid not null,
  -- On the button of the sign-in page.
  name text not null constraint identity_provider_name_length check (char_length(name) between 1 and 80),
  kind text not null constraint identity_provider_kind check (kind in ('staff', 'resident')),
  issuer text not null
    constraint identity_provider_issuer check (issuer ~ '^https://' or issuer ~ '^http://(localhost|127\.0\.0\.1)(:|/|$)'),
  client_id text not null constraint identity_provider_client_id check (char_length(client_id) between 1 and 300),
  -- Where the secret stands: env:NAME or file:/path. Empty: a client without one. The secret itself is never here.
  secret_at text not null default '' constraint identity_provider_secret_at check (secret_at ~ '^$|^env:[A-Z][A-Z0-9_]*$|^file:/'),
  scope text not null default 'openid profile',
  -- The level of assurance that is asked; empty: none.
  acr text not null default '',
  groups_claim text not null default 'groups',
  active boolean not null default true,
  primary key (tenant_id, id),
  constraint identity_provider_once unique (tenant_id, issuer, client_id)
);
call protect('identity_provider', 'select');

-- A group at the provider of staff, and what its members are here. An administrator keeps it.
create table group_mapping (
  tenant_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  group_name text not null constraint group_mapping_group_length check (char_length(group_name) between 1 and 200),
  role text not null
    constraint group_mapping_role check (role in ('professional', 'administrator', 'privacy-officer', 'policy-adviser', 'team-lead')),
  organisation_id uuid,
  function text not null default '' constraint group_mapping_function_length check (char_length(function) <= 200),
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, provider_id) references identity_provider (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id),
  constraint group_mapping_once unique nulls not distinct (tenant_id, provider_id, group_name, role, organisation_id),
  constraint group_mapping_at_table check (role not in ('professional', 'team-lead') or (organisation_id is not null and function <> ''))
);
call protect('group_mapping', 'select, insert, delete');

-- Whom a provider means: by issuer and subject, never by name or mail address. The subject is a pseudonym.
create table login_identity (
  tenant_id uuid not null,
  person_id uuid not null,
  issuer text not null,
  subject text not null constraint login_identity_subject_length check (char_length(subject) between 1 and 255),
  linked_at timestamptz not null,
  primary key (tenant_id, issuer, subject),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index login_identity_person on login_identity (tenant_id, person_id);
call protect('login_identity', 'select, insert, delete');

-- A sign-in that has begun in one browser and not come back yet; the hash of that browser's cookie finds it, once.
create table login_attempt (
  tenant_id uuid not null,
  cookie_hash text not null constraint login_attempt_hash_form check (cookie_hash ~ '^[0-9a-f]{64}$'),
  provider_id uuid not null,
  state text not null,
  nonce text not null,
  verifier text not null,
  expires_at timestamptz not null,
  primary key (tenant_id, cookie_hash),
  foreign key (tenant_id, provider_id) references identity_provider (tenant_id, id)
);
call protect('login_attempt', 'select, insert, delete');

alter table session
  add foreign key (tenant_id, provider_id) references identity_provider (tenant_id, id);

-- How long staff and office stay signed in here; residents have the limits of DigiD, which nobody may stretch.
create table login_limit (
  tenant_id uuid not null primary key references municipality,
  staff_idle_minutes integer not null constraint login_limit_idle check (staff_idle_minutes between 5 and 480),
  -- After it they go by their provider again: at least every 12 hours.
  staff_hours integer not null constraint login_limit_hours check (staff_hours between 1 and 12),
  version integer not null default 1
);
call protect('login_limit', 'select, insert, update');

-- A way in for somebody who has none yet: a link, with a code that the people at the table chose. Both are kept as
-- hashes. The link alone signs nobody in: it is used once, with the code, and then tied to the browser that used it.
create table entry_link (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- `account`: set up how to sign in, once. `window`: open the thin window, with the code each time.
  kind text not null constraint entry_link_kind check (kind in ('account', 'window')),
  token_hash text not null constraint entry_link_token_form check (token_hash ~ '^[0-9a-f]{64}$'),
  code_hash text not null,
  tries integer not null default 0 constraint entry_link_tries check (tries between 0 and 5),
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- The browser in which the account is being set up, and when that was done.
  browser_hash text constraint entry_link_browser_form check (browser_hash ~ '^[0-9a-f]{64}$'),
  finished_at timestamptz,
  primary key (tenant_id, id),
  constraint entry_link_token_once unique (tenant_id, token_hash),
  constraint entry_link_window_stays check (kind = 'account' or used_at is null),
  constraint entry_link_used_in_browser check ((used_at is null) = (browser_hash is null)),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, made_by) references person (tenant_id, id)
);
create index entry_link_person on entry_link (tenant_id, person_id);
call protect('entry_link', 'select, insert, update, delete');

-- A key on the device of somebody without a provider: it asks for a finger, face or code itself, so it is two factors.
-- Only the public half is here.
create table passkey (
  tenant_id uuid not null,
  person_id uuid not null,
  credential_id text not null constraint passkey_credential_length check (char_length(credential_id) between 1 and 1400),
  public_key bytea not null,
  counter bigint not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, credential_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index passkey_person on passkey (tenant_id, person_id);
call protect('passkey', 'select, insert, update, delete');

-- A question that was put to a device, answered once; found by the hash of what stands in the page that asked.
create table passkey_question (
  tenant_id uuid not null references municipality,
  token_hash text not null constraint passkey_question_token_form check (token_hash ~ '^[0-9a-f]{64}$'),
  challenge text not null,
  expires_at timestamptz not null,
  primary key (tenant_id, token_hash)
);
call protect('passkey_question', 'select, insert, delete');

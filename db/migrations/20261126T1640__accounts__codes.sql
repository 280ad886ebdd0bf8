-- Two factors for somebody without a provider whose device cannot make a key: a code that only this person knows, and the
-- codes of an app. The app's secret is sealed with a key that the database does not hold.
create table code_login (
  tenant_id uuid not null,
  person_id uuid not null,
  -- With which somebody says who is signing in; says nothing about the person.
  login_number text not null constraint code_login_number_form check (login_number ~ '^[0-9]{8}$'),
  code_hash text not null,
  sealed_secret bytea not null,
  -- The step of the last code that was used: a code counts once.
  last_step bigint not null default 0,
  tries integer not null default 0 constraint code_login_tries check (tries between 0 and 5),
  locked_until timestamptz,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, person_id),
  constraint code_login_number_once unique (tenant_id, login_number),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call protect('code_login', 'select, insert, update, delete');

-- What is offered while an account is being set up, until it is confirmed with a first code.
alter table entry_link add column offered_number text, add column offered_secret bytea,
  add constraint entry_link_offers_both check ((offered_number is null) = (offered_secret is null));

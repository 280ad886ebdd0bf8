-- The private address at which somebody's own diary program reads the own meetings; without names, places or subjects.
create table calendar_feed (
  tenant_id uuid not null,
  person_id uuid not null,
  -- SHA-256 (hex) of the token in the address; it is shown once.
  token_hash text not null constraint calendar_feed_token_form check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  constraint calendar_feed_token_once unique (tenant_id, token_hash)
);
call protect('calendar_feed', 'select, insert, update, delete');
call read_by('calendar_feed', 'person_id = (select current_person())', 'calendar-feed');

-- A diary elsewhere that a professional connected, to find days on which everybody can.
create table diary (
  tenant_id uuid not null,
  person_id uuid not null,
  kind text not null constraint diary_kind check (kind in ('feed', 'caldav')),
  -- Address, name and password, sealed with a key that the database does not hold.
  sealed_source bytea not null,
  connected_at timestamptz not null,
  -- When it last told when its owner is busy.
  read_at timestamptz,
  next_read_at timestamptz not null,
  -- Why the last try failed: a word of a list; '' when it did not.
  fault text not null default '' constraint diary_fault_form check (fault ~ '^[a-z-]*$'),
  faults integer not null default 0,
  version integer not null default 1,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index diary_due on diary (tenant_id, next_read_at);
call protect('diary', 'select, insert, update, delete');
call read_by('diary', 'person_id = (select current_person())', 'read-diary');

-- When its owner is busy, for three months ahead: replaced at every reading, gone a day after the last one.
create table busy_block (
  tenant_id uuid not null,
  person_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- A day after the reading: then nobody uses it any more, and the next round takes it away.
  fresh_until timestamptz not null,
  primary key (tenant_id, person_id, starts_at),
  foreign key (tenant_id, person_id) references diary (tenant_id, person_id) on delete cascade,
  constraint busy_block_ends_after_start check (ends_at > starts_at)
);
call protect('busy_block', 'select, insert, delete');
call read_by('busy_block', 'person_id = (select current_person())', 'read-diary', 'busy-times');

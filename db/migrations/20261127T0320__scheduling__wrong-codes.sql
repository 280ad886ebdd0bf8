-- When codes were typed that belong to nothing: only the moment, to stop whoever tries them one after the other. Nothing of a
-- person, a device or a code; gone after an hour.
create table wrong_code (
  tenant_id uuid not null references municipality,
  id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, id)
);
create index wrong_code_at on wrong_code (tenant_id, at);
call protect('wrong_code', 'select, insert, delete');

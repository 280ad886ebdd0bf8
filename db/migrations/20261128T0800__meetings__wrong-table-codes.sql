-- How many codes for a meeting were wrong in the minute of the last one, in all of a municipality: only a number, to stop
-- whoever tries them one after the other, at whichever process. Nothing of a person, a device or a code.
create table wrong_table_code (
  tenant_id uuid not null references municipality,
  minute timestamptz not null,
  wrong integer not null constraint wrong_table_code_some check (wrong > 0),
  primary key (tenant_id)
);
call protect('wrong_table_code', 'select, insert, update');

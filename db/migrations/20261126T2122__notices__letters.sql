-- A letter that is ready to be printed: made by a job, gone when it was posted.
create table letter (
  tenant_id uuid not null,
  message_id uuid not null,
  pdf bytea not null,
  made_at timestamptz not null,
  primary key (tenant_id, message_id),
  foreign key (tenant_id, message_id) references outbox (tenant_id, id) on delete cascade
);
call protect('letter', 'select, insert, delete');
call read_by('letter', 'false', 'outbox');

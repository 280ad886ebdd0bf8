-- The chain over the audit trail. A seal is put on rows just after they are committed, never by the request itself,
-- so that two requests of one municipality do not wait for each other (docs/decisions/0009).
create table audit_seal (
  tenant_id uuid not null references municipality,
  number bigint not null constraint audit_seal_number_positive check (number > 0),
  sealed_at timestamptz not null,
  -- Which rows, exactly: ids that were given out and rolled back are not among them.
  events int8multirange not null constraint audit_seal_not_empty check (not isempty(events)),
  first_id bigint not null,
  last_id bigint not null,
  event_count integer not null constraint audit_seal_count_positive check (event_count > 0),
  -- Digest of the seal before; 32 zero bytes for the first.
  previous bytea not null constraint audit_seal_previous_size check (octet_length(previous) = 32),
  digest bytea not null constraint audit_seal_digest_size check (octet_length(digest) = 32),
  -- Which key: names it, and tells nothing about it.
  key_name text not null,
  primary key (tenant_id, number)
);
create index audit_seal_last on audit_seal (tenant_id, last_id);
call protect('audit_seal', 'select, insert');
create trigger audit_seal_only_grows before update or delete or truncate on audit_seal
  for each statement execute function refuse_change();

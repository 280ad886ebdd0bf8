-- The log of processing (Logboek Dataverwerkingen): one line per person whose data were processed, and never who did it.
-- Written together with the seal over the rows of the trail from which it follows; the trace links the two.
create table processing_record (
  tenant_id uuid not null references municipality,
  -- Operation (8 bytes) within the trace: the id of the audit row, which nobody but this municipality can read back.
  operation_id bigint not null,
  data_subject_id uuid not null,
  trace_id uuid not null,
  name text not null,
  -- Activity of docs/privacy/activities.json.
  activity text not null,
  at timestamptz not null,
  primary key (tenant_id, operation_id, data_subject_id)
);
create index processing_record_subject on processing_record (tenant_id, data_subject_id, operation_id);
call protect('processing_record', 'select, insert');
create trigger processing_record_only_grows before update or delete or truncate on processing_record
  for each statement execute function refuse_change();

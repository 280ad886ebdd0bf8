-- What somebody who leads has not opened yet, by household: the duty list of a team asks for nothing else.
create index signal_reader_waiting on signal_reader (tenant_id, household_id)
  where read_at is null and reason in ('case-manager', 'deputy');

-- The first talk: who leads the table, and a client who is the only one (docs/decisions/0016), without the domain of safety.
call read_by('kitchen_talk', 'leads((select standing()) -> household_id::text) or coalesce((select standing()) -> household_id::text -> ''is'' ? ''client''
  and jsonb_array_length((select standing()) -> household_id::text -> ''clients'') = 1, false)', 'sheet', 'report');
call read_by('domain_answer', 'leads((select standing()) -> household_id::text) or coalesce((select standing()) -> household_id::text -> ''is'' ? ''client''
  and jsonb_array_length((select standing()) -> household_id::text -> ''clients'') = 1 and domain_code <> ''safety'', false)');

call read_by_audience('signal', 'signal.adult_person_id', 'coalesce(u.author_person_id, signal.from_person_id)', 'null', '', 'sheet', 'duty-list', 'stand-in', 'keep-trail');
call read_by('signal_reader', 'exists (select from signal s where s.tenant_id = signal_reader.tenant_id
  and s.household_id = signal_reader.household_id and s.id = signal_reader.signal_id)', 'sheet', 'duty-list', 'stand-in');
call read_by('signal_note', 'exists (select from signal s where s.tenant_id = signal_note.tenant_id
  and s.household_id = signal_note.household_id and s.id = signal_note.signal_id)', 'sheet', 'duty-list', 'stand-in', 'keep-trail');

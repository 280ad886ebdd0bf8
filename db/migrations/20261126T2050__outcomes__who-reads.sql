-- Before and after: the adult whose situation it is, and who leads the table on a ground for work.
call read_by('situation', '((select standing()) -> household_id::text -> ''is'' ? ''client'' or leads((select standing()) -> household_id::text))
  and may_read((select standing()) -> household_id::text, ''table'', null, person_id, null, ''work'')', 'report');
call read_by('study_participant', 'false', 'report');

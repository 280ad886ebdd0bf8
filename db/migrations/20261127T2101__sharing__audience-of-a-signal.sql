-- The deputy who reads a signal that nobody opened in time is asked by the rule of access for which subjects it is.
drop policy reads on audience;
call read_by('audience', 'may_read((select standing()) -> household_id::text, kind, domains, adult_person_id, author_person_id,
  (select standing()) -> household_id::text #>> ''{scope,domains,0}'')',
  'sheet', 'write-item', 'duty-list', 'parted', 'stand-in');

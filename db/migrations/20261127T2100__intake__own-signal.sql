-- Who sent a signal keeps reading it, also a professional who may not know of the subject: by row security as by `can`.
drop policy reads on signal;
call read_by_audience('signal', 'signal.adult_person_id', 'coalesce(u.author_person_id, signal.from_person_id)', 'null',
  '(from_person_id = (select current_person()) and (select standing()) ? household_id::text
    and not (select standing()) -> household_id::text ? ''scope'' and household_id <> all ((select windows())::uuid[])) or',
  'sheet', 'duty-list', 'stand-in', 'keep-trail');

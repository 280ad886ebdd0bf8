-- Case managers whom the same people have at another table, or had at one that was joined, are shown before a new one is
-- named: for that question, and nothing else, these tables and who sits at them are known.
drop policy reads on household;
call read_by('household', 'id = any ((select seats())::uuid[])',
  'whom-to-call', 'parted', 'represented-by', 'seats', 'sheet', 'keep-record', 'emergency-look', 'open-household', 'look-up', 'join-tables', 'known-case-managers', 'duty-list', 'report', 'keep-trail', 'review');
drop policy reads on member;
call read_by('member', 'household_id = any ((select seats())::uuid[])',
  'whom-to-call', 'remind', 'parted', 'diary-reply', 'poll-link', 'seats', 'sheet', 'keep-record', 'emergency-look', 'open-household', 'look-up', 'join-tables', 'known-case-managers', 'duty-list', 'report', 'keep-trail', 'review');

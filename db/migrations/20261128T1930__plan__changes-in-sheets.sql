-- A sheet holds what changed and which tables may be joined for every reader; who builds it reads all of that, and each
-- reader is shown the own part. Without this errand the news was empty after a form, or no more than its builder may read.
drop policy reads on plan_change;
call read_by_audience('plan_change', 'coalesce(u.adult_person_id, plan_change.adult_person_id)', 'u.author_person_id', 'plan_change.domain_code',
  '(plan_change.audience_id is null and may_read((select standing()) -> plan_change.household_id::text, ''table'', null,
    plan_change.adult_person_id, null, plan_change.domain_code)) or', 'sheet', 'write-item', 'parted');
drop policy reads on household_join;
call read_by('household_join', '(household_id = any ((select seats())::uuid[]) or into_household_id = any ((select seats())::uuid[]))',
  'join-tables', 'sheet');
drop policy reads on household_join_yes;
call read_by('household_join_yes', '(household_id = any ((select seats())::uuid[]) or into_household_id = any ((select seats())::uuid[]))',
  'join-tables', 'sheet');

-- What a client shows to one person of the own network may be a goal too, with the solutions that were weighed for it.
drop policy reads on goal;
call read_by('goal', 'exists (select from audience u where u.tenant_id = goal.tenant_id and u.household_id = goal.household_id
  and u.id = goal.audience_id and reads_item((select standing()) -> goal.household_id::text, u.kind, u.domains,
    u.adult_person_id, u.author_person_id, goal.domain_code, case when u.shown_ended_at is null then u.shown_to_person_id end))',
  'sheet', 'goal-domain', 'write-item', 'undo', 'keep-trail', 'remind');

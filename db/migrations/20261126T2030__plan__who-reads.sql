-- The life domain of an action is that of its goal, also for who may not read that goal.
create function domain_of_action() returns trigger language plpgsql as $$
declare
  before constant text := go_on_errand('goal-domain');
begin
  new.domain_code := (select g.domain_code from goal g
    where g.tenant_id = new.tenant_id and g.household_id = new.household_id and g.id = new.goal_id);
  perform go_on_errand(before);
  return new;
end $$;
create trigger domain_of_action before insert or update of goal_id on action
  for each row execute function domain_of_action();
create function domain_of_actions() returns trigger language plpgsql as $$
declare
  before constant text := go_on_errand('goal-domain');
begin
  update action set domain_code = new.domain_code
    where tenant_id = new.tenant_id and household_id = new.household_id and goal_id = new.id;
  perform go_on_errand(before);
  return null;
end $$;
create trigger domain_of_actions after update of domain_code on goal
  for each row when (old.domain_code <> new.domain_code) execute function domain_of_actions();

call read_by('plan', '(select standing()) ? household_id::text and household_id <> all ((select windows())::uuid[])', 'sheet', 'parted');
call read_by_audience('goal', 'u.adult_person_id', 'u.author_person_id', 'goal.domain_code', '', 'sheet', 'goal-domain', 'write-item', 'undo', 'keep-trail', 'remind');
call read_by('option', 'exists (select from goal g where g.tenant_id = option.tenant_id and g.household_id = option.household_id
  and g.id = option.goal_id)', 'sheet', 'write-item', 'undo', 'keep-trail');
call read_by_audience('action', 'u.adult_person_id', 'u.author_person_id', 'action.domain_code', '', 'sheet', 'goal-domain', 'write-item', 'undo', 'keep-trail', 'remind');
call read_by('action_tick', 'exists (select from action a where a.tenant_id = action_tick.tenant_id
  and a.household_id = action_tick.household_id and a.id = action_tick.action_id)', 'sheet');
call read_by('action_note', 'exists (select from action a where a.tenant_id = action_note.tenant_id
  and a.household_id = action_note.household_id and a.id = action_note.action_id)', 'sheet');
call read_by('action_reference', 'organisation_id = (select current_organisation()) and exists (select from action a where a.tenant_id = action_reference.tenant_id
  and a.household_id = action_reference.household_id and a.id = action_reference.action_id)', 'sheet');
-- Whether somebody stands behind the whole plan is for the table, behind a goal or an action for who reads that.
call read_by('standing', 'case when action_id is not null then exists (select from action a where a.tenant_id = standing.tenant_id
    and a.household_id = standing.household_id and a.id = standing.action_id)
  when goal_id is null
  then may_read((select standing()) -> household_id::text, ''table'', null, null, null, null)
  else exists (select from goal g where g.tenant_id = standing.tenant_id and g.household_id = standing.household_id
    and g.id = standing.goal_id) end', 'sheet', 'write-item', 'undo', 'keep-trail');
call read_by_audience('good_thing', 'u.adult_person_id', 'u.author_person_id', 'null', '', 'sheet', 'write-item', 'keep-trail');
call read_by_audience('plan_change', 'coalesce(u.adult_person_id, plan_change.adult_person_id)', 'u.author_person_id', 'plan_change.domain_code',
  '(plan_change.audience_id is null and may_read((select standing()) -> plan_change.household_id::text, ''table'', null,
    plan_change.adult_person_id, null, plan_change.domain_code)) or', 'write-item', 'parted');

-- What was taken back at the table is shown to nobody, whatever they may read; its versions stay in plan_change.
create procedure hides_undone(target regclass) language plpgsql as $$
begin
  execute format('create policy undone on %s as restrictive for select
    using (undone_at is null or (select on_errand(''undo'', ''rights'', ''keep-trail'')))', target);
end $$;
call hides_undone('goal');
call hides_undone('option');
call hides_undone('action');
call hides_undone('standing');

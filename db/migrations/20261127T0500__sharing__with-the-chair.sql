-- What was agreed with an organisation, or with one person of the network, ends with its last chair at that table: who comes
-- back later gets what the task needs then, and nothing that was agreed before.
alter table ground add column with_chair boolean not null default false;
comment on column ground.with_chair is 'Withdrawn because nobody of this holder sits here any more.';

create function end_grounds_with_chair() returns trigger language plpgsql as $$
declare
  before constant text := go_on_errand('seats');
begin
  update ground g set withdrawn_on = new.until_date, withdrawn_by_person_id = coalesce(current_person(), new.person_id), with_chair = true
    where g.tenant_id = new.tenant_id and g.household_id = new.household_id and g.withdrawn_on is null
      and coalesce(g.organisation_id = new.organisation_id, g.person_id = new.person_id)
      and not exists (select from place p where p.tenant_id = new.tenant_id and p.household_id = new.household_id
        and p.state = 'accepted' and coalesce(g.organisation_id = p.organisation_id, g.person_id = p.person_id));
  perform go_on_errand(before);
  return null;
end $$;
create trigger end_grounds_with_chair after update of state on place for each row
  when (new.state = 'ended' and old.state = 'accepted') execute function end_grounds_with_chair();

-- A yes is to one trajectory: when that was closed or stopped it ends too. Whoever could read along still can for ninety
-- days, for after-care, and then no more; what ends earlier ends earlier (docs/decisions/0089).
create function end_sharing_after_care() returns trigger language plpgsql as $$
declare
  before constant text := go_on_errand('give-by-task');
  last_day constant date := coalesce(new.closed_on, current_day()) + 90;
begin
  update consent c set taken_back_on = greatest(coalesce(new.closed_on, current_day()), c.on_date),
    taken_back_by_person_id = coalesce(current_person(), c.noted_by_person_id)
    where c.tenant_id = new.tenant_id and c.household_id = new.household_id and c.taken_back_on is null;
  update ground g set until_date = last_day, agreed_until_date = coalesce(g.agreed_until_date, g.until_date, 'infinity')
    where g.tenant_id = new.tenant_id and g.household_id = new.household_id and g.withdrawn_on is null
      and (g.until_date is null or g.until_date > last_day) and g.from_date <= last_day;
  perform go_on_errand(before);
  return null;
end $$;
create trigger end_sharing_after_care after update of state on trajectory for each row
  when (new.state in ('closed', 'stopped') and old.state is distinct from new.state) execute function end_sharing_after_care();

-- Whoever leaves a table, by whatever way, is asked to nothing there any more: no meeting that is still to come, no search
-- for a date; and a personal link that was sent opens nothing. It speaks of no reader, like the sheet, and on that errand.
create function leave_what_comes() returns trigger language plpgsql as $$
declare
  before constant text := go_on_errand('sheet');
begin
  update attendance a set answer = 'not-asked', answer_typed_by_person_id = null, link_hash = null
    where a.tenant_id = new.tenant_id and a.household_id = new.household_id and a.person_id = new.person_id
      and a.answer <> 'not-asked' and exists (select from meeting m where m.tenant_id = a.tenant_id
        and m.household_id = a.household_id and m.id = a.meeting_id and m.state = 'planned');
  update poll_person p set link_hash = null, must = false
    where p.tenant_id = new.tenant_id and p.household_id = new.household_id and p.person_id = new.person_id;
  perform go_on_errand(before);
  return null;
end $$;
create trigger leave_what_comes after update of state on place for each row
  when (new.state = 'ended' and old.state <> 'ended') execute function leave_what_comes();

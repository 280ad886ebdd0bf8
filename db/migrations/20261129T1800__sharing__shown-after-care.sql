-- What was shown apart ends with the yes when a client takes that back or goes apart. Closing a trajectory ends the yes too,
-- by a trigger of its own; then what was shown stays for after-care, as agreements do (docs/decisions/0089).
drop trigger end_showing on consent;
create trigger end_showing after update of taken_back_on on consent for each row
  when (new.taken_back_on is not null and old.taken_back_on is null and pg_trigger_depth() = 0) execute function end_showing();

-- For the round that ends it afterwards: few rows in any municipality.
create index audience_shown on audience (tenant_id) where shown_to_person_id is not null and shown_ended_at is null;

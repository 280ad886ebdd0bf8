-- A proposal to join two tables waits for the clients of both: Mijn plan of each reads it from the sheet.
call on_sheet('household_join');
call on_sheet('household_join_yes');

create function raise_sheet_of_joined() returns trigger language plpgsql as $$
begin
  perform raise_sheet(new.tenant_id, new.into_household_id);
  return null;
end $$;
create constraint trigger on_sheet_joined after insert or update on household_join
  deferrable initially deferred for each row execute function raise_sheet_of_joined();
create constraint trigger on_sheet_joined after insert on household_join_yes
  deferrable initially deferred for each row execute function raise_sheet_of_joined();

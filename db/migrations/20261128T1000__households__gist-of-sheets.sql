-- Lists over many households read a little of each: that little stands beside the sheet, under the same stamp, and is
-- emptied with it. docs/decisions/0100.
alter table household_sheet add column gist bytea;
alter table household_sheet alter column gist set storage external;
alter table household_sheet add constraint household_sheet_gist_stamped check (gist is null or stamp is not null);

create or replace function raise_sheet(tenant uuid, household uuid) returns void language plpgsql as $$
declare
  before constant text := go_on_errand('sheet');
begin
  insert into household_sheet as s (tenant_id, household_id, raised_by) values (tenant, household, pg_current_xact_id())
  on conflict (tenant_id, household_id) do update
    set number = s.number + 1, raised_by = excluded.raised_by, packed = null, gist = null, stamp = null
    where s.raised_by is distinct from excluded.raised_by or s.stamp is not null;
  perform go_on_errand(before);
end $$;

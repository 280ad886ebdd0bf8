-- The product packs a sheet as gzip and the row holds that: PostgreSQL took longer to pack the text than to make it, and
-- unpacked all of it for every reader. Sheets are copies: those that stand here are made anew. docs/decisions/0008.
alter table household_sheet drop constraint household_sheet_stamped, drop column content, add column packed bytea;
alter table household_sheet alter column packed set storage external;
update household_sheet set stamp = null where stamp is not null;
alter table household_sheet add constraint household_sheet_stamped check ((packed is null) = (stamp is null));

create or replace function raise_sheet(tenant uuid, household uuid) returns void language plpgsql as $$
declare
  before constant text := go_on_errand('sheet');
begin
  insert into household_sheet as s (tenant_id, household_id, raised_by) values (tenant, household, pg_current_xact_id())
  on conflict (tenant_id, household_id) do update set number = s.number + 1, raised_by = excluded.raised_by, packed = null, stamp = null
  where s.raised_by is distinct from excluded.raised_by or s.stamp is not null;
  perform go_on_errand(before);
end $$;

-- Somebody sees where they are signed in and ends what is not theirs any more (docs/decisions/0102). Each session gets a name
-- that may stand on a page, because the hash is a secret, and the kind of device: browser and system, never more.
alter table session
  add column id uuid not null default gen_random_uuid(),
  add column device text not null default '' constraint session_device_form check (device ~ '^([a-z]{1,12}/[a-z]{1,12})?$');

-- Of the person of this transaction alone; what is begun or changed stays that of the own token.
create policy own_elsewhere on session for select
  using (tenant_id = current_tenant() and person_id = (select current_person()));
create policy own_ended on session for delete
  using (tenant_id = current_tenant() and person_id = (select current_person()));

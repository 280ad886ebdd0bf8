-- A client may show one agreement to one person of the own network, who else reads nothing of it: what that person
-- promised, or what that person should know. It ends when the client stops sharing with that person, and with the yes.
alter table audience add column shown_to_person_id uuid,
  add column shown_ended_at timestamptz,
  add foreign key (tenant_id, shown_to_person_id) references person (tenant_id, id),
  add constraint audience_shown_is_no_secret check (shown_to_person_id is null or kind <> 'only-me'),
  drop constraint audience_once,
  add constraint audience_once unique nulls not distinct
    (tenant_id, household_id, kind, domains, adult_person_id, author_person_id, wish_id, shown_to_person_id, shown_ended_at);

-- Who reads an item that may have been shown to one person: who sits here as somebody of the network. On the shared screen
-- of a meeting everybody who is there reads it by either rule.
create function reads_item(seat jsonb, kind text, named text[], adult uuid, author uuid, domain text, shown uuid) returns boolean
language plpgsql stable as $$
begin
  if shown is null then
    return may_read(seat, kind, named, adult, author, domain);
  end if;
  if seat ? 'all' then
    return jsonb_array_length(seat -> 'all') > 0 and not exists (
      select from jsonb_array_elements(seat -> 'all') as there (sits)
      where not reads_item(there.sits, kind, named, adult, author, domain, shown));
  end if;
  return may_read(seat, kind, named, adult, author, domain)
    or coalesce(kind <> 'only-me' and not seat ? 'scope' and seat -> 'is' ? 'network'
      and shown = coalesce((seat ->> 'me')::uuid, current_person()), false);
end $$;

drop policy reads on audience;
call read_by('audience', 'reads_item((select standing()) -> household_id::text, kind, domains, adult_person_id, author_person_id,
  (select standing()) -> household_id::text #>> ''{scope,domains,0}'', case when shown_ended_at is null then shown_to_person_id end)',
  'sheet', 'write-item', 'duty-list', 'parted', 'stand-in');

drop policy reads on action;
call read_by('action', 'exists (select from audience u where u.tenant_id = action.tenant_id and u.household_id = action.household_id
  and u.id = action.audience_id and reads_item((select standing()) -> action.household_id::text, u.kind, u.domains,
    u.adult_person_id, u.author_person_id, action.domain_code, case when u.shown_ended_at is null then u.shown_to_person_id end))',
  'sheet', 'goal-domain', 'write-item', 'undo', 'keep-trail', 'remind');

drop policy reads on plan_change;
call read_by('plan_change', 'audience_id is null and may_read((select standing()) -> household_id::text, ''table'', null, adult_person_id, null, domain_code)
  or exists (select from audience u where u.tenant_id = plan_change.tenant_id and u.household_id = plan_change.household_id
  and u.id = plan_change.audience_id and reads_item((select standing()) -> plan_change.household_id::text, u.kind, u.domains,
    coalesce(u.adult_person_id, plan_change.adult_person_id), u.author_person_id, plan_change.domain_code, case when u.shown_ended_at is null then u.shown_to_person_id end))',
  'sheet', 'write-item', 'parted');

-- "Mag niets meer weten": with the last agreement of that person, and with the yes, ends what was shown apart as well.
create function end_showing() returns trigger language plpgsql as $$
declare
  before constant text := go_on_errand('write-item');
begin
  update audience set shown_ended_at = clock_timestamp()
    where tenant_id = new.tenant_id and household_id = new.household_id and shown_to_person_id is not null and shown_ended_at is null
      and case tg_table_name when 'ground' then shown_to_person_id = new.person_id and not exists (
          select from ground g where g.tenant_id = new.tenant_id and g.household_id = new.household_id
            and g.person_id = new.person_id and g.withdrawn_on is null and (g.until_date is null or g.until_date >= current_day()))
        else adult_person_id is null or adult_person_id = new.person_id end;
  perform go_on_errand(before);
  return null;
end $$;
create trigger end_showing after update of withdrawn_on on ground for each row
  when (new.person_id is not null and new.withdrawn_on is not null) execute function end_showing();
create trigger end_showing after update of taken_back_on on consent for each row
  when (new.taken_back_on is not null and old.taken_back_on is null) execute function end_showing();

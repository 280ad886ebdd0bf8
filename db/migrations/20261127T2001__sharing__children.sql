-- What is about one child is read by need to know (docs/decisions/0104): by who has authority over that child, and on an
-- agreement that names it. A ground without names is about the adults and the household alone.
alter table ground add column child_person_ids uuid[] not null default '{}';

alter function find_standing() rename to find_chairs;

-- How this person sits at every table today, as before, with what this one may know of each child there: `*` = everything, else
-- the life domains. A child that came of age is still named, with nothing behind it.
create function find_standing() returns jsonb language plpgsql stable as $$
declare
  chairs constant jsonb := find_chairs();
  tenant constant uuid := current_tenant();
  me constant uuid := current_person();
  today constant date := current_day();
  before constant text := go_on_errand('seats');
  tables constant uuid[] := array(select k.id::uuid from jsonb_each(chairs) as k(id, seat) where not k.seat ? 'scope');
  minors jsonb;
begin
  minors := (
    select jsonb_object_agg(m.household_id, m.known) from (
      select c.household_id, jsonb_object_agg(c.person_id, case
          when p.birth_date + interval '18 years' <= today then jsonb '[]'
          when c.seat -> 'is' ? 'client' then case when me = any (c.parent_person_ids) then jsonb '["*"]' else '[]' end
          else coalesce((select jsonb_agg(distinct coalesce(g.domain_code, '*')) from ground g
            where g.tenant_id = tenant and g.household_id = c.household_id and g.withdrawn_on is null
              and (g.person_id = me or g.organisation_id = current_organisation())
              and g.from_date <= today and (g.until_date is null or g.until_date >= today) and g.law_code <> all ((select laws_off())::text[])
              and (c.person_id = any (g.child_person_ids)
                -- Of the first talk: whoever answers for the table knows what is about its children, and no colleague.
                or (g.domain_code is null and c.seat -> 'is' ?| array['starter', 'case-manager']))), '[]') end) as known
      from (select n.*, chairs -> n.household_id::text as seat from member n
        where n.tenant_id = tenant and n.household_id = any (tables) and n.kind = 'child') c
      join person p on p.tenant_id = tenant and p.id = c.person_id
      group by c.household_id) m);
  perform go_on_errand(before);
  if minors is null then
    return chairs;
  end if;
  minors := (select jsonb_object_agg(s.id, s.seat || case when minors ? s.id then jsonb_build_object('minors', minors -> s.id) else '{}' end)
    from jsonb_each(chairs) as s(id, seat));
  perform set_config('app.standing', minors::text, true);
  return minors;
end $$;

-- Its body was bound to the function that has another name now.
create or replace function standing() returns jsonb language sql stable
  return coalesce(nullif(current_setting('app.standing', true), '')::jsonb, find_standing());

-- As before; whose an item is may also be a child.
create or replace function may_read(seat jsonb, kind text, named text[], adult uuid, author uuid, domain text) returns boolean language plpgsql stable as $$
declare
  me constant uuid := coalesce((seat ->> 'me')::uuid, current_person());
  known jsonb;
begin
  -- The shared screen of a meeting: everybody who is there now may read it.
  if seat ? 'all' then
    return jsonb_array_length(seat -> 'all') > 0 and not exists (
      select from jsonb_array_elements(seat -> 'all') as there (sits) where not may_read(there.sits, kind, named, adult, author, domain));
  end if;
  if seat is null or me is null then
    return false;
  end if;
  if seat ? 'scope' then
    return (jsonb_typeof(seat #> '{scope,domains}') = 'null' or coalesce(case when kind = 'domains'
        then (domain is null or seat #> '{scope,domains}' ? domain) and seat #> '{scope,domains}' ?| named
        else seat #> '{scope,domains}' ? domain end, false))
      and (adult is null or seat #>> '{scope,client}' is null or adult::text = seat #>> '{scope,client}')
      and (kind in ('table', 'opened', 'domains') or (seat #>> '{scope,client}' is not null and coalesce(author = me, false)));
  end if;
  -- Whom `item.read` names: an employer reads rows of the own and no item, whatever was agreed.
  if not seat -> 'is' ?| array['client', 'starter', 'case-manager', 'coordinator', 'professional', 'network'] then
    return false;
  end if;
  -- One's own; or just written together with this client.
  if author = me or (author = current_company() and seat -> 'clients' ? author::text) then
    return true;
  end if;
  if kind = 'only-me' then
    return false;
  end if;
  if seat -> 'is' ? 'client' then
    return adult is null or adult = me or coalesce(seat -> 'minors' -> adult::text ? '*', false);
  end if;
  -- Of a child only what names it.
  known := coalesce(case when adult is not null then seat -> 'minors' -> adult::text end, seat -> 'grounds');
  if not knows(known, domain) then
    return false;
  end if;
  return case kind
    when 'table' then true
    when 'domains' then known ?| (named || '*'::text)
    else coalesce(kind = 'opened' and seat -> 'wish' ?| array['*', author::text], false)
      or coalesce(seat -> 'clients' ? author::text and seat -> 'is' ?| array['starter', 'case-manager'], false)
  end;
end $$;

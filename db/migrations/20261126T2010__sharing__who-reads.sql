-- How this person sits at every table today: positions, who its clients are, the life domains for which a ground holds
-- (`*` = every one), the same within the wish of a client (`*` = of every client), what this one may know of each child there
-- (docs/decisions/0104; one that came of age is named, with nothing behind it), or the scope of a representative. The same
-- facts as `tableFacts` and `groundFacts`, kept in `app.standing` as `app.seats` is.
create function find_standing() returns jsonb language plpgsql stable as $$
declare
  tenant constant uuid := current_tenant();
  me constant uuid := current_person();
  represented constant uuid := current_represented();
  today constant date := current_day();
  before text;
  -- A page of one household looks no further: fewer rows, never more.
  household constant uuid := nullif(current_setting('app.household', true), '')::uuid;
  organisation uuid;
  off text[];
  tables uuid[];
  duties boolean;
  -- Looked up before it is asked of every row, and with it whether this is a client and nothing else.
  seated constant uuid[] := seats() || windows();
  found jsonb;
  minors jsonb;
  plain constant boolean := current_setting('app.plain', true) = 'true';
begin
  if me is null then
    return '{}';
  end if;
  before := go_on_errand('seats');
  if plain then
    -- Most who look are a client and nothing else: no ground, wish, role or absence matters to them.
    found := (select jsonb_object_agg(m.household_id, jsonb_build_object('is', array['client'], 'clients', array(
        select c.person_id from member c where c.tenant_id = tenant and c.household_id = m.household_id and c.client)))
      from member m where m.tenant_id = tenant and m.person_id = me and m.client
        and (household is null or m.household_id = household));
  elsif represented is not null then
    found := (select jsonb_object_agg(v.household_id, jsonb_build_object('is', array['representative'],
        'scope', jsonb_build_object('client', represented, 'domains', v.domains)))
      from representation v where v.tenant_id = tenant and v.person_id = me and v.client_person_id = represented
        and v.ended_on is null and today between v.from_date and v.until_date and v.household_id = any (seated));
  else
    organisation := current_organisation();
    off := laws_off();
    duties := exists (select from organisation o where o.tenant_id = tenant and o.id = organisation and o.participation_act_duty);
    tables := case when household is null then seated when household = any (seated) then array[household] else '{}' end;
    -- With the hat of another organisation nobody sits here, also during a look by the emergency route.
    tables := array(select t.id from unnest(tables) as t(id) where t.id <> all ((select other_hats())::uuid[]));
    -- Every table in one go: somebody may sit at hundreds.
    found := (
      with away as materialized (
        -- For whom this person stands in today, and where.
        select s.household_id, s.person_id from stand_in s where s.tenant_id = tenant and s.deputy_person_id = me
          and s.refused is null and today between s.from_date and s.until_date and s.household_id = any (tables)
      ), chair as (
        -- The own one first, then that of somebody who is away.
        select distinct on (l.household_id) l.household_id, l.position from (
          select household_id, case when state = 'asked' then 'asked' when employer then 'employer' else kind end as position, 0 as rank, state from place
            where tenant_id = tenant and person_id = me and state in ('asked', 'accepted') and household_id = any (tables)
          union all select l.household_id, l.kind, 1, l.state from away join place l on l.tenant_id = tenant
            and l.household_id = away.household_id and l.person_id = away.person_id and l.kind = 'professional' and l.state = 'accepted') l
        order by l.household_id, l.rank, l.state
      ), role as (
        select household_id, role from role_assignment
          where tenant_id = tenant and person_id = me and until_date is null and household_id = any (tables)
        union select r.household_id, r.role from away join role_assignment r on r.tenant_id = tenant
          and r.household_id = away.household_id and r.person_id = away.person_id and r.until_date is null
        union select r.household_id, r.role from absence b join role_assignment r on r.tenant_id = tenant
          and r.person_id = b.person_id and r.deputy_person_id = me and r.until_date is null and r.household_id = any (tables)
          where b.tenant_id = tenant and today between b.from_date and b.until_date
      ), starter as (
        select h.id as household_id from household h
          where h.tenant_id = tenant and h.id = any (tables)
            and (h.initiator_person_id = me or exists (select from away where away.household_id = h.id and away.person_id = h.initiator_person_id))
            and exists (select from place l where l.tenant_id = tenant and l.household_id = h.id
              and l.person_id = h.initiator_person_id and l.state = 'accepted')
            and not exists (select from role_assignment r where r.tenant_id = tenant and r.household_id = h.id
              and r.role = 'case-manager' and r.until_date is null)
      ), fact as (
        select household_id, case when client then 'client' else 'member' end as position, null::uuid as client, null::text as domain from member
          where tenant_id = tenant and person_id = me and parted_on is null and household_id = any (tables)
        union all select household_id, position, null, null from chair
        union all select household_id, role, null, null from role
        union all select household_id, 'starter', null, null from starter
        union all select household_id, null, person_id, null from member
          where tenant_id = tenant and household_id = any (tables) and client
        union all select g.household_id, null, null, coalesce(g.domain_code, '*') from ground g
          where g.tenant_id = tenant and g.household_id = any (tables) and g.withdrawn_on is null
            and (g.person_id = me or g.organisation_id = organisation)
            and g.from_date <= today and (g.until_date is null or g.until_date >= today) and g.law_code <> all (off)
      ), sits as (
        -- One pass over all facts: joins would compare every table with every other one.
        select household_id, array_agg(position) filter (where position is not null) as positions,
            coalesce(array_agg(client) filter (where client is not null), '{}') as clients,
            case when bool_or(position = 'client') then null when bool_or(domain = '*') then '["*"]'
              else jsonb_agg(distinct domain) filter (where domain is not null) end as grounds
          from fact group by household_id
          having array_agg(position) && array['client', 'starter', 'case-manager', 'coordinator', 'professional', 'network', 'employer']
      ), wished as (
        -- Whoever has duties under the Participatiewet is in the wish of a client by name only.
        select w.household_id, w.person_id::text as client from wish w
          join wish_name n on n.tenant_id = w.tenant_id and n.household_id = w.household_id and n.wish_id = w.id and n.person_id = me
          where w.tenant_id = tenant and w.household_id = any (tables) and w.taken_back_on is null
      )
      select jsonb_object_agg(s.household_id, jsonb_strip_nulls(jsonb_build_object('is', s.positions,
        'clients', s.clients, 'grounds', s.grounds, 'wish', case when s.grounds is null then null
          when not duties then '["*"]' else (select jsonb_agg(w.client) from wished w where w.household_id = s.household_id) end)))
      from sits s);
  end if;
  -- By the emergency route: the chosen life domains, where this person has no place.
  if represented is null and not plain then
    found := coalesce((select jsonb_object_agg(k.household_id, jsonb_build_object('is', array['emergency'],
        'scope', jsonb_build_object('client', null, 'domains', k.domains)))
      from (select distinct on (k.household_id) k.* from emergency_look k where k.tenant_id = tenant and k.person_id = me
        and k.opened_at is not null and k.ends_at > now() order by k.household_id, k.ends_at desc) k), '{}') || coalesce(found, '{}');
  end if;
  found := coalesce(found, '{}');
  minors := (
    select jsonb_object_agg(k.household_id, k.known) from (
      select c.household_id, jsonb_object_agg(c.person_id, case
          when p.birth_date + interval '18 years' <= today then jsonb '[]'
          when c.seat -> 'is' ? 'client' then case when me = any (c.parent_person_ids) then jsonb '["*"]' else '[]' end
          else coalesce((select jsonb_agg(distinct coalesce(g.domain_code, '*')) from ground g
            where g.tenant_id = tenant and g.household_id = c.household_id and g.withdrawn_on is null
              and (g.person_id = me or g.organisation_id = organisation)
              and g.from_date <= today and (g.until_date is null or g.until_date >= today) and g.law_code <> all (off)
              and (c.person_id = any (g.child_person_ids)
                -- Of the first talk: whoever answers for the table knows what is about its children, and no colleague.
                or (g.domain_code is null and c.seat -> 'is' ?| array['starter', 'case-manager']))), '[]') end) as known
      from jsonb_each(found) as s(id, seat) join lateral (select n.*, s.seat from member n
        where n.tenant_id = tenant and n.household_id = s.id::uuid and n.kind = 'child' and not s.seat ? 'scope') c on true
      join person p on p.tenant_id = tenant and p.id = c.person_id
      group by c.household_id) k);
  if minors is not null then
    found := (select jsonb_object_agg(s.id, s.seat || case when minors ? s.id then jsonb_build_object('minors', minors -> s.id) else '{}' end)
      from jsonb_each(found) as s(id, seat));
  end if;
  perform go_on_errand(before);
  perform set_config('app.standing', found::text, true);
  return found;
end $$;

create function standing() returns jsonb language sql stable
  return coalesce(nullif(current_setting('app.standing', true), '')::jsonb, find_standing());

call gives_seats('ground');
call gives_seats('wish');
call gives_seats('wish_name');
call gives_seats('law_switch');
call gives_seats('affiliation');
call gives_seats('organisation');

-- Whether a list of life domains holds this one; what has no domain is known to who knows any.
create function knows(list jsonb, domain text) returns boolean language sql immutable
  return coalesce(case when domain is null then jsonb_array_length(list) > 0 else list ?| array['*', domain] end, false);

-- The rule of access for an item (`item.read` of src/kernel/access/can.ts) for how this person sits at its table.
-- In PL/pgSQL, which keeps its plan: a function in SQL would be started anew for every row.
create function may_read(seat jsonb, kind text, named text[], adult uuid, author uuid, domain text) returns boolean language plpgsql stable as $$
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

-- Whether this person leads the table.
create function leads(seat jsonb) returns boolean language sql immutable
  return coalesce(seat -> 'is' ?| array['starter', 'case-manager', 'coordinator'], false);

-- The one way to say that an item is read by its audience. The audience is itself read by who may read any item of it.
create procedure read_by_audience(target regclass, adult text, author text, domain text, also text, variadic errands text[]) language plpgsql as $$
begin
  call read_by(target, format('%4$s exists (select from audience u where u.tenant_id = %1$I.tenant_id and u.household_id = %1$I.household_id
    and u.id = %1$I.audience_id and may_read((select standing()) -> %1$I.household_id::text, u.kind, u.domains, %2$s, %3$s, %5$s))',
    target, adult, author, also, domain), variadic errands);
end $$;

call read_by('audience', 'may_read((select standing()) -> household_id::text, kind, domains, adult_person_id, author_person_id,
  (select standing()) -> household_id::text #>> ''{scope,domains,0}'')',
  'sheet', 'write-item', 'duty-list', 'parted');
call read_by('ground', '(household_id = any ((select seats())::uuid[])
  or (person_id = (select current_person()) and household_id = any ((select windows())::uuid[])))', 'seats', 'keep-record', 'sheet', 'give-by-task', 'duty-list');
call read_by('wish', 'household_id = any ((select seats())::uuid[])', 'seats', 'sheet', 'duty-list');
call read_by('wish_name', 'household_id = any ((select seats())::uuid[])', 'seats', 'sheet', 'duty-list');
call read_by('consent', '(person_id = (select current_person()) and (select standing()) ? household_id::text)
  or leads((select standing()) -> household_id::text)', 'sheet', 'give-by-task', 'parted', 'keep-trail');
-- Which questions there are: the client, who leads, and whoever may know of that domain.
call read_by('domain_flag', 'leads((select standing()) -> household_id::text) or may_read((select standing()) -> household_id::text,
  ''table'', null, null, null, domain_code)', 'sheet', 'report');
call read_by('bottleneck', '(select standing()) -> household_id::text -> ''is'' ? ''client'' or leads((select standing()) -> household_id::text)',
  'sheet', 'report');
call read_by('table_request', 'asker_person_id = (select current_person())
  or coalesce((select standing()) -> household_id::text -> ''is'' ?| array[''starter'', ''case-manager''], false)', 'sheet');
call read_by('own_reference', 'organisation_id = (select current_organisation()) and (select standing()) ? household_id::text', 'sheet');
-- Who helps one adult may be no business of the other.
call read_by('involved', 'coalesce((select standing()) -> household_id::text -> ''is'' ?| array[''starter'', ''case-manager'', ''coordinator'']
  or ((select standing()) -> household_id::text -> ''is'' ? ''client'' and (noted_by_person_id = (select current_person())
    or jsonb_array_length((select standing()) -> household_id::text -> ''clients'') = 1)), false)', 'join-tables');
-- Its maker, who leads the table, and the clients once they are told; the privacy officer on an errand.
call read_by('emergency_look', 'person_id = (select current_person()) or leads((select standing()) -> household_id::text)
  or (coalesce((select standing()) -> household_id::text -> ''is'' ? ''client'', false) and tell_at <= now())',
  'remind', 'seats', 'sheet', 'emergency-look', 'who-looked');
call read_by('record_keeper', '((select standing()) ? household_id::text and household_id <> all ((select windows())::uuid[]))
  or organisation_id = (select current_organisation())', 'destruction-lists');
-- The client who asks, who leads, and whom it went to or whose organisation answers; what is kept or destroyed: the latter.
call read_by('rights_request', '(select current_person()) in (person_id, addressee_person_id) or leads((select standing()) -> household_id::text)
  or (organisation_id = (select current_organisation()) and (select standing()) ? household_id::text)');
call read_by('legal_hold', 'organisation_id = (select current_organisation())', 'destruction-lists');
call read_by('destruction', 'organisation_id = (select current_organisation())
  or ((select standing()) ? household_id::text and household_id <> all ((select windows())::uuid[]))', 'destruction-lists');

-- Written by npm run db:snapshot from db/migrations; not by hand.

-- schema public
grant usage on schema public to public;

CREATE OR REPLACE FUNCTION public.belongs_here()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return exists (select from person p where p.tenant_id = current_tenant() and p.id = current_person());
end $function$;

CREATE OR REPLACE FUNCTION public.calendar_uid(tenant uuid, calendar uuid)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN ((((calendar)::text || '-'::text) || (tenant)::text) || '@omtafel'::text);

CREATE OR REPLACE FUNCTION public.current_chair()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.chair'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.current_company()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.company'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.current_day()
 RETURNS date
 LANGUAGE sql
 STABLE
RETURN COALESCE((NULLIF(current_setting('app.day'::text, true), ''::text))::date, ((now() AT TIME ZONE 'Europe/Amsterdam'::text))::date);

CREATE OR REPLACE FUNCTION public.current_organisation()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN COALESCE((NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid, (SELECT a.organisation_id FROM affiliation a WHERE ((a.tenant_id = current_tenant()) AND (a.person_id = current_person()))));

CREATE OR REPLACE FUNCTION public.current_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.person'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.current_represented()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.represented'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.current_tenant()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.domain_of_action()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  before constant text := go_on_errand('goal-domain');
begin
  new.domain_code := (select g.domain_code from goal g
    where g.tenant_id = new.tenant_id and g.household_id = new.household_id and g.id = new.goal_id);
  perform go_on_errand(before);
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.domain_of_actions()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  before constant text := go_on_errand('goal-domain');
begin
  update action set domain_code = new.domain_code
    where tenant_id = new.tenant_id and household_id = new.household_id and goal_id = new.id;
  perform go_on_errand(before);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.end_grounds_with_chair()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  before constant text := go_on_errand('seats');
begin
  update ground g set withdrawn_on = new.until_date, withdrawn_by_person_id = coalesce(current_person(), new.person_id), with_chair = true
    where g.tenant_id = new.tenant_id and g.household_id = new.household_id and g.withdrawn_on is null
      and coalesce(g.organisation_id = new.organisation_id, g.person_id = new.person_id)
      and not exists (select from place p where p.tenant_id = new.tenant_id and p.household_id = new.household_id
        and p.state = 'accepted' and coalesce(g.organisation_id = p.organisation_id, g.person_id = p.person_id));
  perform go_on_errand(before);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.end_sharing_after_care()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.end_showing()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.find_seats()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  tenant constant uuid := current_tenant();
  me constant uuid := current_person();
  today constant date := current_day();
  represented constant uuid := current_represented();
  found uuid[];
  elsewhere uuid[];
  windows uuid[] := '{}';
  -- A client wherever this person has a place, and nothing else.
  plain boolean := false;
  before text;
begin
  if me is null then
    return '{}';
  end if;
  before := go_on_errand('seats');
  -- Whoever acts for a client is here for nothing else.
  if represented is not null then
    found := array(
      select distinct v.household_id from representation v
      join member m on m.tenant_id = v.tenant_id and m.household_id = v.household_id and m.person_id = represented and m.client
      where v.tenant_id = tenant and v.person_id = me and v.client_person_id = represented and v.ended_on is null
        and today between v.from_date and v.until_date);
  elsif exists (select from person p where p.tenant_id = tenant and p.id = me and p.kind = 'resident') then
    -- Most who look. Residents lead no table, stand in for nobody and have no emergency route.
    select coalesce(array_agg(distinct s.household_id), '{}'), coalesce(bool_and(s.client), false),
      coalesce(array_agg(s.household_id) filter (where s.employer), '{}') into found, plain, windows from (
      select household_id, client, false as employer from member where tenant_id = tenant and person_id = me and parted_on is null
      union all select household_id, kind = 'client', employer from place
        where tenant_id = tenant and person_id = me and state in ('asked', 'accepted')) s;
  else
    elsewhere := other_hats();
    select coalesce(array_agg(distinct s.household_id), '{}'), coalesce(array_agg(s.household_id) filter (where s.employer), '{}')
      into found, windows from (
      select m.household_id, m.employer from (
      select household_id, false as employer from member where tenant_id = tenant and person_id = me and parted_on is null
      union all select household_id, employer from place
        where tenant_id = tenant and person_id = me and state in ('asked', 'accepted')
      union all select household_id, false from role_assignment where tenant_id = tenant and person_id = me and until_date is null
      union all select r.household_id, false from absence a
        join role_assignment r on r.tenant_id = a.tenant_id and r.person_id = a.person_id and r.until_date is null
        where a.tenant_id = tenant and r.deputy_person_id = me and today between a.from_date and a.until_date
      union all select s.household_id, false from stand_in s
        where s.tenant_id = tenant and s.deputy_person_id = me and s.refused is null and today between s.from_date and s.until_date
          and (exists (select from place p where p.tenant_id = tenant and p.household_id = s.household_id
              and p.person_id = s.person_id and p.state = 'accepted')
            or exists (select from role_assignment r where r.tenant_id = tenant and r.household_id = s.household_id
              and r.person_id = s.person_id and r.until_date is null))) m
      where m.household_id <> all (elsewhere)
      -- By the emergency route, by the wall clock.
      union all select k.household_id, false from emergency_look k
        where k.tenant_id = tenant and k.person_id = me and k.opened_at is not null and k.ends_at > now()) s;
  end if;
  if windows <> '{}' then
    found := array(select f.id from unnest(found) as f(id) where f.id <> all (windows));
  end if;
  perform go_on_errand(before);
  perform set_config('app.seats', found::text, true), set_config('app.windows', windows::text, true), set_config('app.plain', plain::text, true);
  return found;
end $function$;

CREATE OR REPLACE FUNCTION public.find_standing()
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE
AS $function$
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
        where n.tenant_id = tenant and n.household_id = s.id::uuid and n.kind = 'child' and not s.seat ? 'scope' offset 0) c on true
      join person p on p.tenant_id = tenant and p.id = c.person_id
      group by c.household_id) k);
  if minors is not null then
    found := (select jsonb_object_agg(s.id, s.seat || case when minors ? s.id then jsonb_build_object('minors', minors -> s.id) else '{}' end)
      from jsonb_each(found) as s(id, seat));
  end if;
  perform go_on_errand(before);
  perform set_config('app.standing', found::text, true);
  return found;
end $function$;

CREATE OR REPLACE FUNCTION public.forget_seats()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform set_config('app.seats', '', true), set_config('app.standing', '', true);
  return null;
end $function$;

CREATE OR REPLACE PROCEDURE public.gives_seats(IN target regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create trigger forget_seats after insert or update or delete on %s
    for each statement execute function forget_seats()', target);
end $procedure$;

CREATE OR REPLACE FUNCTION public.go_on_errand(name text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$
declare
  before constant text := coalesce(current_setting('app.errand', true), '');
begin
  perform set_config('app.errand', name, true);
  return before;
end $function$;

CREATE OR REPLACE FUNCTION public.has_duty(duty text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return exists (select from person p where p.tenant_id = current_tenant() and p.id = current_person() and duty = any (p.duties));
end $function$;

CREATE OR REPLACE PROCEDURE public.hides_undone(IN target regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create policy undone on %s as restrictive for select
    using (undone_at is null or (select on_errand(''undo'', ''rights'', ''keep-trail'')))', target);
end $procedure$;

CREATE OR REPLACE FUNCTION public.keep_record()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  before text := go_on_errand('keep-record');
  written jsonb := to_jsonb(new);
  tenant uuid := new.tenant_id;
  household uuid := coalesce(written ->> 'household_id', written ->> 'id')::uuid;
  -- A case number of an organisation is its own, and so is what a client asks of it.
  keeper uuid := coalesce(
    case when tg_argv[0] in ('own_reference', 'action_reference', 'rights_request') then (written ->> 'organisation_id')::uuid end,
    responsible_organisation(tenant, household, (written ->> tg_argv[2])::uuid));
begin
  insert into record_keeper (tenant_id, household_id, table_name, item_key, organisation_id, law_code, written_on)
  select tenant, household, tg_argv[0],
    (select coalesce(string_agg(written ->> k.name, '/' order by k.place), '')
     from unnest(string_to_array(tg_argv[1], ',')) with ordinality as k(name, place)),
    keeper, responsible_law(tenant, household, keeper), coalesce((written ->> tg_argv[3])::timestamptz::date, current_date)
  where keeper is not null
  on conflict do nothing;
  perform go_on_errand(before);
  return null;
end $function$;

CREATE OR REPLACE PROCEDURE public.keep_records(IN target regclass, IN named text, IN key text, IN author text, IN written text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create trigger %I after insert on %s for each row execute function keep_record(%L, %L, %L, %L)',
    'keep_record_' || named, target, named, key, author, written);
end $procedure$;

CREATE OR REPLACE FUNCTION public.knows(list jsonb, domain text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN COALESCE(CASE WHEN (domain IS NULL) THEN (jsonb_array_length(list) > 0) ELSE (list ?| ARRAY['*'::text, domain]) END, false);

CREATE OR REPLACE FUNCTION public.knows_of_poll(seat jsonb, tenant uuid, household uuid, poll uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN (COALESCE(((seat -> 'is'::text) ? 'client'::text), false) OR leads(seat) OR (COALESCE(((seat -> 'is'::text) ?| ARRAY['professional'::text, 'network'::text]), false) AND was_polled(tenant, household, poll)));

CREATE OR REPLACE FUNCTION public.laws_off()
 RETURNS text[]
 LANGUAGE sql
 STABLE
RETURN ARRAY(SELECT law.code FROM (unnest(ARRAY['wmo'::text, 'jeugdwet'::text, 'participatiewet'::text, 'wgs'::text, 'consent'::text, 'wams'::text]) law(code) LEFT JOIN law_switch s ON (((s.tenant_id = current_tenant()) AND (s.law_code = law.code)))) WHERE (NOT COALESCE(s.active, (law.code <> 'wams'::text))));

CREATE OR REPLACE FUNCTION public.leads(seat jsonb)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
RETURN COALESCE(((seat -> 'is'::text) ?| ARRAY['starter'::text, 'case-manager'::text, 'coordinator'::text]), false);

CREATE OR REPLACE FUNCTION public.leave_what_comes()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.may_read(seat jsonb, kind text, named text[], adult uuid, author uuid, domain text)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.meets_people()
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return cardinality(seats()) > 0 or exists (select from person p where p.tenant_id = current_tenant()
    and p.id = current_person() and p.kind = 'staff');
end $function$;

CREATE OR REPLACE FUNCTION public.on_errand(VARIADIC names text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE
RETURN COALESCE((current_setting('app.errand'::text, true) = ANY (names)), false);

CREATE OR REPLACE PROCEDURE public.on_sheet(IN target regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create constraint trigger on_sheet after insert or update or delete on %s
    deferrable initially deferred for each row execute function raise_sheet_of_row()', target);
end $procedure$;

CREATE OR REPLACE FUNCTION public.only_emptied()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if new.cents is not null and new.cents is distinct from old.cents then
    raise exception 'a balance is never written over';
  end if;
  return new;
end $function$;

CREATE OR REPLACE FUNCTION public.other_hats()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
RETURN ARRAY(SELECT p.household_id FROM place p WHERE ((p.tenant_id = current_tenant()) AND (p.person_id = current_person()) AND (p.state = 'accepted'::text) AND (p.organisation_id <> (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)) UNION ALL SELECT s.household_id FROM (stand_in s JOIN affiliation f ON (((f.tenant_id = s.tenant_id) AND (f.person_id = s.deputy_person_id) AND (f.organisation_id <> (NULLIF(current_setting('app.organisation'::text, true), ''::text))::uuid)))) WHERE ((s.tenant_id = current_tenant()) AND (s.deputy_person_id = current_person()) AND (s.refused IS NULL) AND ((current_day() >= s.from_date) AND (current_day() <= s.until_date)) AND (NOT (EXISTS (SELECT FROM place p WHERE ((p.tenant_id = s.tenant_id) AND (p.household_id = s.household_id) AND (p.person_id = s.deputy_person_id) AND (p.state = 'accepted'::text)))))));

CREATE OR REPLACE PROCEDURE public.protect(IN target regclass, IN rights text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant on %s using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', target);
  execute format('grant %s on %s to %s', rights, target, '"omtafel_app"');
end $procedure$;

CREATE OR REPLACE FUNCTION public.raise_sheet(tenant uuid, household uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  before constant text := go_on_errand('sheet');
begin
  insert into household_sheet as s (tenant_id, household_id, raised_by) values (tenant, household, pg_current_xact_id())
  on conflict (tenant_id, household_id) do update
    set number = s.number + 1, raised_by = excluded.raised_by, packed = null, gist = null, stamp = null
    where s.raised_by is distinct from excluded.raised_by or s.stamp is not null;
  perform go_on_errand(before);
end $function$;

CREATE OR REPLACE FUNCTION public.raise_sheet_of_household()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform raise_sheet(new.tenant_id, new.id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.raise_sheet_of_joined()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform raise_sheet(new.tenant_id, new.into_household_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.raise_sheet_of_row()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform raise_sheet(coalesce(new.tenant_id, old.tenant_id), coalesce(new.household_id, old.household_id));
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.raise_sheets_around(tenant uuid, person uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  before constant text := go_on_errand('sheet');
  people constant uuid[] := array(
    select person union select a.person_id from absence a where a.tenant_id = tenant and a.deputy_person_id = person);
  household uuid;
begin
  for household in
    select household_id from place where tenant_id = tenant and person_id = any (people)
    union select household_id from member where tenant_id = tenant and person_id = any (people)
    union select household_id from role_assignment where tenant_id = tenant and person_id = any (people)
    union select household_id from role_assignment where tenant_id = tenant and deputy_person_id = any (people)
    union select id from household where tenant_id = tenant and initiator_person_id = any (people)
    order by 1
  loop
    perform raise_sheet(tenant, household);
  end loop;
  perform go_on_errand(before);
end $function$;

CREATE OR REPLACE FUNCTION public.raise_sheets_around_person()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform raise_sheets_around(new.tenant_id, new.id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.raise_sheets_around_row()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform raise_sheets_around(new.tenant_id, new.person_id);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.raise_sheets_of_town()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  before constant text := go_on_errand('sheet');
begin
  perform raise_sheet(s.tenant_id, s.household_id) from household_sheet s where s.tenant_id = new.tenant_id
    order by s.household_id;
  perform go_on_errand(before);
  return null;
end $function$;

CREATE OR REPLACE PROCEDURE public.read_as_money(IN target regclass, VARIADIC errands text[] DEFAULT '{}'::text[])
 LANGUAGE plpgsql
AS $procedure$
begin
  call read_by(target, format('reads_money((select standing()) -> household_id::text, %1$I.adult_person_id)', target),
    variadic errands);
end $procedure$;

CREATE OR REPLACE PROCEDURE public.read_as_work(IN target regclass, VARIADIC errands text[] DEFAULT '{}'::text[])
 LANGUAGE plpgsql
AS $procedure$
begin
  call read_by(target, format('reads_work((select standing()) -> household_id::text, %1$I.adult_person_id)', target),
    variadic errands);
end $procedure$;

CREATE OR REPLACE PROCEDURE public.read_by(IN target regclass, IN rule text, VARIADIC errands text[] DEFAULT '{}'::text[])
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create policy reads on %s as restrictive for select using ((select on_errand(variadic %L::text[])) or (%s))',
    target, errands || 'rights'::text, rule);
end $procedure$;

CREATE OR REPLACE PROCEDURE public.read_by_audience(IN target regclass, IN adult text, IN author text, IN domain text, IN also text, VARIADIC errands text[])
 LANGUAGE plpgsql
AS $procedure$
begin
  call read_by(target, format('%4$s exists (select from audience u where u.tenant_id = %1$I.tenant_id and u.household_id = %1$I.household_id
    and u.id = %1$I.audience_id and may_read((select standing()) -> %1$I.household_id::text, u.kind, u.domains, %2$s, %3$s, %5$s))',
    target, adult, author, also, domain), variadic errands);
end $procedure$;

CREATE OR REPLACE FUNCTION public.reads_item(seat jsonb, kind text, named text[], adult uuid, author uuid, domain text, shown uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
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
end $function$;

CREATE OR REPLACE FUNCTION public.reads_money(seat jsonb, adult uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return may_read(seat, 'table', null, adult, null, 'money') and not coalesce(seat -> 'is' ?| array['emergency', 'employer'], false);
end $function$;

CREATE OR REPLACE FUNCTION public.reads_work(seat jsonb, adult uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return may_read(seat, 'table', null, adult, null, 'work') and not coalesce(seat -> 'is' ?| array['emergency', 'employer'], false);
end $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% only grows', tg_table_name;
end $function$;

CREATE OR REPLACE FUNCTION public.responsible_law(tenant uuid, household uuid, organisation uuid)
 RETURNS text
 LANGUAGE sql
 STABLE
RETURN COALESCE((SELECT g.law_code FROM ground g WHERE ((g.tenant_id = responsible_law.tenant) AND (g.household_id = responsible_law.household) AND (g.organisation_id = responsible_law.organisation) AND (g.law_code <> 'consent'::text) AND (g.withdrawn_on IS NULL)) ORDER BY g.from_date DESC, g.law_code LIMIT 1), (SELECT CASE o.side WHEN 'work'::text THEN 'participatiewet'::text ELSE 'wmo'::text END AS "case" FROM organisation o WHERE ((o.tenant_id = responsible_law.tenant) AND (o.id = responsible_law.organisation))));

CREATE OR REPLACE FUNCTION public.responsible_organisation(tenant uuid, household uuid, author uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN COALESCE((SELECT p.organisation_id FROM place p WHERE ((p.tenant_id = responsible_organisation.tenant) AND (p.household_id = responsible_organisation.household) AND (p.person_id = responsible_organisation.author) AND (p.organisation_id IS NOT NULL)) ORDER BY (p.state = 'accepted'::text) DESC, p.asked_on DESC LIMIT 1), (SELECT a.organisation_id FROM affiliation a WHERE ((a.tenant_id = responsible_organisation.tenant) AND (a.person_id = responsible_organisation.author))), (SELECT COALESCE((SELECT p.organisation_id FROM place p WHERE ((p.tenant_id = responsible_organisation.tenant) AND (p.household_id = responsible_organisation.household) AND (p.person_id = r.person_id) AND (p.state = 'accepted'::text) AND (p.organisation_id IS NOT NULL)) LIMIT 1), (SELECT a.organisation_id FROM affiliation a WHERE ((a.tenant_id = responsible_organisation.tenant) AND (a.person_id = r.person_id)))) AS "coalesce" FROM role_assignment r WHERE ((r.tenant_id = responsible_organisation.tenant) AND (r.household_id = responsible_organisation.household) AND (r.role = 'case-manager'::text) AND (r.until_date IS NULL))), (SELECT a.organisation_id FROM (household h JOIN affiliation a ON (((a.tenant_id = h.tenant_id) AND (a.person_id = h.initiator_person_id)))) WHERE ((h.tenant_id = responsible_organisation.tenant) AND (h.id = responsible_organisation.household))));

CREATE OR REPLACE FUNCTION public.seats()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE
RETURN COALESCE((NULLIF(current_setting('app.seats'::text, true), ''::text))::uuid[], find_seats());

CREATE OR REPLACE FUNCTION public.session_person()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (SELECT s.person_id FROM session s WHERE (s.token_hash = NULLIF(current_setting('app.session'::text, true), ''::text)));

CREATE OR REPLACE FUNCTION public.shown_apart(household uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
AS $function$
  select distinct u.shown_to_person_id from audience u
  where u.tenant_id = current_tenant() and u.household_id = household
    and u.shown_to_person_id is not null and u.shown_ended_at is null
    and (exists (select from action a where a.tenant_id = u.tenant_id and a.household_id = household and a.audience_id = u.id)
      or exists (select from goal g where g.tenant_id = u.tenant_id and g.household_id = household and g.audience_id = u.id))
$function$;

CREATE OR REPLACE FUNCTION public.sit_at_table(token text)
 RETURNS TABLE(household_id uuid, meeting_id uuid, device_id uuid, person_id uuid, mark text, admitted boolean, wants text, over boolean)
 LANGUAGE plpgsql
AS $function$
declare
  before constant text := go_on_errand('shared-screen');
  seat record;
begin
  select d.*, r.closed_at into seat from table_device d
    join meeting_room r on r.tenant_id = d.tenant_id and r.household_id = d.household_id and r.meeting_id = d.meeting_id
    where d.tenant_id = current_tenant() and d.token_hash = token;
  perform go_on_errand(before);
  if seat.id is null then
    return;
  end if;
  if seat.admitted_at is not null and seat.ended_at is null and seat.closed_at is null then
    perform stand_as_screen(seat.household_id, seat.meeting_id);
    perform set_config('app.chair', coalesce(seat.person_id::text, ''), true);
  end if;
  return query select seat.household_id, seat.meeting_id, seat.id, seat.person_id, seat.mark, seat.admitted_at is not null,
    seat.wants, seat.ended_at is not null or seat.closed_at is not null;
end $function$;

CREATE OR REPLACE FUNCTION public.sits_along(who uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  return exists (select from place l where l.tenant_id = current_tenant() and l.person_id = who)
    or exists (select from place l where l.tenant_id = current_tenant() and l.person_id = current_person() and l.asked_by_person_id = who)
    or exists (select from representation v where v.tenant_id = current_tenant() and (v.person_id = who or v.client_person_id = who));
end $function$;

CREATE OR REPLACE FUNCTION public.sits_in_other_hat(household uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  before constant text := go_on_errand('seats');
  found constant boolean := household = any (other_hats());
begin
  perform go_on_errand(before);
  return found;
end $function$;

CREATE OR REPLACE FUNCTION public.stand_as_screen(household uuid, meeting uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  tenant constant uuid := current_tenant();
  before constant text := go_on_errand('shared-screen');
  sits jsonb := '[]';
  there uuid;
begin
  perform set_config('app.household', household::text, true), set_config('app.represented', '', true);
  for there in select a.person_id from attendance a where a.tenant_id = tenant and a.household_id = household
    and a.meeting_id = meeting and a.present and a.gone_at is null
  loop
    perform set_config('app.person', there::text, true), set_config('app.seats', '', true),
      set_config('app.standing', '', true), wear_hat_at(household);
    sits := sits || jsonb_build_array(coalesce(find_standing() -> household::text, '{"is": []}') || jsonb_build_object('me', there));
  end loop;
  perform set_config('app.person', '', true), set_config('app.organisation', '', true), set_config('app.seats', array[household]::text, true),
    set_config('app.windows', '', true);
  perform set_config('app.standing', jsonb_build_object(household, jsonb_build_object('is', array['shared-screen'], 'all', sits,
    'clients', array(select m.person_id from member m where m.tenant_id = tenant and m.household_id = household and m.client)))::text, true);
  perform go_on_errand(before);
end $function$;

CREATE OR REPLACE FUNCTION public.standing()
 RETURNS jsonb
 LANGUAGE sql
 STABLE
RETURN COALESCE((NULLIF(current_setting('app.standing'::text, true), ''::text))::jsonb, find_standing());

CREATE OR REPLACE FUNCTION public.tables_of_other_hats()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  before constant text := go_on_errand('seats');
  found constant uuid[] := other_hats();
begin
  perform go_on_errand(before);
  return found;
end $function$;

CREATE OR REPLACE FUNCTION public.tell_live()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  perform pg_notify('omtafel_live', coalesce(new.household_id, old.household_id)::text);
  return null;
end $function$;

CREATE OR REPLACE FUNCTION public.tell_live_in_room()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
declare
  before constant text := go_on_errand('shared-screen');
begin
  if exists (select from meeting_room r where r.tenant_id = new.tenant_id and r.household_id = new.household_id and r.closed_at is null) then
    perform pg_notify('omtafel_live', new.household_id::text);
  end if;
  perform go_on_errand(before);
  return null;
end $function$;

CREATE OR REPLACE PROCEDURE public.tells_live(IN target regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create trigger tell_live after insert or update on %s for each row execute function tell_live()', target);
end $procedure$;

CREATE OR REPLACE FUNCTION public.was_asked(tenant uuid, household uuid, meeting uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  before constant text := go_on_errand('was-asked');
  found constant boolean := exists (select from attendance a where a.tenant_id = tenant and a.household_id = household
    and a.meeting_id = meeting and a.person_id = current_person());
begin
  perform go_on_errand(before);
  return found;
end $function$;

CREATE OR REPLACE FUNCTION public.was_polled(tenant uuid, household uuid, poll uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  before constant text := go_on_errand('was-asked');
  found constant boolean := exists (select from poll_person a where a.tenant_id = tenant and a.household_id = household
    and a.poll_id = poll and a.person_id = current_person());
begin
  perform go_on_errand(before);
  return found;
end $function$;

CREATE OR REPLACE FUNCTION public.wear_hat_at(household uuid)
 RETURNS void
 LANGUAGE plpgsql
AS $function$
declare
  before constant text := go_on_errand('seats');
begin
  perform set_config('app.organisation', coalesce((select p.organisation_id::text from place p where p.tenant_id = current_tenant()
    and p.household_id = household and p.person_id = current_person() and p.state = 'accepted'), ''), true);
  perform go_on_errand(before);
  perform set_config('app.seats', '', true), set_config('app.standing', '', true);
end $function$;

CREATE OR REPLACE FUNCTION public.window_client(household uuid)
 RETURNS text
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  before text;
  found text;
begin
  if household <> all (windows()) then
    return null;
  end if;
  before := go_on_errand('seats');
  found := (select c.given_name from member m join person c on c.tenant_id = m.tenant_id and c.id = m.person_id
    where m.tenant_id = current_tenant() and m.household_id = household and m.client order by m.position limit 1);
  perform go_on_errand(before);
  return found;
end $function$;

CREATE OR REPLACE FUNCTION public.window_facts(household uuid, person uuid)
 RETURNS json
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  before text;
  found json;
begin
  if person is distinct from current_person() or household <> all (windows()) then
    return null;
  end if;
  before := go_on_errand('seats');
  found := (select json_build_object('name', '', 'joined', h.joined_into_id is not null, 'initiator', false, 'managed', false,
      'client', null, 'clients', (select coalesce(json_agg(m.person_id order by m.position), '[]') from member m
        where m.tenant_id = h.tenant_id and m.household_id = h.id and m.client),
      'place', json_build_object('kind', p.kind, 'state', p.state, 'employer', true), 'roles', '[]'::json,
      'represents', '[]'::json, 'elsewhere', false)
    from household h join place p on p.tenant_id = h.tenant_id and p.household_id = h.id and p.person_id = person
      and p.state in ('asked', 'accepted') where h.tenant_id = current_tenant() and h.id = household);
  perform go_on_errand(before);
  return found;
end $function$;

CREATE OR REPLACE FUNCTION public.windows()
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE
AS $function$
begin
  perform seats();
  return coalesce(nullif(current_setting('app.windows', true), '')::uuid[], '{}');
end $function$;

CREATE OR REPLACE FUNCTION public.withheld()
 RETURNS text[]
 LANGUAGE plpgsql
 STABLE
AS $function$
declare
  before constant text := go_on_errand('withheld');
  found text[];
begin
  select array_agg(concat_ws(' ', r.table_name, r.household_id, r.item_key)) into found from restriction r
  where r.tenant_id = current_tenant()
    and not coalesce((standing() -> r.household_id::text -> 'is') ?| array['client', 'starter', 'case-manager'], false);
  perform go_on_errand(before);
  return found;
end $function$;

CREATE OR REPLACE PROCEDURE public.withholds(IN target regclass, IN key text)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('create policy withheld on %1$s as restrictive for select using (
    (select on_errand(''rights'', ''write-item'', ''undo'', ''keep-record'', ''keep-trail'', ''join-tables''))
    or coalesce(not (concat_ws('' '', %2$L, household_id, %3$s) = any ((select withheld())::text[])), true))',
    target, target::text, key);
end $procedure$;

create table absence (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  deputy_person_id uuid not null,
  from_date date not null,
  until_date date not null,
  constraint absence_ends_after_start CHECK ((until_date >= (from_date - 1))),
  constraint absence_other_deputy CHECK ((deputy_person_id <> person_id)),
  constraint absence_pkey PRIMARY KEY (tenant_id, id),
  constraint absence_tenant_id_deputy_person_id_fkey FOREIGN KEY (tenant_id, deputy_person_id) REFERENCES person(tenant_id, id),
  constraint absence_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
CREATE INDEX absence_person ON public.absence USING btree (tenant_id, person_id, until_date);
alter table absence enable row level security;
alter table absence force row level security;
create policy tenant on absence for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER forget_seats AFTER INSERT OR DELETE OR UPDATE ON public.absence FOR EACH STATEMENT EXECUTE FUNCTION forget_seats();
CREATE TRIGGER on_sheet AFTER INSERT OR UPDATE ON public.absence FOR EACH ROW EXECUTE FUNCTION raise_sheets_around_row();
grant insert, select, update on absence to omtafel_app;

create table action (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  goal_id uuid,
  domain_code text,
  adult_person_id uuid,
  what text not null,
  doer_person_id uuid not null,
  together_with text not null default ''::text,
  due_on date,
  rhythm text,
  state text not null default 'open'::text,
  state_words text not null default ''::text,
  authority text not null default ''::text,
  decides_by date,
  decision text not null default ''::text,
  decided_on date,
  audience_id uuid not null,
  author_person_id uuid not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  version integer not null default 1,
  constraint action_authority_length CHECK ((char_length(authority) <= 200)),
  constraint action_date_or_rhythm CHECK (((due_on IS NULL) OR (rhythm IS NULL))),
  constraint action_decision_has_authority CHECK (((authority <> ''::text) OR ((decides_by IS NULL) AND (decided_on IS NULL)))),
  constraint action_decision_is_dated CHECK (((decision = ''::text) = (decided_on IS NULL))),
  constraint action_decision_length CHECK ((char_length(decision) <= 1000)),
  constraint action_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint action_rhythm CHECK ((rhythm = ANY (ARRAY['daily'::text, 'weekly'::text, 'every-two-weeks'::text, 'monthly'::text]))),
  constraint action_state CHECK ((state = ANY (ARRAY['open'::text, 'busy'::text, 'stuck'::text, 'done'::text, 'dropped'::text]))),
  constraint action_state_words_length CHECK ((char_length(state_words) <= 1000)),
  constraint action_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint action_tenant_id_doer_person_id_fkey FOREIGN KEY (tenant_id, doer_person_id) REFERENCES person(tenant_id, id),
  constraint action_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint action_tenant_id_household_id_audience_id_fkey FOREIGN KEY (tenant_id, household_id, audience_id) REFERENCES audience(tenant_id, household_id, id),
  constraint action_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES plan(tenant_id, household_id),
  constraint action_tenant_id_household_id_goal_id_fkey FOREIGN KEY (tenant_id, household_id, goal_id) REFERENCES goal(tenant_id, household_id, id),
  constraint action_together_length CHECK ((char_length(together_with) <= 200)),
  constraint action_what_length CHECK (((char_length(what) >= 1) AND (char_length(what) <= 1000)))
);
CREATE INDEX action_doer ON public.action USING btree (tenant_id, doer_person_id, due_on) WHERE (state = ANY (ARRAY['open'::text, 'busy'::text, 'stuck'::text]));
alter table action enable row level security;
alter table action force row level security;
create policy reads on action as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,goal-domain,write-item,undo,keep-trail,remind,rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM audience u
  WHERE ((u.tenant_id = action.tenant_id) AND (u.household_id = action.household_id) AND (u.id = action.audience_id) AND reads_item((( SELECT standing() AS standing) -> (action.household_id)::text), u.kind, u.domains, u.adult_person_id, u.author_person_id, action.domain_code,
        CASE
            WHEN (u.shown_ended_at IS NULL) THEN u.shown_to_person_id
            ELSE NULL::uuid
        END))))));
create policy tenant on action for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy undone on action as restrictive for select to public using (((undone_at IS NULL) OR ( SELECT on_errand(VARIADIC ARRAY['undo'::text, 'rights'::text, 'keep-trail'::text]) AS on_errand)));
CREATE TRIGGER domain_of_action BEFORE INSERT OR UPDATE OF goal_id ON public.action FOR EACH ROW EXECUTE FUNCTION domain_of_action();
CREATE TRIGGER keep_record_action AFTER INSERT ON public.action FOR EACH ROW EXECUTE FUNCTION keep_record('action', 'id', 'author_person_id', 'created_at');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.action DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on action to omtafel_app;

create table action_note (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  on_date date not null,
  at timestamp with time zone not null,
  by_person_id uuid not null,
  words text not null,
  constraint action_note_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 1000))),
  constraint action_note_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint action_note_tenant_id_by_person_id_fkey FOREIGN KEY (tenant_id, by_person_id) REFERENCES person(tenant_id, id),
  constraint action_note_tenant_id_household_id_action_id_fkey FOREIGN KEY (tenant_id, household_id, action_id) REFERENCES action(tenant_id, household_id, id)
);
alter table action_note enable row level security;
alter table action_note force row level security;
create policy reads on action_note as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM action a
  WHERE ((a.tenant_id = action_note.tenant_id) AND (a.household_id = action_note.household_id) AND (a.id = action_note.action_id))))));
create policy tenant on action_note for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on action_note as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'action_note', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_action_note AFTER INSERT ON public.action_note FOR EACH ROW EXECUTE FUNCTION keep_record('action_note', 'id', 'by_person_id', 'at');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.action_note DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select on action_note to omtafel_app;
grant update (words) on action_note to omtafel_app;

create table action_reference (
  tenant_id uuid not null,
  household_id uuid not null,
  action_id uuid not null,
  organisation_id uuid not null,
  reference text not null,
  constraint action_reference_length CHECK ((char_length(reference) <= 100)),
  constraint action_reference_pkey PRIMARY KEY (tenant_id, household_id, action_id, organisation_id),
  constraint action_reference_tenant_id_household_id_action_id_fkey FOREIGN KEY (tenant_id, household_id, action_id) REFERENCES action(tenant_id, household_id, id),
  constraint action_reference_tenant_id_organisation_id_fkey FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation(tenant_id, id)
);
alter table action_reference enable row level security;
alter table action_reference force row level security;
create policy reads on action_reference as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,rights}'::text[]) AS on_errand) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND (EXISTS ( SELECT
   FROM action a
  WHERE ((a.tenant_id = action_reference.tenant_id) AND (a.household_id = action_reference.household_id) AND (a.id = action_reference.action_id)))))));
create policy tenant on action_reference for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER keep_record_action_reference AFTER INSERT ON public.action_reference FOR EACH ROW EXECUTE FUNCTION keep_record('action_reference', 'action_id,organisation_id', '', '');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.action_reference DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on action_reference to omtafel_app;

create table action_tick (
  tenant_id uuid not null,
  household_id uuid not null,
  action_id uuid not null,
  on_date date not null,
  by_person_id uuid not null,
  constraint action_tick_pkey PRIMARY KEY (tenant_id, household_id, action_id, on_date),
  constraint action_tick_tenant_id_by_person_id_fkey FOREIGN KEY (tenant_id, by_person_id) REFERENCES person(tenant_id, id),
  constraint action_tick_tenant_id_household_id_action_id_fkey FOREIGN KEY (tenant_id, household_id, action_id) REFERENCES action(tenant_id, household_id, id)
);
alter table action_tick enable row level security;
alter table action_tick force row level security;
create policy reads on action_tick as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM action a
  WHERE ((a.tenant_id = action_tick.tenant_id) AND (a.household_id = action_tick.household_id) AND (a.id = action_tick.action_id))))));
create policy tenant on action_tick for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.action_tick DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select on action_tick to omtafel_app;

create table affiliation (
  tenant_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  function text not null,
  expertise text[] not null default '{}'::text[],
  working_days integer[] not null default '{1,2,3,4,5}'::integer[],
  constraint affiliation_function_length CHECK (((char_length(function) >= 1) AND (char_length(function) <= 200))),
  constraint affiliation_pkey PRIMARY KEY (tenant_id, person_id),
  constraint affiliation_tenant_id_organisation_id_fkey FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation(tenant_id, id),
  constraint affiliation_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
CREATE INDEX affiliation_organisation ON public.affiliation USING btree (tenant_id, organisation_id);
alter table affiliation enable row level security;
alter table affiliation force row level security;
create policy tenant on affiliation for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER forget_seats AFTER INSERT OR DELETE OR UPDATE ON public.affiliation FOR EACH STATEMENT EXECUTE FUNCTION forget_seats();
CREATE TRIGGER on_sheet AFTER INSERT OR UPDATE ON public.affiliation FOR EACH ROW EXECUTE FUNCTION raise_sheets_around_row();
grant insert, select, update on affiliation to omtafel_app;

create table attendance (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  answer text not null default 'asked'::text,
  cannot_code text not null default ''::text,
  cannot_words text not null default ''::text,
  calendar_id uuid not null default gen_random_uuid(),
  link_hash text,
  replied_at timestamp with time zone,
  answer_typed_by_person_id uuid,
  present boolean,
  gone_at timestamp with time zone,
  read_at timestamp with time zone,
  read_version integer,
  approved_version integer,
  constraint attendance_answer CHECK ((answer = ANY (ARRAY['asked'::text, 'comes'::text, 'perhaps'::text, 'cannot'::text, 'not-asked'::text]))),
  constraint attendance_cannot_code_form CHECK ((cannot_code ~ '^[a-z-]*$'::text)),
  constraint attendance_cannot_words_length CHECK ((char_length(cannot_words) <= 500)),
  constraint attendance_link_form CHECK ((link_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint attendance_pkey PRIMARY KEY (tenant_id, household_id, meeting_id, person_id),
  constraint attendance_tenant_id_answer_typed_by_person_id_fkey FOREIGN KEY (tenant_id, answer_typed_by_person_id) REFERENCES person(tenant_id, id),
  constraint attendance_tenant_id_household_id_meeting_id_fkey FOREIGN KEY (tenant_id, household_id, meeting_id) REFERENCES meeting(tenant_id, household_id, id),
  constraint attendance_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
CREATE UNIQUE INDEX attendance_calendar ON public.attendance USING btree (tenant_id, calendar_id);
CREATE UNIQUE INDEX attendance_link ON public.attendance USING btree (tenant_id, link_hash);
CREATE INDEX attendance_person ON public.attendance USING btree (tenant_id, person_id);
alter table attendance enable row level security;
alter table attendance force row level security;
create policy reads on attendance as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{was-asked,sheet,keep-trail,shared-screen,diary-reply,remind,busy-times,rights}'::text[]) AS on_errand) OR (COALESCE((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ?| ARRAY['client'::text, 'starter'::text, 'case-manager'::text, 'coordinator'::text, 'professional'::text, 'shared-screen'::text]), false) OR ((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ? 'network'::text) AND was_asked(tenant_id, household_id, meeting_id)) OR ((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ? 'employer'::text) AND (person_id = ( SELECT current_person() AS current_person))))));
create policy tenant on attendance for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.attendance DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on attendance to omtafel_app;

create table audience (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  kind text not null,
  domains text[],
  adult_person_id uuid,
  author_person_id uuid,
  wish_id uuid,
  shown_to_person_id uuid,
  shown_ended_at timestamp with time zone,
  constraint audience_author_when_narrow CHECK (((kind = 'table'::text) = (author_person_id IS NULL))),
  constraint audience_kind CHECK ((kind = ANY (ARRAY['table'::text, 'opened'::text, 'domains'::text, 'client-and-me'::text, 'only-me'::text]))),
  constraint audience_names_domains CHECK ((((kind = 'domains'::text) = (domains IS NOT NULL)) AND (cardinality(domains) > 0))),
  constraint audience_once UNIQUE NULLS NOT DISTINCT (tenant_id, household_id, kind, domains, adult_person_id, author_person_id, wish_id, shown_to_person_id, shown_ended_at),
  constraint audience_opened_by_wish CHECK (((kind <> 'opened'::text) OR (wish_id IS NOT NULL))),
  constraint audience_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint audience_shown_is_no_secret CHECK (((shown_to_person_id IS NULL) OR (kind <> 'only-me'::text))),
  constraint audience_tenant_id_adult_person_id_fkey FOREIGN KEY (tenant_id, adult_person_id) REFERENCES person(tenant_id, id),
  constraint audience_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint audience_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint audience_tenant_id_household_id_wish_id_fkey FOREIGN KEY (tenant_id, household_id, wish_id) REFERENCES wish(tenant_id, household_id, id),
  constraint audience_tenant_id_shown_to_person_id_fkey FOREIGN KEY (tenant_id, shown_to_person_id) REFERENCES person(tenant_id, id)
);
CREATE INDEX audience_shown ON public.audience USING btree (tenant_id) WHERE ((shown_to_person_id IS NOT NULL) AND (shown_ended_at IS NULL));
alter table audience enable row level security;
alter table audience force row level security;
create policy reads on audience as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,write-item,duty-list,parted,stand-in,rights}'::text[]) AS on_errand) OR reads_item((( SELECT standing() AS standing) -> (household_id)::text), kind, domains, adult_person_id, author_person_id, ((( SELECT standing() AS standing) -> (household_id)::text) #>> '{scope,domains,0}'::text[]),
CASE
    WHEN (shown_ended_at IS NULL) THEN shown_to_person_id
    ELSE NULL::uuid
END)));
create policy tenant on audience for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.audience DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on audience to omtafel_app;

create table audit_event (
  tenant_id uuid not null,
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  actor_person_id uuid,
  together_with_person_id uuid,
  on_behalf_of_person_id uuid,
  organisation_id uuid,
  actor_role text not null,
  action text not null,
  object_kind text not null,
  object_id uuid,
  household_id uuid,
  fields text[] not null default '{}'::text[],
  reason_code text,
  allowed boolean not null default true,
  grounds text[] not null default '{}'::text[],
  emergency boolean not null default false,
  request_id uuid not null,
  part smallint not null,
  trace_id uuid not null,
  mac bytea,
  constraint audit_action_form CHECK ((action ~ '^[a-z-]+\.[a-z-]+$'::text)),
  constraint audit_event_pkey PRIMARY KEY (tenant_id, id),
  constraint audit_mac_size CHECK ((octet_length(mac) = 16))
);
CREATE INDEX audit_event_household ON public.audit_event USING btree (tenant_id, household_id, id);
CREATE INDEX audit_event_unusual ON public.audit_event USING btree (tenant_id, at) WHERE ((NOT allowed) OR emergency);
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy reads on audit_event as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{keep-trail,review,who-looked,rights}'::text[]) AS on_errand) OR false));
create policy tenant on audit_event for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER audit_event_only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on audit_event to omtafel_app;
comment on table audit_event is 'Who did or saw what. Holds ids, field names and reasons from a list, never content.';

create table audit_seal (
  tenant_id uuid not null,
  number bigint not null,
  sealed_at timestamp with time zone not null,
  events int8multirange not null,
  first_id bigint not null,
  last_id bigint not null,
  event_count integer not null,
  previous bytea not null,
  digest bytea not null,
  key_name text not null,
  constraint audit_seal_count_positive CHECK ((event_count > 0)),
  constraint audit_seal_digest_size CHECK ((octet_length(digest) = 32)),
  constraint audit_seal_not_empty CHECK ((NOT isempty(events))),
  constraint audit_seal_number_positive CHECK ((number > 0)),
  constraint audit_seal_pkey PRIMARY KEY (tenant_id, number),
  constraint audit_seal_previous_size CHECK ((octet_length(previous) = 32)),
  constraint audit_seal_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
CREATE INDEX audit_seal_last ON public.audit_seal USING btree (tenant_id, last_id);
alter table audit_seal enable row level security;
alter table audit_seal force row level security;
create policy tenant on audit_seal for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER audit_seal_only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on audit_seal to omtafel_app;

create table bottleneck (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  level text not null,
  organisation_id uuid,
  place_id uuid,
  words text not null,
  noted_on date not null,
  noted_by_person_id uuid not null,
  constraint bottleneck_level CHECK ((level = ANY (ARRAY['organisation'::text, 'policy'::text]))),
  constraint bottleneck_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint bottleneck_tenant_id_household_id_place_id_fkey FOREIGN KEY (tenant_id, household_id, place_id) REFERENCES place(tenant_id, household_id, id),
  constraint bottleneck_tenant_id_noted_by_person_id_fkey FOREIGN KEY (tenant_id, noted_by_person_id) REFERENCES person(tenant_id, id),
  constraint bottleneck_tenant_id_organisation_id_fkey FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation(tenant_id, id),
  constraint bottleneck_words_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 1000)))
);
alter table bottleneck enable row level security;
alter table bottleneck force row level security;
create policy reads on bottleneck as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,report,rights}'::text[]) AS on_errand) OR ((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ? 'client'::text) OR leads((( SELECT standing() AS standing) -> (household_id)::text)))));
create policy tenant on bottleneck for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on bottleneck as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'bottleneck', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_bottleneck AFTER INSERT ON public.bottleneck FOR EACH ROW EXECUTE FUNCTION keep_record('bottleneck', 'id', 'noted_by_person_id', 'noted_on');
grant insert, select on bottleneck to omtafel_app;
grant update (words) on bottleneck to omtafel_app;

create table budget_line (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid,
  kind text not null,
  label text not null,
  cents bigint,
  per text not null,
  source text not null default ''::text,
  on_date date not null,
  ended_on date,
  author_person_id uuid not null,
  at timestamp with time zone not null,
  version integer not null default 1,
  constraint budget_line_kind CHECK ((kind = ANY (ARRAY['income'::text, 'cost'::text, 'legal'::text]))),
  constraint budget_line_label_length CHECK (((char_length(label) >= 1) AND (char_length(label) <= 80))),
  constraint budget_line_legal_has_source CHECK (((kind <> 'legal'::text) OR (source <> ''::text))),
  constraint budget_line_not_negative CHECK (((cents >= 0) AND (cents <= '10000000000'::bigint))),
  constraint budget_line_per CHECK ((per = ANY (ARRAY['week'::text, 'four-weeks'::text, 'month'::text, 'quarter'::text, 'year'::text]))),
  constraint budget_line_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint budget_line_source_length CHECK ((char_length(source) <= 120)),
  constraint budget_line_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint budget_line_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint budget_line_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id)
);
alter table budget_line enable row level security;
alter table budget_line force row level security;
create policy reads on budget_line as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR reads_money((( SELECT standing() AS standing) -> (household_id)::text), adult_person_id)));
create policy tenant on budget_line for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on budget_line as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'budget_line', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_budget_line AFTER INSERT ON public.budget_line FOR EACH ROW EXECUTE FUNCTION keep_record('budget_line', 'id', 'author_person_id', 'at');
grant insert, select, update on budget_line to omtafel_app;

create table busy_block (
  tenant_id uuid not null,
  person_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  fresh_until timestamp with time zone not null,
  constraint busy_block_ends_after_start CHECK ((ends_at > starts_at)),
  constraint busy_block_pkey PRIMARY KEY (tenant_id, person_id, starts_at),
  constraint busy_block_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES diary(tenant_id, person_id) ON DELETE CASCADE
);
alter table busy_block enable row level security;
alter table busy_block force row level security;
create policy reads on busy_block as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{read-diary,busy-times,rights}'::text[]) AS on_errand) OR (person_id = ( SELECT current_person() AS current_person))));
create policy tenant on busy_block for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select on busy_block to omtafel_app;

create table calendar_feed (
  tenant_id uuid not null,
  person_id uuid not null,
  token_hash text not null,
  made_at timestamp with time zone not null,
  constraint calendar_feed_pkey PRIMARY KEY (tenant_id, person_id),
  constraint calendar_feed_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint calendar_feed_token_form CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint calendar_feed_token_once UNIQUE (tenant_id, token_hash)
);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy reads on calendar_feed as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{calendar-feed,rights}'::text[]) AS on_errand) OR (person_id = ( SELECT current_person() AS current_person))));
create policy tenant on calendar_feed for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select, update on calendar_feed to omtafel_app;

create table candidate_profile (
  tenant_id uuid not null,
  household_id uuid not null,
  adult_person_id uuid not null,
  called text not null default ''::text,
  headline text not null default ''::text,
  learning text not null default ''::text,
  talents uuid[] not null default '{}'::uuid[],
  parts text[] not null default '{}'::text[],
  author_person_id uuid not null,
  at timestamp with time zone not null,
  version integer not null default 1,
  constraint candidate_profile_called_length CHECK ((char_length(called) <= 80)),
  constraint candidate_profile_headline_length CHECK ((char_length(headline) <= 160)),
  constraint candidate_profile_learning_length CHECK ((char_length(learning) <= 500)),
  constraint candidate_profile_parts CHECK ((parts <@ ARRAY['hours'::text, 'days'::text, 'travel'::text, 'helps'::text, 'instruments'::text])),
  constraint candidate_profile_pkey PRIMARY KEY (tenant_id, household_id, adult_person_id),
  constraint candidate_profile_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint candidate_profile_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id)
);
alter table candidate_profile enable row level security;
alter table candidate_profile force row level security;
create policy reads on candidate_profile as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR reads_work((( SELECT standing() AS standing) -> (household_id)::text), adult_person_id)));
create policy tenant on candidate_profile for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on candidate_profile as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'candidate_profile', household_id, adult_person_id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_candidate_profile AFTER INSERT ON public.candidate_profile FOR EACH ROW EXECUTE FUNCTION keep_record('candidate_profile', 'adult_person_id', 'author_person_id', 'at');
grant insert, select, update on candidate_profile to omtafel_app;

create table check_in (
  tenant_id uuid not null,
  household_id uuid not null,
  placement_id uuid not null,
  weeks integer not null,
  side text not null,
  due_on date not null,
  answer text,
  words text not null default ''::text,
  answered_on date,
  author_person_id uuid,
  constraint check_in_answer CHECK ((answer = ANY (ARRAY['good'::text, 'mixed'::text, 'not-good'::text]))),
  constraint check_in_answered CHECK (((answer IS NULL) = (answered_on IS NULL))),
  constraint check_in_pkey PRIMARY KEY (tenant_id, household_id, placement_id, weeks, side),
  constraint check_in_side CHECK ((side = ANY (ARRAY['client'::text, 'employer'::text]))),
  constraint check_in_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint check_in_tenant_id_household_id_placement_id_fkey FOREIGN KEY (tenant_id, household_id, placement_id) REFERENCES placement(tenant_id, household_id, id),
  constraint check_in_weeks CHECK ((weeks = ANY (ARRAY[1, 4, 12]))),
  constraint check_in_words_length CHECK ((char_length(words) <= 300))
);
alter table check_in enable row level security;
alter table check_in force row level security;
create policy reads on check_in as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,remind,rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM placement p
  WHERE ((p.tenant_id = check_in.tenant_id) AND (p.household_id = check_in.household_id) AND (p.id = check_in.placement_id) AND ((check_in.side = 'employer'::text) OR (p.employer_person_id <> ( SELECT current_person() AS current_person))))))));
create policy tenant on check_in for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on check_in as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'check_in', household_id, concat_ws('/'::text, placement_id, weeks, side)) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.check_in DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on check_in to omtafel_app;

create table code_login (
  tenant_id uuid not null,
  person_id uuid not null,
  login_number text not null,
  code_hash text not null,
  sealed_secret bytea not null,
  last_step bigint not null default 0,
  tries integer not null default 0,
  locked_until timestamp with time zone,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint code_login_number_form CHECK ((login_number ~ '^[0-9]{8}$'::text)),
  constraint code_login_number_once UNIQUE (tenant_id, login_number),
  constraint code_login_pkey PRIMARY KEY (tenant_id, person_id),
  constraint code_login_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint code_login_tries CHECK (((tries >= 0) AND (tries <= 5)))
);
alter table code_login enable row level security;
alter table code_login force row level security;
create policy tenant on code_login for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select, update on code_login to omtafel_app;

create table consent (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  answer text not null,
  given text not null,
  on_date date not null,
  noted_by_person_id uuid not null,
  taken_back_on date,
  taken_back_by_person_id uuid,
  constraint consent_answer CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint consent_given CHECK ((given = ANY (ARRAY['screen'::text, 'paper'::text, 'spoken'::text]))),
  constraint consent_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint consent_taken_back_after CHECK ((taken_back_on >= on_date)),
  constraint consent_taken_back_by_somebody CHECK (((taken_back_on IS NULL) = (taken_back_by_person_id IS NULL))),
  constraint consent_tenant_id_household_id_person_id_fkey FOREIGN KEY (tenant_id, household_id, person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint consent_tenant_id_noted_by_person_id_fkey FOREIGN KEY (tenant_id, noted_by_person_id) REFERENCES person(tenant_id, id),
  constraint consent_tenant_id_taken_back_by_person_id_fkey FOREIGN KEY (tenant_id, taken_back_by_person_id) REFERENCES person(tenant_id, id)
);
CREATE UNIQUE INDEX consent_one_standing ON public.consent USING btree (tenant_id, household_id, person_id) WHERE (taken_back_on IS NULL);
alter table consent enable row level security;
alter table consent force row level security;
create policy reads on consent as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,give-by-task,parted,keep-trail,rights}'::text[]) AS on_errand) OR (((person_id = ( SELECT current_person() AS current_person)) AND (( SELECT standing() AS standing) ? (household_id)::text)) OR leads((( SELECT standing() AS standing) -> (household_id)::text)))));
create policy tenant on consent for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER end_showing AFTER UPDATE OF taken_back_on ON public.consent FOR EACH ROW WHEN (((new.taken_back_on IS NOT NULL) AND (old.taken_back_on IS NULL) AND (pg_trigger_depth() = 0))) EXECUTE FUNCTION end_showing();
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.consent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on consent to omtafel_app;

create table contact_way (
  tenant_id uuid not null,
  person_id uuid not null,
  channel text not null,
  mail text not null default ''::text,
  planner_mail text not null default ''::text,
  mail_failed_at timestamp with time zone,
  mobile text not null default ''::text,
  street text not null default ''::text,
  postcode text not null default ''::text,
  town text not null default ''::text,
  from_hour smallint not null default 8,
  until_hour smallint not null default 21,
  remind_days smallint not null default 1,
  week_overview boolean not null default true,
  late_actions boolean not null default true,
  chosen_at timestamp with time zone not null,
  chosen_with_person_id uuid,
  version integer not null default 1,
  constraint contact_way_channel CHECK ((channel = ANY (ARRAY['mail'::text, 'sms'::text, 'letter'::text, 'call'::text]))),
  constraint contact_way_from_hour CHECK (((from_hour >= 0) AND (from_hour <= 23))),
  constraint contact_way_hours CHECK ((until_hour > from_hour)),
  constraint contact_way_mail_length CHECK ((char_length(mail) <= 200)),
  constraint contact_way_mobile_length CHECK ((char_length(mobile) <= 40)),
  constraint contact_way_pkey PRIMARY KEY (tenant_id, person_id),
  constraint contact_way_planner_mail_length CHECK ((char_length(planner_mail) <= 200)),
  constraint contact_way_postcode_length CHECK ((char_length(postcode) <= 10)),
  constraint contact_way_reaches CHECK (
CASE channel
    WHEN 'mail'::text THEN (mail <> ''::text)
    WHEN 'sms'::text THEN (mobile <> ''::text)
    WHEN 'letter'::text THEN ((street <> ''::text) AND (postcode <> ''::text) AND (town <> ''::text))
    ELSE true
END),
  constraint contact_way_remind_days CHECK (((remind_days >= 0) AND (remind_days <= 7))),
  constraint contact_way_street_length CHECK ((char_length(street) <= 120)),
  constraint contact_way_tenant_id_chosen_with_person_id_fkey FOREIGN KEY (tenant_id, chosen_with_person_id) REFERENCES person(tenant_id, id),
  constraint contact_way_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint contact_way_town_length CHECK ((char_length(town) <= 80)),
  constraint contact_way_until_hour CHECK (((until_hour >= 1) AND (until_hour <= 24)))
);
alter table contact_way enable row level security;
alter table contact_way force row level security;
create policy reads on contact_way as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{outbox,remind,review,rights}'::text[]) AS on_errand) OR (person_id = ( SELECT current_person() AS current_person))));
create policy tenant on contact_way for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on contact_way to omtafel_app;

create table crisis_term (
  tenant_id uuid not null,
  working_days integer not null,
  source text not null,
  version integer not null default 1,
  constraint crisis_term_days CHECK (((working_days >= 0) AND (working_days <= 3))),
  constraint crisis_term_pkey PRIMARY KEY (tenant_id),
  constraint crisis_term_source_length CHECK (((char_length(source) >= 1) AND (char_length(source) <= 200))),
  constraint crisis_term_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
alter table crisis_term enable row level security;
alter table crisis_term force row level security;
create policy tenant on crisis_term for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on crisis_term to omtafel_app;

create table date_poll (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  meeting_id uuid,
  closing boolean not null default false,
  minutes_long integer not null,
  place text not null default ''::text,
  place_chosen_by_client boolean not null default false,
  label text not null,
  answer_by date not null,
  state text not null default 'open'::text,
  state_words text not null default ''::text,
  created_by_person_id uuid not null,
  typed_by_person_id uuid not null,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  constraint date_poll_chosen_is_a_meeting CHECK (((state <> 'chosen'::text) OR (meeting_id IS NOT NULL))),
  constraint date_poll_label_length CHECK (((char_length(label) >= 1) AND (char_length(label) <= 60))),
  constraint date_poll_length CHECK (((minutes_long >= 10) AND (minutes_long <= 480))),
  constraint date_poll_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint date_poll_place_length CHECK ((char_length(place) <= 300)),
  constraint date_poll_state CHECK ((state = ANY (ARRAY['open'::text, 'chosen'::text, 'stopped'::text]))),
  constraint date_poll_state_words_length CHECK ((char_length(state_words) <= 1000)),
  constraint date_poll_tenant_id_created_by_person_id_fkey FOREIGN KEY (tenant_id, created_by_person_id) REFERENCES person(tenant_id, id),
  constraint date_poll_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint date_poll_tenant_id_household_id_meeting_id_fkey FOREIGN KEY (tenant_id, household_id, meeting_id) REFERENCES meeting(tenant_id, household_id, id),
  constraint date_poll_tenant_id_typed_by_person_id_fkey FOREIGN KEY (tenant_id, typed_by_person_id) REFERENCES person(tenant_id, id)
);
alter table date_poll enable row level security;
alter table date_poll force row level security;
create policy reads on date_poll as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,poll-link,rights}'::text[]) AS on_errand) OR knows_of_poll((( SELECT standing() AS standing) -> (household_id)::text), tenant_id, household_id, id)));
create policy tenant on date_poll for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.date_poll DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on date_poll to omtafel_app;

create table debt (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid,
  creditor text not null default ''::text,
  collector text not null default ''::text,
  reference text not null default ''::text,
  kind text not null default 'unknown'::text,
  business text not null default 'unknown'::text,
  author_person_id uuid not null,
  created_at timestamp with time zone not null,
  version integer not null default 1,
  constraint debt_business CHECK ((business = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint debt_collector_length CHECK ((char_length(collector) <= 120)),
  constraint debt_creditor_length CHECK ((char_length(creditor) <= 120)),
  constraint debt_kind CHECK ((kind = ANY (ARRAY['care'::text, 'public'::text, 'utilities'::text, 'student'::text, 'other'::text, 'unknown'::text]))),
  constraint debt_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint debt_reference_length CHECK ((char_length(reference) <= 60)),
  constraint debt_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint debt_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint debt_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id)
);
alter table debt enable row level security;
alter table debt force row level security;
create policy reads on debt as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,report,keep-record,rights}'::text[]) AS on_errand) OR reads_money((( SELECT standing() AS standing) -> (household_id)::text), adult_person_id)));
create policy tenant on debt for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on debt as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'debt', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_debt AFTER INSERT ON public.debt FOR EACH ROW EXECUTE FUNCTION keep_record('debt', 'id', 'author_person_id', 'created_at');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.debt DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on debt to omtafel_app;

create table debt_balance (
  tenant_id uuid not null,
  household_id uuid not null,
  debt_id uuid not null,
  id uuid not null,
  on_date date not null,
  cents bigint,
  source text not null,
  author_person_id uuid not null,
  at timestamp with time zone not null,
  seq bigint not null generated always as identity,
  constraint debt_balance_not_negative CHECK (((cents >= 0) AND (cents <= '10000000000'::bigint))),
  constraint debt_balance_pkey PRIMARY KEY (tenant_id, household_id, debt_id, id),
  constraint debt_balance_source CHECK ((source = ANY (ARRAY['client'::text, 'helper'::text, 'letter'::text, 'register'::text]))),
  constraint debt_balance_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint debt_balance_tenant_id_household_id_debt_id_fkey FOREIGN KEY (tenant_id, household_id, debt_id) REFERENCES debt(tenant_id, household_id, id)
);
alter table debt_balance enable row level security;
alter table debt_balance force row level security;
create policy reads on debt_balance as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,report,rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM debt d
  WHERE ((d.tenant_id = debt_balance.tenant_id) AND (d.household_id = debt_balance.household_id) AND (d.id = debt_balance.debt_id))))));
create policy tenant on debt_balance for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on debt_balance as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'debt_balance', household_id, concat_ws('/'::text, debt_id, id)) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER debt_balance_only_emptied BEFORE UPDATE ON public.debt_balance FOR EACH ROW EXECUTE FUNCTION only_emptied();
CREATE TRIGGER keep_record_debt_balance AFTER INSERT ON public.debt_balance FOR EACH ROW EXECUTE FUNCTION keep_record('debt_balance', 'debt_id,id', 'author_person_id', 'at');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.debt_balance DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select on debt_balance to omtafel_app;
grant update (cents) on debt_balance to omtafel_app;

create table debt_help (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid,
  on_date date not null,
  phase text not null,
  solution text,
  guidance text,
  administrator text not null default ''::text,
  term_until date,
  term_source text not null default ''::text,
  author_person_id uuid not null,
  at timestamp with time zone not null,
  seq bigint not null generated always as identity,
  constraint debt_help_administrator_length CHECK ((char_length(administrator) <= 120)),
  constraint debt_help_guidance CHECK ((guidance = ANY (ARRAY['budget-coaching'::text, 'budget-management'::text, 'protective-administration'::text, 'volunteer'::text, 'none'::text]))),
  constraint debt_help_phase CHECK ((phase = ANY (ARRAY['application'::text, 'intake'::text, 'plan'::text, 'stabilisation'::text, 'solution'::text, 'guidance'::text, 'after-care'::text, 'ended'::text]))),
  constraint debt_help_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint debt_help_solution CHECK ((solution = ANY (ARRAY['payment-arrangement'::text, 'debt-mediation'::text, 'debt-restructuring'::text, 'restructuring-credit'::text, 'statutory'::text, 'none'::text]))),
  constraint debt_help_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint debt_help_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint debt_help_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint debt_help_term_has_source CHECK (((term_until IS NULL) OR (term_source <> ''::text))),
  constraint debt_help_term_source_length CHECK ((char_length(term_source) <= 200))
);
alter table debt_help enable row level security;
alter table debt_help force row level security;
create policy reads on debt_help as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR reads_money((( SELECT standing() AS standing) -> (household_id)::text), adult_person_id)));
create policy tenant on debt_help for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on debt_help as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'debt_help', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_debt_help AFTER INSERT ON public.debt_help FOR EACH ROW EXECUTE FUNCTION keep_record('debt_help', 'id', 'author_person_id', 'at');
grant insert, select on debt_help to omtafel_app;
grant update (administrator) on debt_help to omtafel_app;
grant update (term_source) on debt_help to omtafel_app;

create table debt_letter (
  tenant_id uuid not null,
  household_id uuid not null,
  debt_id uuid not null,
  id uuid not null,
  picture bytea,
  blackened boolean not null,
  scanned boolean not null,
  author_person_id uuid not null,
  at timestamp with time zone not null,
  version integer not null default 1,
  constraint debt_letter_jpeg CHECK ((SUBSTRING(picture FROM 1 FOR 3) = '\xffd8ff'::bytea)),
  constraint debt_letter_one UNIQUE (tenant_id, household_id, id),
  constraint debt_letter_pkey PRIMARY KEY (tenant_id, household_id, debt_id, id),
  constraint debt_letter_small CHECK ((octet_length(picture) <= 1000000)),
  constraint debt_letter_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint debt_letter_tenant_id_household_id_debt_id_fkey FOREIGN KEY (tenant_id, household_id, debt_id) REFERENCES debt(tenant_id, household_id, id)
);
alter table debt_letter enable row level security;
alter table debt_letter force row level security;
create policy reads on debt_letter as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM debt d
  WHERE ((d.tenant_id = debt_letter.tenant_id) AND (d.household_id = debt_letter.household_id) AND (d.id = debt_letter.debt_id))))));
create policy tenant on debt_letter for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on debt_letter as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'debt_letter', household_id, concat_ws('/'::text, debt_id, id)) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_debt_letter AFTER INSERT ON public.debt_letter FOR EACH ROW EXECUTE FUNCTION keep_record('debt_letter', 'debt_id,id', 'author_person_id', 'at');
grant insert, select on debt_letter to omtafel_app;
grant update (blackened) on debt_letter to omtafel_app;
grant update (picture) on debt_letter to omtafel_app;
grant update (version) on debt_letter to omtafel_app;

create table debt_step (
  tenant_id uuid not null,
  household_id uuid not null,
  debt_id uuid not null,
  id uuid not null,
  on_date date not null,
  state text not null,
  pays_cents bigint,
  pays_per text,
  pays_from date,
  pays_until date,
  words text not null default ''::text,
  author_person_id uuid not null,
  at timestamp with time zone not null,
  seq bigint not null generated always as identity,
  constraint debt_step_arrangement_only CHECK (((state = 'arrangement'::text) OR ((pays_cents IS NULL) AND (pays_per IS NULL) AND (pays_from IS NULL) AND (pays_until IS NULL)))),
  constraint debt_step_days_in_order CHECK ((pays_until >= pays_from)),
  constraint debt_step_pays CHECK (((pays_cents >= 0) AND (pays_cents <= '10000000000'::bigint))),
  constraint debt_step_per CHECK ((pays_per = ANY (ARRAY['week'::text, 'four-weeks'::text, 'month'::text, 'quarter'::text, 'year'::text]))),
  constraint debt_step_pkey PRIMARY KEY (tenant_id, household_id, debt_id, id),
  constraint debt_step_state CHECK ((state = ANY (ARRAY['unknown'::text, 'disputed'::text, 'known'::text, 'arrangement'::text, 'attachment'::text, 'settled'::text]))),
  constraint debt_step_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint debt_step_tenant_id_household_id_debt_id_fkey FOREIGN KEY (tenant_id, household_id, debt_id) REFERENCES debt(tenant_id, household_id, id),
  constraint debt_step_words_length CHECK ((char_length(words) <= 500))
);
alter table debt_step enable row level security;
alter table debt_step force row level security;
create policy reads on debt_step as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,report,rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM debt d
  WHERE ((d.tenant_id = debt_step.tenant_id) AND (d.household_id = debt_step.household_id) AND (d.id = debt_step.debt_id))))));
create policy tenant on debt_step for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on debt_step as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'debt_step', household_id, concat_ws('/'::text, debt_id, id)) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_debt_step AFTER INSERT ON public.debt_step FOR EACH ROW EXECUTE FUNCTION keep_record('debt_step', 'debt_id,id', 'author_person_id', 'at');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.debt_step DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select on debt_step to omtafel_app;
grant update (pays_cents) on debt_step to omtafel_app;
grant update (words) on debt_step to omtafel_app;

create table destruction (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  list_id uuid,
  table_name text not null,
  item_key text not null,
  organisation_id uuid not null,
  law_code text not null,
  why text not null,
  destroyed_on date,
  constraint destruction_once UNIQUE (tenant_id, household_id, table_name, item_key),
  constraint destruction_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint destruction_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint destruction_tenant_id_list_id_fkey FOREIGN KEY (tenant_id, list_id) REFERENCES destruction_list(tenant_id, id),
  constraint destruction_tenant_id_organisation_id_fkey FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation(tenant_id, id),
  constraint destruction_why CHECK ((why = ANY (ARRAY['retention'::text, 'deletion'::text, 'correction'::text])))
);
CREATE INDEX destruction_of_list ON public.destruction USING btree (tenant_id, list_id) WHERE (destroyed_on IS NULL);
alter table destruction enable row level security;
alter table destruction force row level security;
create policy reads on destruction as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{destruction-lists,rights}'::text[]) AS on_errand) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) OR ((( SELECT standing() AS standing) ? (household_id)::text) AND (household_id <> ALL (( SELECT windows() AS windows)::uuid[]))))));
create policy tenant on destruction for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select, update on destruction to omtafel_app;

create table destruction_list (
  tenant_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  made_by_person_id uuid not null,
  made_on date not null,
  approved_by_person_id uuid,
  approved_on date,
  version integer not null default 1,
  constraint destruction_list_approved CHECK (((approved_on IS NULL) = (approved_by_person_id IS NULL))),
  constraint destruction_list_pkey PRIMARY KEY (tenant_id, id),
  constraint destruction_list_tenant_id_approved_by_person_id_fkey FOREIGN KEY (tenant_id, approved_by_person_id) REFERENCES person(tenant_id, id),
  constraint destruction_list_tenant_id_made_by_person_id_fkey FOREIGN KEY (tenant_id, made_by_person_id) REFERENCES person(tenant_id, id),
  constraint destruction_list_tenant_id_organisation_id_fkey FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation(tenant_id, id),
  constraint destruction_list_two_people CHECK ((approved_by_person_id <> made_by_person_id))
);
CREATE UNIQUE INDEX destruction_list_one_open ON public.destruction_list USING btree (tenant_id, organisation_id, made_by_person_id) WHERE (approved_on IS NULL);
alter table destruction_list enable row level security;
alter table destruction_list force row level security;
create policy tenant on destruction_list for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on destruction_list to omtafel_app;

create table diary (
  tenant_id uuid not null,
  person_id uuid not null,
  kind text not null,
  sealed_source bytea not null,
  connected_at timestamp with time zone not null,
  read_at timestamp with time zone,
  next_read_at timestamp with time zone not null,
  fault text not null default ''::text,
  faults integer not null default 0,
  version integer not null default 1,
  constraint diary_fault_form CHECK ((fault ~ '^[a-z-]*$'::text)),
  constraint diary_kind CHECK ((kind = ANY (ARRAY['feed'::text, 'caldav'::text]))),
  constraint diary_pkey PRIMARY KEY (tenant_id, person_id),
  constraint diary_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
CREATE INDEX diary_due ON public.diary USING btree (tenant_id, next_read_at);
alter table diary enable row level security;
alter table diary force row level security;
create policy reads on diary as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{read-diary,rights}'::text[]) AS on_errand) OR (person_id = ( SELECT current_person() AS current_person))));
create policy tenant on diary for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select, update on diary to omtafel_app;

create table dispute (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  goal_id uuid,
  action_id uuid,
  number integer not null,
  noted text not null,
  words text not null,
  raised_by_person_id uuid not null,
  typed_by_person_id uuid not null,
  at timestamp with time zone not null,
  settled_at timestamp with time zone,
  settled_by_person_id uuid,
  settled_how text,
  settled_words text not null default ''::text,
  settled_number integer,
  version integer not null default 1,
  constraint dispute_about_one CHECK ((num_nonnulls(goal_id, action_id) = 1)),
  constraint dispute_noted_length CHECK ((char_length(noted) <= 1000)),
  constraint dispute_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint dispute_settled_how CHECK ((settled_how = ANY (ARRAY['stays'::text, 'changed'::text, 'stopped'::text]))),
  constraint dispute_settled_whole CHECK ((num_nonnulls(settled_at, settled_by_person_id, settled_how) = ANY (ARRAY[0, 3]))),
  constraint dispute_settled_words_length CHECK ((char_length(settled_words) <= 1000)),
  constraint dispute_tenant_id_household_id_action_id_fkey FOREIGN KEY (tenant_id, household_id, action_id) REFERENCES action(tenant_id, household_id, id),
  constraint dispute_tenant_id_household_id_goal_id_fkey FOREIGN KEY (tenant_id, household_id, goal_id) REFERENCES goal(tenant_id, household_id, id),
  constraint dispute_tenant_id_household_id_number_fkey FOREIGN KEY (tenant_id, household_id, number) REFERENCES plan_change(tenant_id, household_id, number),
  constraint dispute_tenant_id_household_id_settled_number_fkey FOREIGN KEY (tenant_id, household_id, settled_number) REFERENCES plan_change(tenant_id, household_id, number),
  constraint dispute_tenant_id_raised_by_person_id_fkey FOREIGN KEY (tenant_id, raised_by_person_id) REFERENCES person(tenant_id, id),
  constraint dispute_tenant_id_settled_by_person_id_fkey FOREIGN KEY (tenant_id, settled_by_person_id) REFERENCES person(tenant_id, id),
  constraint dispute_tenant_id_typed_by_person_id_fkey FOREIGN KEY (tenant_id, typed_by_person_id) REFERENCES person(tenant_id, id),
  constraint dispute_words_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 1000)))
);
CREATE UNIQUE INDEX dispute_one_open ON public.dispute USING btree (tenant_id, household_id, COALESCE(goal_id, action_id), raised_by_person_id) WHERE (settled_at IS NULL);
alter table dispute enable row level security;
alter table dispute force row level security;
create policy reads on dispute as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,keep-trail,rights}'::text[]) AS on_errand) OR
CASE
    WHEN (goal_id IS NOT NULL) THEN (EXISTS ( SELECT
       FROM goal g
      WHERE ((g.tenant_id = dispute.tenant_id) AND (g.household_id = dispute.household_id) AND (g.id = dispute.goal_id))))
    ELSE (EXISTS ( SELECT
       FROM action a
      WHERE ((a.tenant_id = dispute.tenant_id) AND (a.household_id = dispute.household_id) AND (a.id = dispute.action_id))))
END));
create policy tenant on dispute for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on dispute as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'dispute', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.dispute DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on dispute to omtafel_app;

create table domain_answer (
  tenant_id uuid not null,
  household_id uuid not null,
  domain_code text not null,
  state text not null,
  flag text not null default 'none'::text,
  words text not null default ''::text,
  why_needed text not null default ''::text,
  constraint domain_answer_flag CHECK ((flag = ANY (ARRAY['question'::text, 'suspicion'::text, 'none'::text]))),
  constraint domain_answer_flag_needs_talk CHECK (((state <> 'not-discussed'::text) OR (flag = 'none'::text))),
  constraint domain_answer_pkey PRIMARY KEY (tenant_id, household_id, domain_code),
  constraint domain_answer_state CHECK ((state = ANY (ARRAY['not-discussed'::text, 'discussed'::text, 'written'::text]))),
  constraint domain_answer_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES kitchen_talk(tenant_id, household_id),
  constraint domain_answer_why_length CHECK ((char_length(why_needed) <= 1000)),
  constraint domain_answer_words_length CHECK ((char_length(words) <= 4000)),
  constraint domain_answer_written_says_why CHECK ((((state = 'written'::text) = (words <> ''::text)) AND ((words = ''::text) OR (why_needed <> ''::text))))
);
alter table domain_answer enable row level security;
alter table domain_answer force row level security;
create policy reads on domain_answer as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR (leads((( SELECT standing() AS standing) -> (household_id)::text)) OR COALESCE(((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ? 'client'::text) AND (jsonb_array_length(((( SELECT standing() AS standing) -> (household_id)::text) -> 'clients'::text)) = 1) AND (domain_code <> 'safety'::text)), false))));
create policy tenant on domain_answer for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on domain_answer as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'domain_answer', household_id, domain_code) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_domain_answer AFTER INSERT ON public.domain_answer FOR EACH ROW EXECUTE FUNCTION keep_record('domain_answer', 'domain_code', '', '');
grant insert, select, update on domain_answer to omtafel_app;

create table domain_flag (
  tenant_id uuid not null,
  household_id uuid not null,
  domain_code text not null,
  flag text not null,
  constraint domain_flag_flag CHECK ((flag = ANY (ARRAY['question'::text, 'suspicion'::text, 'none'::text]))),
  constraint domain_flag_pkey PRIMARY KEY (tenant_id, household_id, domain_code),
  constraint domain_flag_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id)
);
alter table domain_flag enable row level security;
alter table domain_flag force row level security;
create policy reads on domain_flag as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,report,rights}'::text[]) AS on_errand) OR (leads((( SELECT standing() AS standing) -> (household_id)::text)) OR may_read((( SELECT standing() AS standing) -> (household_id)::text), 'table'::text, NULL::text[], NULL::uuid, NULL::uuid, domain_code))));
create policy tenant on domain_flag for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER keep_record_domain_flag AFTER INSERT ON public.domain_flag FOR EACH ROW EXECUTE FUNCTION keep_record('domain_flag', 'domain_code', '', '');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.domain_flag DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on domain_flag to omtafel_app;

create table draft_key (
  tenant_id uuid not null,
  person_id uuid not null,
  key bytea not null,
  constraint draft_key_pkey PRIMARY KEY (tenant_id, person_id),
  constraint draft_key_size CHECK ((octet_length(key) = 32)),
  constraint draft_key_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
alter table draft_key enable row level security;
alter table draft_key force row level security;
create policy tenant on draft_key for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select on draft_key to omtafel_app;

create table emergency_look (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  organisation_id uuid,
  domains text[] not null,
  reason text not null,
  asked_at timestamp with time zone not null,
  opened_at timestamp with time zone,
  ends_at timestamp with time zone,
  tell_at timestamp with time zone,
  later_because text not null default ''::text,
  told_by_person_id uuid,
  accepted boolean,
  review_words text not null default ''::text,
  reviewed_by_person_id uuid,
  reviewed_at timestamp with time zone,
  version integer not null default 1,
  constraint emergency_look_later_length CHECK ((char_length(later_because) <= 500)),
  constraint emergency_look_opened_ends CHECK (((opened_at IS NULL) = (ends_at IS NULL))),
  constraint emergency_look_opened_is_told CHECK (((opened_at IS NULL) = (tell_at IS NULL))),
  constraint emergency_look_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint emergency_look_reason_length CHECK (((char_length(reason) >= 20) AND (char_length(reason) <= 1000))),
  constraint emergency_look_review_length CHECK ((char_length(review_words) <= 1000)),
  constraint emergency_look_review_whole CHECK ((num_nulls(accepted, reviewed_by_person_id, reviewed_at) = ANY (ARRAY[0, 3]))),
  constraint emergency_look_review_with_words CHECK (((accepted IS NULL) OR (review_words <> ''::text))),
  constraint emergency_look_second_person CHECK (((reviewed_by_person_id <> person_id) AND (told_by_person_id <> person_id))),
  constraint emergency_look_some_domain CHECK ((cardinality(domains) > 0)),
  constraint emergency_look_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint emergency_look_tenant_id_organisation_id_fkey FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation(tenant_id, id),
  constraint emergency_look_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint emergency_look_tenant_id_reviewed_by_person_id_fkey FOREIGN KEY (tenant_id, reviewed_by_person_id) REFERENCES person(tenant_id, id),
  constraint emergency_look_tenant_id_told_by_person_id_fkey FOREIGN KEY (tenant_id, told_by_person_id) REFERENCES person(tenant_id, id)
);
CREATE UNIQUE INDEX emergency_look_id ON public.emergency_look USING btree (tenant_id, id);
CREATE INDEX emergency_look_person ON public.emergency_look USING btree (tenant_id, person_id, asked_at);
alter table emergency_look enable row level security;
alter table emergency_look force row level security;
create policy reads on emergency_look as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{remind,seats,sheet,emergency-look,who-looked,rights}'::text[]) AS on_errand) OR ((person_id = ( SELECT current_person() AS current_person)) OR leads((( SELECT standing() AS standing) -> (household_id)::text)) OR (COALESCE((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ? 'client'::text), false) AND (tell_at <= now())))));
create policy tenant on emergency_look for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER forget_seats AFTER INSERT OR DELETE OR UPDATE ON public.emergency_look FOR EACH STATEMENT EXECUTE FUNCTION forget_seats();
CREATE TRIGGER keep_record_emergency_look AFTER INSERT ON public.emergency_look FOR EACH ROW EXECUTE FUNCTION keep_record('emergency_look', 'id', 'person_id', 'asked_at');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.emergency_look DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on emergency_look to omtafel_app;

create table entry_link (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  token_hash text not null,
  code_hash text not null,
  tries integer not null default 0,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  browser_hash text,
  finished_at timestamp with time zone,
  offered_number text,
  offered_secret bytea,
  constraint entry_link_browser_form CHECK ((browser_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint entry_link_kind CHECK ((kind = ANY (ARRAY['account'::text, 'window'::text]))),
  constraint entry_link_offers_both CHECK (((offered_number IS NULL) = (offered_secret IS NULL))),
  constraint entry_link_pkey PRIMARY KEY (tenant_id, id),
  constraint entry_link_tenant_id_made_by_fkey FOREIGN KEY (tenant_id, made_by) REFERENCES person(tenant_id, id),
  constraint entry_link_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint entry_link_token_form CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint entry_link_token_once UNIQUE (tenant_id, token_hash),
  constraint entry_link_tries CHECK (((tries >= 0) AND (tries <= 5))),
  constraint entry_link_used_in_browser CHECK (((used_at IS NULL) = (browser_hash IS NULL))),
  constraint entry_link_window_stays CHECK (((kind = 'account'::text) OR (used_at IS NULL)))
);
CREATE INDEX entry_link_person ON public.entry_link USING btree (tenant_id, person_id);
alter table entry_link enable row level security;
alter table entry_link force row level security;
create policy tenant on entry_link for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select, update on entry_link to omtafel_app;

create table goal (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid,
  domain_code text not null,
  words text not null,
  audience_id uuid not null,
  "position" integer not null,
  state text not null default 'open'::text,
  state_words text not null default ''::text,
  review_on date,
  author_person_id uuid not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  version integer not null default 1,
  constraint goal_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint goal_state CHECK ((state = ANY (ARRAY['open'::text, 'reached'::text, 'dropped'::text]))),
  constraint goal_state_words_length CHECK ((char_length(state_words) <= 1000)),
  constraint goal_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint goal_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint goal_tenant_id_household_id_audience_id_fkey FOREIGN KEY (tenant_id, household_id, audience_id) REFERENCES audience(tenant_id, household_id, id),
  constraint goal_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES plan(tenant_id, household_id),
  constraint goal_words_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 1000)))
);
CREATE INDEX goal_review ON public.goal USING btree (tenant_id, review_on) WHERE ((state = 'open'::text) AND (review_on IS NOT NULL));
alter table goal enable row level security;
alter table goal force row level security;
create policy reads on goal as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,goal-domain,write-item,undo,keep-trail,remind,rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM audience u
  WHERE ((u.tenant_id = goal.tenant_id) AND (u.household_id = goal.household_id) AND (u.id = goal.audience_id) AND reads_item((( SELECT standing() AS standing) -> (goal.household_id)::text), u.kind, u.domains, u.adult_person_id, u.author_person_id, goal.domain_code,
        CASE
            WHEN (u.shown_ended_at IS NULL) THEN u.shown_to_person_id
            ELSE NULL::uuid
        END))))));
create policy tenant on goal for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy undone on goal as restrictive for select to public using (((undone_at IS NULL) OR ( SELECT on_errand(VARIADIC ARRAY['undo'::text, 'rights'::text, 'keep-trail'::text]) AS on_errand)));
CREATE TRIGGER domain_of_actions AFTER UPDATE OF domain_code ON public.goal FOR EACH ROW WHEN ((old.domain_code <> new.domain_code)) EXECUTE FUNCTION domain_of_actions();
CREATE TRIGGER keep_record_goal AFTER INSERT ON public.goal FOR EACH ROW EXECUTE FUNCTION keep_record('goal', 'id', 'author_person_id', 'created_at');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.goal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on goal to omtafel_app;

create table good_thing (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  kind text not null,
  adult_person_id uuid,
  words text not null,
  on_date date not null,
  audience_id uuid not null,
  author_person_id uuid not null,
  constraint good_thing_kind CHECK ((kind = ANY (ARRAY['strength'::text, 'success'::text]))),
  constraint good_thing_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 1000))),
  constraint good_thing_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint good_thing_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint good_thing_tenant_id_household_id_audience_id_fkey FOREIGN KEY (tenant_id, household_id, audience_id) REFERENCES audience(tenant_id, household_id, id),
  constraint good_thing_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES plan(tenant_id, household_id)
);
alter table good_thing enable row level security;
alter table good_thing force row level security;
create policy reads on good_thing as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,write-item,keep-trail,rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM audience u
  WHERE ((u.tenant_id = good_thing.tenant_id) AND (u.household_id = good_thing.household_id) AND (u.id = good_thing.audience_id) AND may_read((( SELECT standing() AS standing) -> (good_thing.household_id)::text), u.kind, u.domains, u.adult_person_id, u.author_person_id, NULL::text))))));
create policy tenant on good_thing for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER keep_record_good_thing AFTER INSERT ON public.good_thing FOR EACH ROW EXECUTE FUNCTION keep_record('good_thing', 'id', 'author_person_id', 'on_date');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.good_thing DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select on good_thing to omtafel_app;
grant update (audience_id) on good_thing to omtafel_app;
grant update (words) on good_thing to omtafel_app;

create table ground (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  organisation_id uuid,
  person_id uuid,
  domain_code text,
  child_person_ids uuid[] not null default '{}'::uuid[],
  law_code text not null,
  consent_id uuid,
  purpose text not null default ''::text,
  from_date date not null,
  until_date date,
  agreed_until_date date,
  withdrawn_on date,
  withdrawn_by_person_id uuid,
  given_by_person_id uuid not null,
  with_chair boolean not null default false,
  constraint ground_ends_after_start CHECK ((until_date >= from_date)),
  constraint ground_every_domain_by_first_talk CHECK (((domain_code IS NULL) = (consent_id IS NULL))),
  constraint ground_for_one CHECK (((organisation_id IS NULL) <> (person_id IS NULL))),
  constraint ground_law_code CHECK ((law_code = ANY (ARRAY['wmo'::text, 'jeugdwet'::text, 'participatiewet'::text, 'wgs'::text, 'consent'::text, 'wams'::text]))),
  constraint ground_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint ground_purpose_length CHECK ((char_length(purpose) <= 500)),
  constraint ground_tenant_id_given_by_person_id_fkey FOREIGN KEY (tenant_id, given_by_person_id) REFERENCES person(tenant_id, id),
  constraint ground_tenant_id_household_id_consent_id_fkey FOREIGN KEY (tenant_id, household_id, consent_id) REFERENCES consent(tenant_id, household_id, id),
  constraint ground_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint ground_tenant_id_organisation_id_fkey FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation(tenant_id, id),
  constraint ground_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint ground_tenant_id_withdrawn_by_person_id_fkey FOREIGN KEY (tenant_id, withdrawn_by_person_id) REFERENCES person(tenant_id, id),
  constraint ground_withdrawn_by_somebody CHECK (((withdrawn_on IS NULL) = (withdrawn_by_person_id IS NULL)))
);
alter table ground enable row level security;
alter table ground force row level security;
create policy reads on ground as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{seats,keep-record,sheet,give-by-task,duty-list,rights}'::text[]) AS on_errand) OR ((household_id = ANY (( SELECT seats() AS seats)::uuid[])) OR ((person_id = ( SELECT current_person() AS current_person)) AND (household_id = ANY (( SELECT windows() AS windows)::uuid[]))))));
create policy tenant on ground for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER end_showing AFTER UPDATE OF withdrawn_on ON public.ground FOR EACH ROW WHEN (((new.person_id IS NOT NULL) AND (new.withdrawn_on IS NOT NULL))) EXECUTE FUNCTION end_showing();
CREATE TRIGGER forget_seats AFTER INSERT OR DELETE OR UPDATE ON public.ground FOR EACH STATEMENT EXECUTE FUNCTION forget_seats();
CREATE TRIGGER keep_record_ground AFTER INSERT ON public.ground FOR EACH ROW EXECUTE FUNCTION keep_record('ground', 'id', 'given_by_person_id', 'from_date');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.ground DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on ground to omtafel_app;
comment on column ground.with_chair is 'Withdrawn because nobody of this holder sits here any more.';

create table group_mapping (
  tenant_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  group_name text not null,
  role text not null,
  organisation_id uuid,
  function text not null default ''::text,
  created_at timestamp with time zone not null,
  constraint group_mapping_at_table CHECK (((role <> ALL (ARRAY['professional'::text, 'team-lead'::text])) OR ((organisation_id IS NOT NULL) AND (function <> ''::text)))),
  constraint group_mapping_function_length CHECK ((char_length(function) <= 200)),
  constraint group_mapping_group_length CHECK (((char_length(group_name) >= 1) AND (char_length(group_name) <= 200))),
  constraint group_mapping_once UNIQUE NULLS NOT DISTINCT (tenant_id, provider_id, group_name, role, organisation_id),
  constraint group_mapping_pkey PRIMARY KEY (tenant_id, id),
  constraint group_mapping_role CHECK ((role = ANY (ARRAY['professional'::text, 'administrator'::text, 'privacy-officer'::text, 'policy-adviser'::text, 'team-lead'::text]))),
  constraint group_mapping_tenant_id_organisation_id_fkey FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation(tenant_id, id),
  constraint group_mapping_tenant_id_provider_id_fkey FOREIGN KEY (tenant_id, provider_id) REFERENCES identity_provider(tenant_id, id)
);
alter table group_mapping enable row level security;
alter table group_mapping force row level security;
create policy tenant on group_mapping for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select on group_mapping to omtafel_app;

create table hat (
  tenant_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  function text not null,
  constraint hat_function_length CHECK (((char_length(function) >= 1) AND (char_length(function) <= 200))),
  constraint hat_pkey PRIMARY KEY (tenant_id, person_id, organisation_id),
  constraint hat_tenant_id_organisation_id_fkey FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation(tenant_id, id),
  constraint hat_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
alter table hat enable row level security;
alter table hat force row level security;
create policy tenant on hat for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select, update on hat to omtafel_app;

create table household (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  asked_by text not null default ''::text,
  initiator_person_id uuid not null,
  opened_on date not null,
  joined_into_id uuid,
  version integer not null default 1,
  constraint household_asked_by_length CHECK ((char_length(asked_by) <= 300)),
  constraint household_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100))),
  constraint household_not_into_itself CHECK ((joined_into_id <> id)),
  constraint household_pkey PRIMARY KEY (tenant_id, id),
  constraint household_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id),
  constraint household_tenant_id_initiator_person_id_fkey FOREIGN KEY (tenant_id, initiator_person_id) REFERENCES person(tenant_id, id),
  constraint household_tenant_id_joined_into_id_fkey FOREIGN KEY (tenant_id, joined_into_id) REFERENCES household(tenant_id, id)
);
CREATE INDEX household_initiator ON public.household USING btree (tenant_id, initiator_person_id);
CREATE INDEX household_joined ON public.household USING btree (tenant_id, joined_into_id) WHERE (joined_into_id IS NOT NULL);
alter table household enable row level security;
alter table household force row level security;
create policy reads on household as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{whom-to-call,parted,represented-by,seats,sheet,keep-record,emergency-look,open-household,look-up,join-tables,known-case-managers,duty-list,report,keep-trail,review,rights}'::text[]) AS on_errand) OR (id = ANY (( SELECT seats() AS seats)::uuid[]))));
create policy tenant on household for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER forget_seats AFTER INSERT OR DELETE OR UPDATE ON public.household FOR EACH STATEMENT EXECUTE FUNCTION forget_seats();
CREATE TRIGGER keep_record_household AFTER INSERT ON public.household FOR EACH ROW EXECUTE FUNCTION keep_record('household', '', 'initiator_person_id', 'opened_on');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR UPDATE ON public.household DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_household();
grant insert, select, update on household to omtafel_app;

create table household_join (
  tenant_id uuid not null,
  household_id uuid not null,
  into_household_id uuid not null,
  proposed_by_person_id uuid not null,
  proposed_on date not null,
  agreed_by_person_id uuid,
  client_person_id uuid,
  client_yes_on date,
  joined_on date,
  constraint household_join_needs_three CHECK (((joined_on IS NULL) OR ((agreed_by_person_id IS NOT NULL) AND (client_yes_on IS NOT NULL)))),
  constraint household_join_pkey PRIMARY KEY (tenant_id, household_id, into_household_id),
  constraint household_join_tenant_id_agreed_by_person_id_fkey FOREIGN KEY (tenant_id, agreed_by_person_id) REFERENCES person(tenant_id, id),
  constraint household_join_tenant_id_client_person_id_fkey FOREIGN KEY (tenant_id, client_person_id) REFERENCES person(tenant_id, id),
  constraint household_join_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint household_join_tenant_id_into_household_id_fkey FOREIGN KEY (tenant_id, into_household_id) REFERENCES household(tenant_id, id),
  constraint household_join_tenant_id_proposed_by_person_id_fkey FOREIGN KEY (tenant_id, proposed_by_person_id) REFERENCES person(tenant_id, id)
);
alter table household_join enable row level security;
alter table household_join force row level security;
create policy reads on household_join as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{join-tables,sheet,rights}'::text[]) AS on_errand) OR ((household_id = ANY (( SELECT seats() AS seats)::uuid[])) OR (into_household_id = ANY (( SELECT seats() AS seats)::uuid[])))));
create policy tenant on household_join for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.household_join DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
CREATE CONSTRAINT TRIGGER on_sheet_joined AFTER INSERT OR UPDATE ON public.household_join DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_joined();
grant insert, select, update on household_join to omtafel_app;

create table household_join_yes (
  tenant_id uuid not null,
  household_id uuid not null,
  into_household_id uuid not null,
  person_id uuid not null,
  on_date date not null,
  noted_by_person_id uuid not null,
  constraint household_join_yes_pkey PRIMARY KEY (tenant_id, household_id, into_household_id, person_id),
  constraint household_join_yes_tenant_id_household_id_into_household_i_fkey FOREIGN KEY (tenant_id, household_id, into_household_id) REFERENCES household_join(tenant_id, household_id, into_household_id),
  constraint household_join_yes_tenant_id_noted_by_person_id_fkey FOREIGN KEY (tenant_id, noted_by_person_id) REFERENCES person(tenant_id, id),
  constraint household_join_yes_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
alter table household_join_yes enable row level security;
alter table household_join_yes force row level security;
create policy reads on household_join_yes as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{join-tables,sheet,rights}'::text[]) AS on_errand) OR ((household_id = ANY (( SELECT seats() AS seats)::uuid[])) OR (into_household_id = ANY (( SELECT seats() AS seats)::uuid[])))));
create policy tenant on household_join_yes for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.household_join_yes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
CREATE CONSTRAINT TRIGGER on_sheet_joined AFTER INSERT ON public.household_join_yes DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_joined();
grant insert, select on household_join_yes to omtafel_app;

create table household_sheet (
  tenant_id uuid not null,
  household_id uuid not null,
  number bigint not null default 1,
  raised_by xid8,
  stamp uuid,
  built_on date,
  form text not null default ''::text,
  packed bytea,
  gist bytea,
  constraint household_sheet_gist_stamped CHECK (((gist IS NULL) OR (stamp IS NOT NULL))),
  constraint household_sheet_pkey PRIMARY KEY (tenant_id, household_id),
  constraint household_sheet_stamped CHECK (((packed IS NULL) = (stamp IS NULL))),
  constraint household_sheet_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id)
);
alter table household_sheet enable row level security;
alter table household_sheet force row level security;
create policy reads on household_sheet as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,rights}'::text[]) AS on_errand) OR (household_id = ANY (( SELECT seats() AS seats)::uuid[]))));
create policy tenant on household_sheet for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER tell_live AFTER INSERT OR UPDATE OF raised_by ON public.household_sheet FOR EACH ROW EXECUTE FUNCTION tell_live_in_room();
grant insert, select, update on household_sheet to omtafel_app;
comment on table household_sheet is 'A copy for reading, made anew after every change; holds nothing that is not elsewhere.';

create table identity_provider (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  kind text not null,
  issuer text not null,
  client_id text not null,
  secret_at text not null default ''::text,
  scope text not null default 'openid profile'::text,
  acr text not null default ''::text,
  groups_claim text not null default 'groups'::text,
  active boolean not null default true,
  constraint identity_provider_client_id CHECK (((char_length(client_id) >= 1) AND (char_length(client_id) <= 300))),
  constraint identity_provider_issuer CHECK (((issuer ~ '^https://'::text) OR (issuer ~ '^http://(localhost|127\.0\.0\.1)(:|/|$)'::text))),
  constraint identity_provider_kind CHECK ((kind = ANY (ARRAY['staff'::text, 'resident'::text]))),
  constraint identity_provider_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80))),
  constraint identity_provider_once UNIQUE (tenant_id, issuer, client_id),
  constraint identity_provider_pkey PRIMARY KEY (tenant_id, id),
  constraint identity_provider_secret_at CHECK ((secret_at ~ '^$|^env:OMTAFEL_SECRET_\w+$|^file:/run/secrets/[^/]+$|^file:/run/credentials/[^/]+/[^/]+$'::text)) NOT VALID,
  constraint identity_provider_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
alter table identity_provider enable row level security;
alter table identity_provider force row level security;
create policy tenant on identity_provider for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant select on identity_provider to omtafel_app;

create table insight_figures (
  tenant_id uuid not null,
  made_at timestamp with time zone not null,
  figures json not null,
  constraint insight_figures_pkey PRIMARY KEY (tenant_id),
  constraint insight_figures_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
alter table insight_figures enable row level security;
alter table insight_figures force row level security;
create policy tenant on insight_figures for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on insight_figures to omtafel_app;

create table involved (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  name text not null,
  organisation text not null default ''::text,
  function text not null default ''::text,
  side text,
  case_manager boolean not null default false,
  noted_by_person_id uuid not null,
  noted_on date not null,
  gone_on date,
  place_id uuid,
  constraint involved_function_length CHECK ((char_length(function) <= 200)),
  constraint involved_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100))),
  constraint involved_organisation_length CHECK ((char_length(organisation) <= 200)),
  constraint involved_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint involved_side CHECK ((side = ANY (ARRAY['care'::text, 'work'::text, 'other'::text]))),
  constraint involved_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint involved_tenant_id_household_id_place_id_fkey FOREIGN KEY (tenant_id, household_id, place_id) REFERENCES place(tenant_id, household_id, id),
  constraint involved_tenant_id_noted_by_person_id_fkey FOREIGN KEY (tenant_id, noted_by_person_id) REFERENCES person(tenant_id, id)
);
alter table involved enable row level security;
alter table involved force row level security;
create policy reads on involved as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{join-tables,rights}'::text[]) AS on_errand) OR COALESCE(((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ?| ARRAY['starter'::text, 'case-manager'::text, 'coordinator'::text]) OR ((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ? 'client'::text) AND ((noted_by_person_id = ( SELECT current_person() AS current_person)) OR (jsonb_array_length(((( SELECT standing() AS standing) -> (household_id)::text) -> 'clients'::text)) = 1)))), false)));
create policy tenant on involved for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on involved as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'involved', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_involved AFTER INSERT ON public.involved FOR EACH ROW EXECUTE FUNCTION keep_record('involved', 'id', 'noted_by_person_id', 'noted_on');
grant insert, select, update on involved to omtafel_app;

create table kitchen_talk (
  tenant_id uuid not null,
  household_id uuid not null,
  held_on date not null,
  by_person_id uuid not null,
  own_network text not null default ''::text,
  strengths text not null default ''::text,
  urgency text not null default 'none'::text,
  urgency_words text not null default ''::text,
  version integer not null default 1,
  constraint kitchen_talk_network_length CHECK ((char_length(own_network) <= 4000)),
  constraint kitchen_talk_pkey PRIMARY KEY (tenant_id, household_id),
  constraint kitchen_talk_strengths_length CHECK ((char_length(strengths) <= 4000)),
  constraint kitchen_talk_tenant_id_by_person_id_fkey FOREIGN KEY (tenant_id, by_person_id) REFERENCES person(tenant_id, id),
  constraint kitchen_talk_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint kitchen_talk_urgency CHECK ((urgency = ANY (ARRAY['none'::text, 'danger'::text, 'eviction'::text, 'cut-off'::text, 'health-insurance'::text, 'crisis'::text, 'other'::text]))),
  constraint kitchen_talk_urgency_length CHECK ((char_length(urgency_words) <= 1000))
);
alter table kitchen_talk enable row level security;
alter table kitchen_talk force row level security;
create policy reads on kitchen_talk as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,report,rights}'::text[]) AS on_errand) OR (leads((( SELECT standing() AS standing) -> (household_id)::text)) OR COALESCE(((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ? 'client'::text) AND (jsonb_array_length(((( SELECT standing() AS standing) -> (household_id)::text) -> 'clients'::text)) = 1)), false))));
create policy tenant on kitchen_talk for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on kitchen_talk as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'kitchen_talk', household_id, '') = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_kitchen_talk AFTER INSERT ON public.kitchen_talk FOR EACH ROW EXECUTE FUNCTION keep_record('kitchen_talk', '', 'by_person_id', 'held_on');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.kitchen_talk DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on kitchen_talk to omtafel_app;

create table last_visit (
  tenant_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  at timestamp with time zone not null,
  before_at timestamp with time zone,
  constraint last_visit_pkey PRIMARY KEY (tenant_id, household_id, person_id),
  constraint last_visit_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint last_visit_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
alter table last_visit enable row level security;
alter table last_visit force row level security;
create policy reads on last_visit as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,rights}'::text[]) AS on_errand) OR (person_id = ( SELECT current_person() AS current_person))));
create policy tenant on last_visit for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on last_visit to omtafel_app;

create table law_switch (
  tenant_id uuid not null,
  law_code text not null,
  active boolean not null,
  version integer not null default 1,
  constraint law_switch_code CHECK ((law_code = ANY (ARRAY['wmo'::text, 'jeugdwet'::text, 'participatiewet'::text, 'wgs'::text, 'consent'::text, 'wams'::text]))),
  constraint law_switch_pkey PRIMARY KEY (tenant_id, law_code),
  constraint law_switch_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
alter table law_switch enable row level security;
alter table law_switch force row level security;
create policy tenant on law_switch for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER forget_seats AFTER INSERT OR DELETE OR UPDATE ON public.law_switch FOR EACH STATEMENT EXECUTE FUNCTION forget_seats();
CREATE TRIGGER on_sheet AFTER INSERT OR UPDATE ON public.law_switch FOR EACH ROW EXECUTE FUNCTION raise_sheets_of_town();
grant insert, select, update on law_switch to omtafel_app;

create table legal_hold (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  reason_code text not null,
  from_date date not null,
  set_by_person_id uuid not null,
  ended_on date,
  ended_by_person_id uuid,
  constraint legal_hold_ended_by_somebody CHECK (((ended_on IS NULL) = (ended_by_person_id IS NULL))),
  constraint legal_hold_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint legal_hold_reason CHECK ((reason_code = ANY (ARRAY['objection'::text, 'complaint'::text, 'court'::text, 'audit'::text]))),
  constraint legal_hold_tenant_id_ended_by_person_id_fkey FOREIGN KEY (tenant_id, ended_by_person_id) REFERENCES person(tenant_id, id),
  constraint legal_hold_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint legal_hold_tenant_id_organisation_id_fkey FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation(tenant_id, id),
  constraint legal_hold_tenant_id_set_by_person_id_fkey FOREIGN KEY (tenant_id, set_by_person_id) REFERENCES person(tenant_id, id)
);
CREATE UNIQUE INDEX legal_hold_one ON public.legal_hold USING btree (tenant_id, household_id, organisation_id) WHERE (ended_on IS NULL);
alter table legal_hold enable row level security;
alter table legal_hold force row level security;
create policy reads on legal_hold as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{destruction-lists,rights}'::text[]) AS on_errand) OR (organisation_id = ( SELECT current_organisation() AS current_organisation))));
create policy tenant on legal_hold for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on legal_hold to omtafel_app;

create table letter (
  tenant_id uuid not null,
  message_id uuid not null,
  pdf bytea not null,
  made_at timestamp with time zone not null,
  constraint letter_pkey PRIMARY KEY (tenant_id, message_id),
  constraint letter_tenant_id_message_id_fkey FOREIGN KEY (tenant_id, message_id) REFERENCES outbox(tenant_id, id) ON DELETE CASCADE
);
alter table letter enable row level security;
alter table letter force row level security;
create policy reads on letter as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{outbox,rights}'::text[]) AS on_errand) OR false));
create policy tenant on letter for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select on letter to omtafel_app;

create table local_scheme (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  about text not null default ''::text,
  valid_from date not null,
  valid_until date,
  source text not null,
  constraint local_scheme_about_length CHECK ((char_length(about) <= 200)),
  constraint local_scheme_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80))),
  constraint local_scheme_pkey PRIMARY KEY (tenant_id, id),
  constraint local_scheme_source_length CHECK (((char_length(source) >= 1) AND (char_length(source) <= 200))),
  constraint local_scheme_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
alter table local_scheme enable row level security;
alter table local_scheme force row level security;
create policy tenant on local_scheme for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on local_scheme to omtafel_app;

create table login_attempt (
  tenant_id uuid not null,
  cookie_hash text not null,
  provider_id uuid not null,
  state text not null,
  nonce text not null,
  verifier text not null,
  expires_at timestamp with time zone not null,
  constraint login_attempt_hash_form CHECK ((cookie_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint login_attempt_pkey PRIMARY KEY (tenant_id, cookie_hash),
  constraint login_attempt_tenant_id_provider_id_fkey FOREIGN KEY (tenant_id, provider_id) REFERENCES identity_provider(tenant_id, id)
);
alter table login_attempt enable row level security;
alter table login_attempt force row level security;
create policy tenant on login_attempt for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select on login_attempt to omtafel_app;

create table login_identity (
  tenant_id uuid not null,
  person_id uuid not null,
  issuer text not null,
  subject text not null,
  linked_at timestamp with time zone not null,
  constraint login_identity_pkey PRIMARY KEY (tenant_id, issuer, subject),
  constraint login_identity_subject_length CHECK (((char_length(subject) >= 1) AND (char_length(subject) <= 255))),
  constraint login_identity_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
CREATE INDEX login_identity_person ON public.login_identity USING btree (tenant_id, person_id);
alter table login_identity enable row level security;
alter table login_identity force row level security;
create policy tenant on login_identity for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select on login_identity to omtafel_app;

create table login_level (
  tenant_id uuid not null,
  part text not null,
  rank smallint not null,
  version integer not null default 1,
  constraint login_level_part CHECK ((part = ANY (ARRAY['own-plan'::text, 'deciding'::text, 'work'::text, 'office'::text, 'own-factor'::text]))),
  constraint login_level_pkey PRIMARY KEY (tenant_id, part),
  constraint login_level_rank CHECK ((rank = ANY (ARRAY[0, 10, 15, 20, 25, 30]))),
  constraint login_level_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
alter table login_level enable row level security;
alter table login_level force row level security;
create policy tenant on login_level for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on login_level to omtafel_app;

create table login_limit (
  tenant_id uuid not null,
  staff_idle_minutes integer not null,
  staff_hours integer not null,
  version integer not null default 1,
  constraint login_limit_hours CHECK (((staff_hours >= 1) AND (staff_hours <= 12))),
  constraint login_limit_idle CHECK (((staff_idle_minutes >= 5) AND (staff_idle_minutes <= 480))),
  constraint login_limit_pkey PRIMARY KEY (tenant_id),
  constraint login_limit_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
alter table login_limit enable row level security;
alter table login_limit force row level security;
create policy tenant on login_limit for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on login_limit to omtafel_app;

create table meeting (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  kind text not null,
  starts_at timestamp with time zone not null,
  minutes_long integer not null default 60,
  place text not null default ''::text,
  place_chosen_by_client boolean not null default false,
  state text not null default 'planned'::text,
  state_words text not null default ''::text,
  without_client_reason text not null default ''::text,
  held_on date,
  spoke_first_person_id uuid,
  client_passed boolean not null default false,
  chair_person_id uuid,
  next_starts_at timestamp with time zone,
  next_place text not null default ''::text,
  words text not null default ''::text,
  plan_number integer,
  created_by_person_id uuid not null,
  typed_by_person_id uuid not null,
  recorded_at timestamp with time zone,
  sequence integer not null default 0,
  minutes_final_at timestamp with time zone,
  no_next_reason text not null default ''::text,
  version integer not null default 1,
  constraint meeting_held_has_date CHECK (((state = 'held'::text) = (held_on IS NOT NULL))),
  constraint meeting_kind CHECK ((kind = ANY (ARRAY['first'::text, 'later'::text, 'closing'::text]))),
  constraint meeting_length CHECK (((minutes_long >= 10) AND (minutes_long <= 480))),
  constraint meeting_next_place_length CHECK ((char_length(next_place) <= 300)),
  constraint meeting_no_next_reason_length CHECK ((char_length(no_next_reason) <= 1000)),
  constraint meeting_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint meeting_place_length CHECK ((char_length(place) <= 300)),
  constraint meeting_state CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text]))),
  constraint meeting_state_words_length CHECK ((char_length(state_words) <= 1000)),
  constraint meeting_tenant_id_chair_person_id_fkey FOREIGN KEY (tenant_id, chair_person_id) REFERENCES person(tenant_id, id),
  constraint meeting_tenant_id_created_by_person_id_fkey FOREIGN KEY (tenant_id, created_by_person_id) REFERENCES person(tenant_id, id),
  constraint meeting_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint meeting_tenant_id_spoke_first_person_id_fkey FOREIGN KEY (tenant_id, spoke_first_person_id) REFERENCES person(tenant_id, id),
  constraint meeting_tenant_id_typed_by_person_id_fkey FOREIGN KEY (tenant_id, typed_by_person_id) REFERENCES person(tenant_id, id),
  constraint meeting_without_client_length CHECK ((char_length(without_client_reason) <= 1000)),
  constraint meeting_words_length CHECK ((char_length(words) <= 8000))
);
CREATE INDEX meeting_start ON public.meeting USING btree (tenant_id, starts_at);
alter table meeting enable row level security;
alter table meeting force row level security;
create policy reads on meeting as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,report,write-item,poll-link,diary-reply,remind,busy-times,rights}'::text[]) AS on_errand) OR (COALESCE((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ?| ARRAY['client'::text, 'starter'::text, 'case-manager'::text, 'coordinator'::text, 'professional'::text, 'shared-screen'::text]), false) OR ((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ?| ARRAY['network'::text, 'employer'::text]) AND was_asked(tenant_id, household_id, id)))));
create policy tenant on meeting for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER keep_record_meeting AFTER INSERT ON public.meeting FOR EACH ROW EXECUTE FUNCTION keep_record('meeting', 'id', 'typed_by_person_id', 'starts_at');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.meeting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on meeting to omtafel_app;

create table meeting_change (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  number integer not null,
  phase text not null,
  unchanged boolean not null default false,
  undone_at timestamp with time zone,
  undone_by_person_id uuid,
  constraint meeting_change_phase CHECK ((phase = ANY (ARRAY['acquaintance'::text, 'plan'::text, 'do'::text, 'check'::text, 'act'::text, 'agreement'::text, 'closing'::text]))),
  constraint meeting_change_pkey PRIMARY KEY (tenant_id, household_id, meeting_id, number),
  constraint meeting_change_tenant_id_household_id_meeting_id_fkey FOREIGN KEY (tenant_id, household_id, meeting_id) REFERENCES meeting(tenant_id, household_id, id),
  constraint meeting_change_tenant_id_household_id_number_fkey FOREIGN KEY (tenant_id, household_id, number) REFERENCES plan_change(tenant_id, household_id, number),
  constraint meeting_change_tenant_id_undone_by_person_id_fkey FOREIGN KEY (tenant_id, undone_by_person_id) REFERENCES person(tenant_id, id),
  constraint meeting_change_undone_by_somebody CHECK (((undone_at IS NULL) = (undone_by_person_id IS NULL)))
);
alter table meeting_change enable row level security;
alter table meeting_change force row level security;
create policy reads on meeting_change as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{write-item,rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM plan_change c
  WHERE ((c.tenant_id = meeting_change.tenant_id) AND (c.household_id = meeting_change.household_id) AND (c.number = meeting_change.number))))));
create policy tenant on meeting_change for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER tell_live AFTER INSERT OR UPDATE ON public.meeting_change FOR EACH ROW EXECUTE FUNCTION tell_live();
grant insert, select on meeting_change to omtafel_app;
grant update (undone_at) on meeting_change to omtafel_app;
grant update (undone_by_person_id) on meeting_change to omtafel_app;

create table meeting_check_out (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  adult_person_id uuid,
  heard text,
  clear text,
  own text,
  words text not null default ''::text,
  at timestamp with time zone not null,
  typed_by_person_id uuid,
  version integer not null default 1,
  constraint meeting_check_out_clear CHECK ((clear = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
  constraint meeting_check_out_heard CHECK ((heard = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
  constraint meeting_check_out_own CHECK ((own = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text]))),
  constraint meeting_check_out_pkey PRIMARY KEY (tenant_id, household_id, meeting_id, person_id),
  constraint meeting_check_out_tenant_id_adult_person_id_fkey FOREIGN KEY (tenant_id, adult_person_id) REFERENCES person(tenant_id, id),
  constraint meeting_check_out_tenant_id_household_id_meeting_id_fkey FOREIGN KEY (tenant_id, household_id, meeting_id) REFERENCES meeting(tenant_id, household_id, id),
  constraint meeting_check_out_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint meeting_check_out_tenant_id_typed_by_person_id_fkey FOREIGN KEY (tenant_id, typed_by_person_id) REFERENCES person(tenant_id, id),
  constraint meeting_check_out_words_length CHECK ((char_length(words) <= 500))
);
alter table meeting_check_out enable row level security;
alter table meeting_check_out force row level security;
create policy reads on meeting_check_out as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{shared-screen,rights}'::text[]) AS on_errand) OR ((person_id = ANY (ARRAY[( SELECT current_person() AS current_person), ( SELECT current_chair() AS current_chair)])) OR may_read((( SELECT standing() AS standing) -> (household_id)::text), 'table'::text, NULL::text[], adult_person_id, NULL::uuid, NULL::text))));
create policy tenant on meeting_check_out for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on meeting_check_out as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'meeting_check_out', household_id, concat_ws('/'::text, meeting_id, person_id)) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER tell_live AFTER INSERT OR UPDATE ON public.meeting_check_out FOR EACH ROW EXECUTE FUNCTION tell_live();
grant insert, select, update on meeting_check_out to omtafel_app;

create table meeting_note (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  kind text not null,
  words text not null,
  lies_with text,
  owner_person_id uuid,
  return_on date,
  audience_id uuid not null,
  author_person_id uuid not null,
  at timestamp with time zone not null,
  version integer not null default 1,
  undone_at timestamp with time zone,
  undone_by_person_id uuid,
  constraint meeting_note_bottleneck_lies CHECK (((lies_with IS NULL) OR (kind = 'bottleneck'::text))),
  constraint meeting_note_kind CHECK ((kind = ANY (ARRAY['note'::text, 'part'::text, 'parked'::text, 'bottleneck'::text]))),
  constraint meeting_note_lies_with CHECK ((lies_with = ANY (ARRAY['organisation'::text, 'policy'::text]))),
  constraint meeting_note_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint meeting_note_returns CHECK (((kind = 'note'::text) OR ((owner_person_id IS NOT NULL) AND ((return_on IS NOT NULL) = (kind <> 'part'::text))))),
  constraint meeting_note_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint meeting_note_tenant_id_household_id_audience_id_fkey FOREIGN KEY (tenant_id, household_id, audience_id) REFERENCES audience(tenant_id, household_id, id),
  constraint meeting_note_tenant_id_household_id_meeting_id_fkey FOREIGN KEY (tenant_id, household_id, meeting_id) REFERENCES meeting(tenant_id, household_id, id),
  constraint meeting_note_tenant_id_owner_person_id_fkey FOREIGN KEY (tenant_id, owner_person_id) REFERENCES person(tenant_id, id),
  constraint meeting_note_tenant_id_undone_by_person_id_fkey FOREIGN KEY (tenant_id, undone_by_person_id) REFERENCES person(tenant_id, id),
  constraint meeting_note_undone_by_somebody CHECK (((undone_at IS NULL) = (undone_by_person_id IS NULL))),
  constraint meeting_note_words_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 2000)))
);
CREATE INDEX meeting_note_meeting ON public.meeting_note USING btree (tenant_id, household_id, meeting_id);
alter table meeting_note enable row level security;
alter table meeting_note force row level security;
create policy reads on meeting_note as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{keep-trail,rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM audience u
  WHERE ((u.tenant_id = meeting_note.tenant_id) AND (u.household_id = meeting_note.household_id) AND (u.id = meeting_note.audience_id) AND may_read((( SELECT standing() AS standing) -> (meeting_note.household_id)::text), u.kind, u.domains, u.adult_person_id, u.author_person_id, NULL::text))))));
create policy tenant on meeting_note for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER tell_live AFTER INSERT OR UPDATE ON public.meeting_note FOR EACH ROW EXECUTE FUNCTION tell_live();
grant insert, select, update on meeting_note to omtafel_app;

create table meeting_note_version (
  tenant_id uuid not null,
  household_id uuid not null,
  note_id uuid not null,
  version integer not null,
  words text not null,
  by_person_id uuid not null,
  at timestamp with time zone not null,
  constraint meeting_note_version_pkey PRIMARY KEY (tenant_id, household_id, note_id, version),
  constraint meeting_note_version_tenant_id_by_person_id_fkey FOREIGN KEY (tenant_id, by_person_id) REFERENCES person(tenant_id, id),
  constraint meeting_note_version_tenant_id_household_id_note_id_fkey FOREIGN KEY (tenant_id, household_id, note_id) REFERENCES meeting_note(tenant_id, household_id, id),
  constraint meeting_note_version_words_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 2000)))
);
alter table meeting_note_version enable row level security;
alter table meeting_note_version force row level security;
create policy reads on meeting_note_version as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM meeting_note n
  WHERE ((n.tenant_id = meeting_note_version.tenant_id) AND (n.household_id = meeting_note_version.household_id) AND (n.id = meeting_note_version.note_id))))));
create policy tenant on meeting_note_version for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select on meeting_note_version to omtafel_app;
grant update (words) on meeting_note_version to omtafel_app;

create table meeting_question (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  kind text not null,
  goal_id uuid,
  action_id uuid,
  words text not null default ''::text,
  asked_at timestamp with time zone not null,
  asked_by_person_id uuid not null,
  closed_at timestamp with time zone,
  kept_at timestamp with time zone,
  undone_at timestamp with time zone,
  constraint meeting_question_about_one CHECK (((goal_id IS NULL) OR (action_id IS NULL))),
  constraint meeting_question_kind CHECK ((kind = ANY (ARRAY['behind'::text, 'round'::text]))),
  constraint meeting_question_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint meeting_question_tenant_id_asked_by_person_id_fkey FOREIGN KEY (tenant_id, asked_by_person_id) REFERENCES person(tenant_id, id),
  constraint meeting_question_tenant_id_household_id_action_id_fkey FOREIGN KEY (tenant_id, household_id, action_id) REFERENCES action(tenant_id, household_id, id),
  constraint meeting_question_tenant_id_household_id_goal_id_fkey FOREIGN KEY (tenant_id, household_id, goal_id) REFERENCES goal(tenant_id, household_id, id),
  constraint meeting_question_tenant_id_household_id_meeting_id_fkey FOREIGN KEY (tenant_id, household_id, meeting_id) REFERENCES meeting_room(tenant_id, household_id, meeting_id),
  constraint meeting_question_words_length CHECK ((char_length(words) <= 500))
);
CREATE UNIQUE INDEX meeting_question_one_open ON public.meeting_question USING btree (tenant_id, household_id, meeting_id) WHERE (closed_at IS NULL);
alter table meeting_question enable row level security;
alter table meeting_question force row level security;
create policy reads on meeting_question as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR
CASE
    WHEN (goal_id IS NOT NULL) THEN (EXISTS ( SELECT
       FROM goal g
      WHERE ((g.tenant_id = meeting_question.tenant_id) AND (g.household_id = meeting_question.household_id) AND (g.id = meeting_question.goal_id))))
    WHEN (action_id IS NOT NULL) THEN (EXISTS ( SELECT
       FROM action a
      WHERE ((a.tenant_id = meeting_question.tenant_id) AND (a.household_id = meeting_question.household_id) AND (a.id = meeting_question.action_id))))
    ELSE may_read((( SELECT standing() AS standing) -> (household_id)::text), 'table'::text, NULL::text[], NULL::uuid, NULL::uuid, NULL::text)
END));
create policy tenant on meeting_question for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER tell_live AFTER INSERT OR UPDATE ON public.meeting_question FOR EACH ROW EXECUTE FUNCTION tell_live();
grant insert, select, update on meeting_question to omtafel_app;

create table meeting_reply (
  tenant_id uuid not null,
  household_id uuid not null,
  question_id uuid not null,
  person_id uuid not null,
  answer text,
  words text not null default ''::text,
  at timestamp with time zone not null,
  typed_by_person_id uuid,
  version integer not null default 1,
  constraint meeting_reply_answer CHECK ((answer = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'could-not-answer'::text]))),
  constraint meeting_reply_pkey PRIMARY KEY (tenant_id, household_id, question_id, person_id),
  constraint meeting_reply_tenant_id_household_id_question_id_fkey FOREIGN KEY (tenant_id, household_id, question_id) REFERENCES meeting_question(tenant_id, household_id, id),
  constraint meeting_reply_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint meeting_reply_tenant_id_typed_by_person_id_fkey FOREIGN KEY (tenant_id, typed_by_person_id) REFERENCES person(tenant_id, id),
  constraint meeting_reply_words_length CHECK ((char_length(words) <= 1000))
);
alter table meeting_reply enable row level security;
alter table meeting_reply force row level security;
create policy reads on meeting_reply as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{shared-screen,rights}'::text[]) AS on_errand) OR ((person_id = ANY (ARRAY[( SELECT current_person() AS current_person), ( SELECT current_chair() AS current_chair)])) OR (EXISTS ( SELECT
   FROM meeting_question q
  WHERE ((q.tenant_id = meeting_reply.tenant_id) AND (q.household_id = meeting_reply.household_id) AND (q.id = meeting_reply.question_id) AND ((q.closed_at IS NOT NULL) OR leads((( SELECT standing() AS standing) -> (q.household_id)::text)))))))));
create policy tenant on meeting_reply for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on meeting_reply as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'meeting_reply', household_id, concat_ws('/'::text, question_id, person_id)) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER tell_live AFTER INSERT OR UPDATE ON public.meeting_reply FOR EACH ROW EXECUTE FUNCTION tell_live();
grant insert, select, update on meeting_reply to omtafel_app;

create table meeting_room (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  opened_at timestamp with time zone not null,
  step text not null,
  step_at timestamp with time zone not null,
  item_id uuid,
  speaker_person_id uuid,
  code text not null,
  closed_at timestamp with time zone,
  counts text not null default 'off'::text,
  constraint meeting_room_code CHECK ((code ~ '^[A-HJ-NP-Z2-9]{6}$'::text)),
  constraint meeting_room_counts CHECK ((counts = ANY (ARRAY['off'::text, 'sides'::text, 'names'::text]))),
  constraint meeting_room_pkey PRIMARY KEY (tenant_id, household_id, meeting_id),
  constraint meeting_room_step CHECK ((step = ANY (ARRAY['acquaintance'::text, 'arrival'::text, 'parts'::text, 'money'::text, 'plan'::text, 'do'::text, 'check'::text, 'act'::text, 'before-after'::text, 'stays'::text, 'agreement'::text, 'next'::text, 'check-out'::text]))),
  constraint meeting_room_tenant_id_household_id_meeting_id_fkey FOREIGN KEY (tenant_id, household_id, meeting_id) REFERENCES meeting(tenant_id, household_id, id),
  constraint meeting_room_tenant_id_speaker_person_id_fkey FOREIGN KEY (tenant_id, speaker_person_id) REFERENCES person(tenant_id, id)
);
CREATE UNIQUE INDEX meeting_room_code_once ON public.meeting_room USING btree (tenant_id, code) WHERE (closed_at IS NULL);
alter table meeting_room enable row level security;
alter table meeting_room force row level security;
create policy reads on meeting_room as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{shared-screen,rights}'::text[]) AS on_errand) OR ((EXISTS ( SELECT
   FROM meeting m
  WHERE ((m.tenant_id = meeting_room.tenant_id) AND (m.household_id = meeting_room.household_id) AND (m.id = meeting_room.meeting_id)))) AND (NOT COALESCE((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ? 'employer'::text), false)))));
create policy tenant on meeting_room for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER tell_live AFTER INSERT OR UPDATE ON public.meeting_room FOR EACH ROW EXECUTE FUNCTION tell_live();
grant insert, select, update on meeting_room to omtafel_app;

create table meeting_turn (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  side text not null,
  person_id uuid,
  constraint meeting_turn_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint meeting_turn_side CHECK ((side = ANY (ARRAY['client'::text, 'network'::text, 'professional'::text]))),
  constraint meeting_turn_tenant_id_household_id_meeting_id_fkey FOREIGN KEY (tenant_id, household_id, meeting_id) REFERENCES meeting_room(tenant_id, household_id, meeting_id),
  constraint meeting_turn_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
CREATE INDEX meeting_turn_meeting ON public.meeting_turn USING btree (tenant_id, household_id, meeting_id);
alter table meeting_turn enable row level security;
alter table meeting_turn force row level security;
create policy reads on meeting_turn as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR leads((( SELECT standing() AS standing) -> (household_id)::text))));
create policy tenant on meeting_turn for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select on meeting_turn to omtafel_app;

create table member (
  tenant_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  kind text not null,
  client boolean not null default false,
  "position" integer not null,
  relation text not null default ''::text,
  safe_contact text not null default ''::text,
  contact_hidden boolean not null default false,
  speaks text not null default ''::text,
  interpreter boolean not null default false,
  parent_person_ids uuid[] not null default '{}'::uuid[],
  parted_on date,
  parted_number integer,
  version integer not null default 1,
  constraint member_client_is_adult CHECK (((NOT client) OR (kind = 'adult'::text))),
  constraint member_kind CHECK ((kind = ANY (ARRAY['adult'::text, 'child'::text]))),
  constraint member_parents_of_child CHECK (((parent_person_ids = '{}'::uuid[]) OR (kind = 'child'::text))),
  constraint member_parted_at_a_version CHECK (((parted_on IS NULL) = (parted_number IS NULL))),
  constraint member_parted_is_no_client CHECK (((parted_on IS NULL) OR (NOT client))),
  constraint member_pkey PRIMARY KEY (tenant_id, household_id, person_id),
  constraint member_position_once UNIQUE (tenant_id, household_id, "position"),
  constraint member_position_positive CHECK (("position" > 0)),
  constraint member_relation_length CHECK ((char_length(relation) <= 100)),
  constraint member_safe_contact_length CHECK ((char_length(safe_contact) <= 500)),
  constraint member_speaks_length CHECK ((char_length(speaks) <= 100)),
  constraint member_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint member_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
CREATE INDEX member_person ON public.member USING btree (tenant_id, person_id);
alter table member enable row level security;
alter table member force row level security;
create policy reads on member as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{whom-to-call,remind,parted,diary-reply,poll-link,seats,sheet,keep-record,emergency-look,open-household,look-up,join-tables,known-case-managers,duty-list,report,keep-trail,review,rights}'::text[]) AS on_errand) OR (household_id = ANY (( SELECT seats() AS seats)::uuid[]))));
create policy tenant on member for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER forget_seats AFTER INSERT OR DELETE OR UPDATE ON public.member FOR EACH STATEMENT EXECUTE FUNCTION forget_seats();
CREATE TRIGGER keep_record_member AFTER INSERT ON public.member FOR EACH ROW EXECUTE FUNCTION keep_record('member', 'person_id', '', '');
CREATE TRIGGER keep_record_person AFTER INSERT ON public.member FOR EACH ROW EXECUTE FUNCTION keep_record('person', 'person_id', '', '');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.member DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on member to omtafel_app;

create table minutes_change (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  version integer not null,
  kind text not null,
  note_id uuid,
  was text not null default ''::text,
  words text not null,
  reason text not null default ''::text,
  audience_id uuid not null,
  by_person_id uuid not null,
  typed_by_person_id uuid not null,
  at timestamp with time zone not null,
  constraint minutes_change_kind CHECK ((kind = ANY (ARRAY['note'::text, 'words'::text, 'facts'::text, 'view'::text]))),
  constraint minutes_change_of_note CHECK (((kind = 'note'::text) = (note_id IS NOT NULL))),
  constraint minutes_change_pkey PRIMARY KEY (tenant_id, household_id, meeting_id, version),
  constraint minutes_change_reason_length CHECK ((char_length(reason) <= 500)),
  constraint minutes_change_tenant_id_by_person_id_fkey FOREIGN KEY (tenant_id, by_person_id) REFERENCES person(tenant_id, id),
  constraint minutes_change_tenant_id_household_id_audience_id_fkey FOREIGN KEY (tenant_id, household_id, audience_id) REFERENCES audience(tenant_id, household_id, id),
  constraint minutes_change_tenant_id_household_id_meeting_id_fkey FOREIGN KEY (tenant_id, household_id, meeting_id) REFERENCES meeting(tenant_id, household_id, id),
  constraint minutes_change_tenant_id_household_id_note_id_fkey FOREIGN KEY (tenant_id, household_id, note_id) REFERENCES meeting_note(tenant_id, household_id, id),
  constraint minutes_change_tenant_id_typed_by_person_id_fkey FOREIGN KEY (tenant_id, typed_by_person_id) REFERENCES person(tenant_id, id),
  constraint minutes_change_version CHECK ((version >= 2)),
  constraint minutes_change_was_length CHECK ((char_length(was) <= 8000)),
  constraint minutes_change_words_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 8000)))
);
alter table minutes_change enable row level security;
alter table minutes_change force row level security;
create policy reads on minutes_change as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{keep-trail,rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM audience u
  WHERE ((u.tenant_id = minutes_change.tenant_id) AND (u.household_id = minutes_change.household_id) AND (u.id = minutes_change.audience_id) AND may_read((( SELECT standing() AS standing) -> (minutes_change.household_id)::text), u.kind, u.domains, u.adult_person_id, u.author_person_id, NULL::text))))));
create policy tenant on minutes_change for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select on minutes_change to omtafel_app;
grant update (reason) on minutes_change to omtafel_app;
grant update (was) on minutes_change to omtafel_app;
grant update (words) on minutes_change to omtafel_app;

create table minutes_grant (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  reason text not null,
  words text not null default ''::text,
  given_by_person_id uuid not null,
  typed_by_person_id uuid not null,
  given_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  read_at timestamp with time zone,
  constraint minutes_grant_pkey PRIMARY KEY (tenant_id, household_id, meeting_id, person_id),
  constraint minutes_grant_reason CHECK ((reason = ANY (ARRAY['has-part'::text, 'client-asks'::text, 'stands-in'::text]))),
  constraint minutes_grant_tenant_id_given_by_person_id_fkey FOREIGN KEY (tenant_id, given_by_person_id) REFERENCES person(tenant_id, id),
  constraint minutes_grant_tenant_id_household_id_meeting_id_fkey FOREIGN KEY (tenant_id, household_id, meeting_id) REFERENCES meeting(tenant_id, household_id, id),
  constraint minutes_grant_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint minutes_grant_tenant_id_typed_by_person_id_fkey FOREIGN KEY (tenant_id, typed_by_person_id) REFERENCES person(tenant_id, id),
  constraint minutes_grant_words_length CHECK ((char_length(words) <= 500))
);
alter table minutes_grant enable row level security;
alter table minutes_grant force row level security;
create policy reads on minutes_grant as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,keep-trail,rights}'::text[]) AS on_errand) OR (COALESCE((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ? 'client'::text), false) OR leads((( SELECT standing() AS standing) -> (household_id)::text)) OR ((person_id = ( SELECT current_person() AS current_person)) AND (( SELECT standing() AS standing) ? (household_id)::text)))));
create policy tenant on minutes_grant for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.minutes_grant DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on minutes_grant to omtafel_app;

create table minutes_term (
  tenant_id uuid not null,
  days integer not null,
  version integer not null default 1,
  constraint minutes_term_days CHECK (((days >= 0) AND (days <= 14))),
  constraint minutes_term_pkey PRIMARY KEY (tenant_id),
  constraint minutes_term_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
alter table minutes_term enable row level security;
alter table minutes_term force row level security;
create policy tenant on minutes_term for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on minutes_term to omtafel_app;

create table money_crisis (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid,
  kind text not null,
  happens_on date,
  told_on date not null,
  talk_by date not null,
  words text not null default ''::text,
  talked_on date,
  solved_on date,
  solved_words text not null default ''::text,
  author_person_id uuid not null,
  at timestamp with time zone not null,
  version integer not null default 1,
  constraint money_crisis_kind CHECK ((kind = ANY (ARRAY['eviction'::text, 'electricity'::text, 'gas'::text, 'water'::text, 'heating'::text, 'health-insurance'::text]))),
  constraint money_crisis_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint money_crisis_solved_length CHECK ((char_length(solved_words) <= 500)),
  constraint money_crisis_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint money_crisis_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint money_crisis_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint money_crisis_words_length CHECK ((char_length(words) <= 500))
);
alter table money_crisis enable row level security;
alter table money_crisis force row level security;
create policy reads on money_crisis as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,rights}'::text[]) AS on_errand) OR reads_money((( SELECT standing() AS standing) -> (household_id)::text), adult_person_id)));
create policy tenant on money_crisis for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on money_crisis as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'money_crisis', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_money_crisis AFTER INSERT ON public.money_crisis FOR EACH ROW EXECUTE FUNCTION keep_record('money_crisis', 'id', 'author_person_id', 'at');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.money_crisis DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on money_crisis to omtafel_app;

create table money_grip (
  tenant_id uuid not null,
  household_id uuid not null,
  adult_person_id uuid not null,
  on_date date not null,
  words text not null default ''::text,
  with_person_id uuid not null,
  typed_by_person_id uuid not null,
  at timestamp with time zone not null,
  constraint money_grip_pkey PRIMARY KEY (tenant_id, household_id, adult_person_id),
  constraint money_grip_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint money_grip_tenant_id_typed_by_person_id_fkey FOREIGN KEY (tenant_id, typed_by_person_id) REFERENCES person(tenant_id, id),
  constraint money_grip_tenant_id_with_person_id_fkey FOREIGN KEY (tenant_id, with_person_id) REFERENCES person(tenant_id, id),
  constraint money_grip_words_length CHECK ((char_length(words) <= 500))
);
alter table money_grip enable row level security;
alter table money_grip force row level security;
create policy reads on money_grip as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,rights}'::text[]) AS on_errand) OR reads_money((( SELECT standing() AS standing) -> (household_id)::text), adult_person_id)));
create policy tenant on money_grip for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on money_grip as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'money_grip', household_id, adult_person_id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_money_grip AFTER INSERT ON public.money_grip FOR EACH ROW EXECUTE FUNCTION keep_record('money_grip', 'adult_person_id', 'typed_by_person_id', 'at');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.money_grip DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select on money_grip to omtafel_app;
grant update (words) on money_grip to omtafel_app;

create table money_view (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid not null,
  on_date date not null,
  makes_ends_meet text,
  poverty_feeling text,
  cause text not null default ''::text,
  impact text not null default ''::text,
  possible text not null default ''::text,
  author_person_id uuid not null,
  at timestamp with time zone not null,
  seq bigint not null generated always as identity,
  constraint money_view_cause_length CHECK ((char_length(cause) <= 1000)),
  constraint money_view_ends_meet CHECK ((makes_ends_meet = ANY (ARRAY['yes'::text, 'just'::text, 'no'::text, 'unknown'::text]))),
  constraint money_view_impact_length CHECK ((char_length(impact) <= 1000)),
  constraint money_view_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint money_view_possible_length CHECK ((char_length(possible) <= 1000)),
  constraint money_view_poverty CHECK ((poverty_feeling = ANY (ARRAY['none'::text, 'present'::text, 'strong'::text, 'unknown'::text]))),
  constraint money_view_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint money_view_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id)
);
alter table money_view enable row level security;
alter table money_view force row level security;
create policy reads on money_view as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR reads_money((( SELECT standing() AS standing) -> (household_id)::text), adult_person_id)));
create policy tenant on money_view for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on money_view as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'money_view', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_money_view AFTER INSERT ON public.money_view FOR EACH ROW EXECUTE FUNCTION keep_record('money_view', 'id', 'author_person_id', 'at');
grant insert, select on money_view to omtafel_app;
grant update (cause) on money_view to omtafel_app;
grant update (impact) on money_view to omtafel_app;
grant update (possible) on money_view to omtafel_app;

create table motivation_talk (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid not null,
  on_date date not null,
  person_helps text not null default ''::text,
  person_hinders text not null default ''::text,
  approach_helps text not null default ''::text,
  approach_hinders text not null default ''::text,
  goal_helps text not null default ''::text,
  goal_hinders text not null default ''::text,
  tasks_helps text not null default ''::text,
  tasks_hinders text not null default ''::text,
  small_step text not null default ''::text,
  author_person_id uuid not null,
  at timestamp with time zone not null,
  seq bigint not null generated always as identity,
  constraint motivation_approach_helps CHECK ((char_length(approach_helps) <= 1000)),
  constraint motivation_approach_hinders CHECK ((char_length(approach_hinders) <= 1000)),
  constraint motivation_goal_helps CHECK ((char_length(goal_helps) <= 1000)),
  constraint motivation_goal_hinders CHECK ((char_length(goal_hinders) <= 1000)),
  constraint motivation_person_helps CHECK ((char_length(person_helps) <= 1000)),
  constraint motivation_person_hinders CHECK ((char_length(person_hinders) <= 1000)),
  constraint motivation_small_step CHECK ((char_length(small_step) <= 300)),
  constraint motivation_talk_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint motivation_talk_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint motivation_talk_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint motivation_tasks_helps CHECK ((char_length(tasks_helps) <= 1000)),
  constraint motivation_tasks_hinders CHECK ((char_length(tasks_hinders) <= 1000))
);
alter table motivation_talk enable row level security;
alter table motivation_talk force row level security;
create policy reads on motivation_talk as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR reads_work((( SELECT standing() AS standing) -> (household_id)::text), adult_person_id)));
create policy tenant on motivation_talk for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on motivation_talk as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'motivation_talk', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_motivation_talk AFTER INSERT ON public.motivation_talk FOR EACH ROW EXECUTE FUNCTION keep_record('motivation_talk', 'id', 'author_person_id', 'at');
grant insert, select on motivation_talk to omtafel_app;
grant update (approach_helps) on motivation_talk to omtafel_app;
grant update (approach_hinders) on motivation_talk to omtafel_app;
grant update (goal_helps) on motivation_talk to omtafel_app;
grant update (goal_hinders) on motivation_talk to omtafel_app;
grant update (person_helps) on motivation_talk to omtafel_app;
grant update (person_hinders) on motivation_talk to omtafel_app;
grant update (small_step) on motivation_talk to omtafel_app;
grant update (tasks_helps) on motivation_talk to omtafel_app;
grant update (tasks_hinders) on motivation_talk to omtafel_app;

create table municipality (
  id uuid not null,
  name text not null,
  host text,
  settings jsonb not null default '{}'::jsonb,
  held_since timestamp with time zone,
  constraint municipality_host_once UNIQUE (host),
  constraint municipality_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100))),
  constraint municipality_pkey PRIMARY KEY (id)
);
grant select on municipality to omtafel_app;
comment on table municipality is 'Readable by all: the host name decides the tenant before anybody is known.';
comment on column municipality.held_since is 'Restored at that moment, and not released yet: nothing leaves.';

create table names_in_log (
  tenant_id uuid not null,
  shows text not null,
  version integer not null default 1,
  constraint names_in_log_pkey PRIMARY KEY (tenant_id),
  constraint names_in_log_shows CHECK ((shows = ANY (ARRAY['name'::text, 'function'::text]))),
  constraint names_in_log_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
alter table names_in_log enable row level security;
alter table names_in_log force row level security;
create policy tenant on names_in_log for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on names_in_log to omtafel_app;

create table observation_answer (
  tenant_id uuid not null,
  household_id uuid not null,
  round_id uuid not null,
  rater_person_id uuid not null,
  indicator text not null,
  point integer,
  words text not null default ''::text,
  constraint observation_answer_indicator CHECK ((indicator ~ '^[a-z]+-[0-9]{1,2}$'::text)),
  constraint observation_answer_pkey PRIMARY KEY (tenant_id, household_id, round_id, rater_person_id, indicator),
  constraint observation_answer_point CHECK (((point >= 1) AND (point <= 4))),
  constraint observation_answer_tenant_id_household_id_round_id_rater_p_fkey FOREIGN KEY (tenant_id, household_id, round_id, rater_person_id) REFERENCES observation_sheet(tenant_id, household_id, round_id, rater_person_id) ON DELETE CASCADE,
  constraint observation_answer_words_length CHECK ((char_length(words) <= 1000))
);
alter table observation_answer enable row level security;
alter table observation_answer force row level security;
create policy reads on observation_answer as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{write-item,report,rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM observation_sheet s
  WHERE ((s.tenant_id = observation_answer.tenant_id) AND (s.household_id = observation_answer.household_id) AND (s.round_id = observation_answer.round_id) AND (s.rater_person_id = observation_answer.rater_person_id))))));
create policy tenant on observation_answer for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select, update on observation_answer to omtafel_app;

create table observation_present (
  tenant_id uuid not null,
  household_id uuid not null,
  round_id uuid not null,
  person_id uuid not null,
  agreed_on date not null,
  noted_by_person_id uuid not null,
  constraint observation_present_pkey PRIMARY KEY (tenant_id, household_id, round_id, person_id),
  constraint observation_present_tenant_id_household_id_round_id_fkey FOREIGN KEY (tenant_id, household_id, round_id) REFERENCES observation_round(tenant_id, household_id, id),
  constraint observation_present_tenant_id_noted_by_person_id_fkey FOREIGN KEY (tenant_id, noted_by_person_id) REFERENCES person(tenant_id, id),
  constraint observation_present_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
CREATE INDEX observation_present_person ON public.observation_present USING btree (tenant_id, person_id);
alter table observation_present enable row level security;
alter table observation_present force row level security;
create policy reads on observation_present as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM observation_round r
  WHERE ((r.tenant_id = observation_present.tenant_id) AND (r.household_id = observation_present.household_id) AND (r.id = observation_present.round_id))))));
create policy tenant on observation_present for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select on observation_present to omtafel_app;

create table observation_round (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  meeting_number integer not null,
  held_on date not null,
  observer_person_id uuid,
  stopped_on date,
  started_by_person_id uuid not null,
  started_at timestamp with time zone not null,
  constraint observation_round_number CHECK (((meeting_number >= 1) AND (meeting_number <= 99))),
  constraint observation_round_once UNIQUE (tenant_id, household_id, meeting_id),
  constraint observation_round_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint observation_round_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint observation_round_tenant_id_observer_person_id_fkey FOREIGN KEY (tenant_id, observer_person_id) REFERENCES person(tenant_id, id),
  constraint observation_round_tenant_id_started_by_person_id_fkey FOREIGN KEY (tenant_id, started_by_person_id) REFERENCES person(tenant_id, id)
);
CREATE INDEX observation_round_observer ON public.observation_round USING btree (tenant_id, observer_person_id);
alter table observation_round enable row level security;
alter table observation_round force row level security;
create policy reads on observation_round as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{report,rights}'::text[]) AS on_errand) OR ((observer_person_id = ( SELECT current_person() AS current_person)) OR may_read((( SELECT standing() AS standing) -> (household_id)::text), 'table'::text, NULL::text[], NULL::uuid, NULL::uuid, NULL::text))));
create policy tenant on observation_round for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on observation_round to omtafel_app;

create table observation_sheet (
  tenant_id uuid not null,
  household_id uuid not null,
  round_id uuid not null,
  rater_person_id uuid not null,
  balance boolean,
  macro_words text not null default ''::text,
  meso_words text not null default ''::text,
  handed_in_on date,
  typed_by_person_id uuid not null,
  version integer not null default 1,
  constraint observation_sheet_macro_length CHECK ((char_length(macro_words) <= 4000)),
  constraint observation_sheet_meso_length CHECK ((char_length(meso_words) <= 4000)),
  constraint observation_sheet_pkey PRIMARY KEY (tenant_id, household_id, round_id, rater_person_id),
  constraint observation_sheet_tenant_id_household_id_round_id_fkey FOREIGN KEY (tenant_id, household_id, round_id) REFERENCES observation_round(tenant_id, household_id, id),
  constraint observation_sheet_tenant_id_rater_person_id_fkey FOREIGN KEY (tenant_id, rater_person_id) REFERENCES person(tenant_id, id),
  constraint observation_sheet_tenant_id_typed_by_person_id_fkey FOREIGN KEY (tenant_id, typed_by_person_id) REFERENCES person(tenant_id, id)
);
alter table observation_sheet enable row level security;
alter table observation_sheet force row level security;
create policy reads on observation_sheet as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{write-item,report,rights}'::text[]) AS on_errand) OR ((rater_person_id = ( SELECT current_person() AS current_person)) OR ((handed_in_on IS NOT NULL) AND may_read((( SELECT standing() AS standing) -> (household_id)::text), 'table'::text, NULL::text[], NULL::uuid, NULL::uuid, NULL::text)))));
create policy tenant on observation_sheet for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select, update on observation_sheet to omtafel_app;

create table option (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  goal_id uuid not null,
  words text not null,
  asks text not null default ''::text,
  gives text not null default ''::text,
  "position" integer not null,
  chosen_on date,
  chosen_by_person_id uuid,
  author_person_id uuid not null,
  undone_at timestamp with time zone,
  version integer not null default 1,
  constraint option_asks_length CHECK ((char_length(asks) <= 1000)),
  constraint option_choice_is_dated CHECK (((chosen_on IS NULL) = (chosen_by_person_id IS NULL))),
  constraint option_gives_length CHECK ((char_length(gives) <= 1000)),
  constraint option_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint option_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint option_tenant_id_household_id_chosen_by_person_id_fkey FOREIGN KEY (tenant_id, household_id, chosen_by_person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint option_tenant_id_household_id_goal_id_fkey FOREIGN KEY (tenant_id, household_id, goal_id) REFERENCES goal(tenant_id, household_id, id),
  constraint option_words_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 1000)))
);
alter table option enable row level security;
alter table option force row level security;
create policy reads on option as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,write-item,undo,keep-trail,rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM goal g
  WHERE ((g.tenant_id = option.tenant_id) AND (g.household_id = option.household_id) AND (g.id = option.goal_id))))));
create policy tenant on option for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy undone on option as restrictive for select to public using (((undone_at IS NULL) OR ( SELECT on_errand(VARIADIC ARRAY['undo'::text, 'rights'::text, 'keep-trail'::text]) AS on_errand)));
create policy withheld on option as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'option', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_option AFTER INSERT ON public.option FOR EACH ROW EXECUTE FUNCTION keep_record('option', 'id', 'author_person_id', '');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.option DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on option to omtafel_app;

create table organisation (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  side text not null,
  participation_act_duty boolean not null default false,
  municipal_task boolean not null default false,
  constraint organisation_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  constraint organisation_name_once UNIQUE (tenant_id, name),
  constraint organisation_pkey PRIMARY KEY (tenant_id, id),
  constraint organisation_side CHECK ((side = ANY (ARRAY['care'::text, 'work'::text, 'other'::text]))),
  constraint organisation_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy tenant on organisation for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER forget_seats AFTER INSERT OR DELETE OR UPDATE ON public.organisation FOR EACH STATEMENT EXECUTE FUNCTION forget_seats();
CREATE TRIGGER on_sheet AFTER UPDATE OF name, participation_act_duty ON public.organisation FOR EACH ROW EXECUTE FUNCTION raise_sheets_of_town();
grant insert, select, update on organisation to omtafel_app;

create table outbox (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  person_id uuid not null,
  household_id uuid,
  about_id uuid,
  about_state text not null default ''::text,
  once text not null,
  path text not null,
  secret bytea,
  calendar text,
  calendar_method text,
  created_at timestamp with time zone not null,
  next_try_at timestamp with time zone not null,
  drop_after timestamp with time zone not null,
  tries integer not null default 0,
  state text not null default 'waiting'::text,
  reason text not null default ''::text,
  channel text,
  done_at timestamp with time zone,
  constraint outbox_calendar_method CHECK ((calendar_method = ANY (ARRAY['REQUEST'::text, 'CANCEL'::text]))),
  constraint outbox_calendar_whole CHECK (((calendar_method IS NULL) OR (calendar IS NOT NULL) OR (state <> 'waiting'::text))),
  constraint outbox_channel CHECK ((channel = ANY (ARRAY['mail'::text, 'sms'::text, 'letter'::text, 'call'::text]))),
  constraint outbox_kind_form CHECK ((kind ~ '^[a-z-]+$'::text)),
  constraint outbox_once_length CHECK (((char_length(once) >= 1) AND (char_length(once) <= 200))),
  constraint outbox_once_only UNIQUE (tenant_id, once),
  constraint outbox_path_form CHECK ((path ~ '^/[^?#]*$'::text)),
  constraint outbox_pkey PRIMARY KEY (tenant_id, id),
  constraint outbox_reason_length CHECK ((char_length(reason) <= 40)),
  constraint outbox_state CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'to-print'::text, 'printed'::text, 'to-call'::text, 'called'::text, 'dropped'::text]))),
  constraint outbox_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
CREATE INDEX outbox_about ON public.outbox USING btree (tenant_id, about_id) WHERE (state = 'waiting'::text);
CREATE INDEX outbox_due ON public.outbox USING btree (tenant_id, next_try_at, id) WHERE (state = 'waiting'::text);
CREATE INDEX outbox_household ON public.outbox USING btree (tenant_id, household_id) WHERE (state = ANY (ARRAY['to-print'::text, 'to-call'::text]));
CREATE INDEX outbox_person ON public.outbox USING btree (tenant_id, person_id, created_at);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy reads on outbox as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{outbox,remind,rights}'::text[]) AS on_errand) OR (person_id = ( SELECT current_person() AS current_person))));
create policy tenant on outbox for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select, update on outbox to omtafel_app;

create table own_reference (
  tenant_id uuid not null,
  household_id uuid not null,
  organisation_id uuid not null,
  reference text not null,
  constraint own_reference_length CHECK ((char_length(reference) <= 100)),
  constraint own_reference_pkey PRIMARY KEY (tenant_id, household_id, organisation_id),
  constraint own_reference_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint own_reference_tenant_id_organisation_id_fkey FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation(tenant_id, id)
);
alter table own_reference enable row level security;
alter table own_reference force row level security;
create policy reads on own_reference as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,rights}'::text[]) AS on_errand) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND (( SELECT standing() AS standing) ? (household_id)::text))));
create policy tenant on own_reference for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER keep_record_own_reference AFTER INSERT ON public.own_reference FOR EACH ROW EXECUTE FUNCTION keep_record('own_reference', 'organisation_id', '', '');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.own_reference DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on own_reference to omtafel_app;

create table passkey (
  tenant_id uuid not null,
  person_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint passkey_credential_length CHECK (((char_length(credential_id) >= 1) AND (char_length(credential_id) <= 1400))),
  constraint passkey_pkey PRIMARY KEY (tenant_id, credential_id),
  constraint passkey_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
CREATE INDEX passkey_person ON public.passkey USING btree (tenant_id, person_id);
alter table passkey enable row level security;
alter table passkey force row level security;
create policy tenant on passkey for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select, update on passkey to omtafel_app;

create table passkey_question (
  tenant_id uuid not null,
  token_hash text not null,
  challenge text not null,
  expires_at timestamp with time zone not null,
  constraint passkey_question_pkey PRIMARY KEY (tenant_id, token_hash),
  constraint passkey_question_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id),
  constraint passkey_question_token_form CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text))
);
alter table passkey_question enable row level security;
alter table passkey_question force row level security;
create policy tenant on passkey_question for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select on passkey_question to omtafel_app;

create table person (
  tenant_id uuid not null,
  id uuid not null,
  kind text not null,
  duties text[] not null default '{}'::text[],
  given_name text not null,
  surname text not null default ''::text,
  surname_key text not null default ''::text,
  birth_date date,
  phone text not null default ''::text,
  ended_at timestamp with time zone,
  language text not null default 'nl'::text,
  constraint person_duties CHECK ((duties <@ ARRAY['administrator'::text, 'privacy-officer'::text, 'policy-adviser'::text, 'team-lead'::text])),
  constraint person_given_name_length CHECK (((char_length(given_name) >= 1) AND (char_length(given_name) <= 100))),
  constraint person_kind CHECK ((kind = ANY (ARRAY['resident'::text, 'staff'::text, 'network'::text, 'office'::text]))),
  constraint person_language CHECK ((language = ANY (ARRAY['nl'::text, 'en'::text]))),
  constraint person_phone_length CHECK ((char_length(phone) <= 40)),
  constraint person_pkey PRIMARY KEY (tenant_id, id),
  constraint person_surname_length CHECK ((char_length(surname) <= 100)),
  constraint person_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
CREATE INDEX person_same ON public.person USING btree (tenant_id, surname_key, birth_date) WHERE (kind = 'resident'::text);
CREATE INDEX person_staff ON public.person USING btree (tenant_id, surname_key) WHERE ((kind = 'staff'::text) AND (ended_at IS NULL));
alter table person enable row level security;
alter table person force row level security;
create policy adds on person as restrictive for insert to public with check ((( SELECT on_errand(VARIADIC ARRAY['sign-in'::text, 'rights'::text]) AS on_errand) OR ((kind = ANY (ARRAY['resident'::text, 'network'::text])) AND ( SELECT meets_people() AS meets_people)) OR ((kind = ANY (ARRAY['staff'::text, 'office'::text])) AND ( SELECT has_duty('administrator'::text) AS has_duty))));
create policy changes on person as restrictive for update to public using ((( SELECT on_errand(VARIADIC ARRAY['sign-in'::text, 'rights'::text]) AS on_errand) OR (id = ( SELECT current_person() AS current_person)) OR ((kind = ANY (ARRAY['staff'::text, 'office'::text])) AND ( SELECT has_duty('administrator'::text) AS has_duty)) OR ((kind = ANY (ARRAY['resident'::text, 'network'::text])) AND (EXISTS ( SELECT
   FROM member m
  WHERE ((m.tenant_id = person.tenant_id) AND (m.person_id = person.id) AND leads((( SELECT standing() AS standing) -> (m.household_id)::text))))))));
create policy reads on person as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sign-in,seats,sheet,shared-screen,outbox,remind,duty-list,stand-in,report,keep-trail,review,who-looked,calendar-feed,diary-reply,poll-link,look-up,end-account,rights}'::text[]) AS on_errand) OR ((id = ( SELECT current_person() AS current_person)) OR (id = ( SELECT session_person() AS session_person)) OR ((kind = ANY (ARRAY['staff'::text, 'office'::text])) AND ( SELECT belongs_here() AS belongs_here)) OR (EXISTS ( SELECT
   FROM member m
  WHERE ((m.tenant_id = person.tenant_id) AND (m.person_id = person.id)))) OR sits_along(id))));
create policy tenant on person for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER on_sheet AFTER UPDATE OF given_name, surname, phone, kind ON public.person FOR EACH ROW WHEN ((new.kind = 'staff'::text)) EXECUTE FUNCTION raise_sheets_of_town();
CREATE TRIGGER on_sheet_resident AFTER UPDATE OF given_name, surname, phone, kind, birth_date ON public.person FOR EACH ROW WHEN ((new.kind <> 'staff'::text)) EXECUTE FUNCTION raise_sheets_around_person();
grant insert, select, update on person to omtafel_app;

create table place (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  employer boolean not null default false,
  organisation_id uuid,
  side text,
  function text not null default ''::text,
  expertise text[] not null default '{}'::text[],
  mandate text not null default ''::text,
  why_asked text not null default ''::text,
  state text not null,
  decline_code text,
  decline_words text not null default ''::text,
  asked_by_person_id uuid not null,
  asked_on date not null,
  from_date date,
  until_date date,
  version integer not null default 1,
  constraint place_accepted_has_start CHECK (((state <> ALL (ARRAY['accepted'::text, 'ended'::text])) OR (from_date IS NOT NULL))),
  constraint place_decline_code CHECK ((decline_code = ANY (ARRAY['agenda'::text, 'planning'::text, 'tuning-time'::text, 'client-able'::text, 'added-value'::text, 'never-here'::text, 'manager'::text, 'organisation'::text, 'other'::text]))),
  constraint place_decline_words_length CHECK ((char_length(decline_words) <= 1000)),
  constraint place_declined_has_reason CHECK (((state = 'declined'::text) = (decline_code IS NOT NULL))),
  constraint place_employer_of_network CHECK (((NOT employer) OR (kind = 'network'::text))),
  constraint place_ended_has_end CHECK (((state = 'ended'::text) = (until_date IS NOT NULL))),
  constraint place_function_length CHECK ((char_length(function) <= 200)),
  constraint place_kind CHECK ((kind = ANY (ARRAY['client'::text, 'professional'::text, 'network'::text]))),
  constraint place_mandate_length CHECK ((char_length(mandate) <= 1000)),
  constraint place_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint place_professional_has_organisation CHECK (((kind <> 'professional'::text) OR ((organisation_id IS NOT NULL) AND (side IS NOT NULL)))),
  constraint place_side CHECK ((side = ANY (ARRAY['care'::text, 'work'::text, 'other'::text]))),
  constraint place_state CHECK ((state = ANY (ARRAY['asked'::text, 'accepted'::text, 'declined'::text, 'ended'::text]))),
  constraint place_tenant_id_asked_by_person_id_fkey FOREIGN KEY (tenant_id, asked_by_person_id) REFERENCES person(tenant_id, id),
  constraint place_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint place_tenant_id_organisation_id_fkey FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation(tenant_id, id),
  constraint place_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint place_why_asked_length CHECK ((char_length(why_asked) <= 1000))
);
CREATE INDEX place_person ON public.place USING btree (tenant_id, person_id);
CREATE UNIQUE INDEX place_person_once ON public.place USING btree (tenant_id, household_id, person_id) WHERE (state = ANY (ARRAY['asked'::text, 'accepted'::text]));
alter table place enable row level security;
alter table place force row level security;
create policy reads on place as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{whom-to-call,parted,diary-reply,poll-link,seats,end-account,sheet,keep-record,emergency-look,open-household,join-tables,duty-list,keep-trail,review,rights}'::text[]) AS on_errand) OR ((household_id = ANY (( SELECT seats() AS seats)::uuid[])) OR ((person_id = ( SELECT current_person() AS current_person)) AND (household_id = ANY (( SELECT windows() AS windows)::uuid[]))))));
create policy tenant on place for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER end_grounds_with_chair AFTER UPDATE OF state ON public.place FOR EACH ROW WHEN (((new.state = 'ended'::text) AND (old.state = 'accepted'::text))) EXECUTE FUNCTION end_grounds_with_chair();
CREATE TRIGGER forget_seats AFTER INSERT OR DELETE OR UPDATE ON public.place FOR EACH STATEMENT EXECUTE FUNCTION forget_seats();
CREATE TRIGGER keep_record_place AFTER INSERT ON public.place FOR EACH ROW EXECUTE FUNCTION keep_record('place', 'id', 'asked_by_person_id', 'asked_on');
CREATE TRIGGER leave_what_comes AFTER UPDATE OF state ON public.place FOR EACH ROW WHEN (((new.state = 'ended'::text) AND (old.state <> 'ended'::text))) EXECUTE FUNCTION leave_what_comes();
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.place DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on place to omtafel_app;

create table placement (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid not null,
  employer_person_id uuid not null,
  kind text not null,
  task text not null,
  starts_on date not null,
  ends_on date,
  client_expects text not null default ''::text,
  employer_expects text not null default ''::text,
  adjustments text not null default ''::text,
  pain_days text not null default ''::text,
  call_when text not null default ''::text,
  part_ends text not null default ''::text,
  prepared text[] not null default '{}'::text[],
  author_person_id uuid not null,
  at timestamp with time zone not null,
  version integer not null default 1,
  constraint placement_adjustments CHECK ((char_length(adjustments) <= 500)),
  constraint placement_call_when CHECK ((char_length(call_when) <= 300)),
  constraint placement_client_expects CHECK ((char_length(client_expects) <= 500)),
  constraint placement_days_in_order CHECK ((ends_on >= starts_on)),
  constraint placement_employer_expects CHECK ((char_length(employer_expects) <= 500)),
  constraint placement_kind CHECK ((kind = ANY (ARRAY['trial-placement'::text, 'supported'::text, 'paid'::text, 'voluntary'::text, 'day-activities'::text]))),
  constraint placement_pain_days CHECK ((char_length(pain_days) <= 300)),
  constraint placement_part_ends CHECK ((char_length(part_ends) <= 500)),
  constraint placement_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint placement_prepared CHECK ((prepared <@ ARRAY['coach'::text, 'adjustments'::text, 'tasks'::text, 'call'::text, 'team'::text, 'expectations'::text])),
  constraint placement_task_length CHECK (((char_length(task) >= 1) AND (char_length(task) <= 300))),
  constraint placement_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint placement_tenant_id_employer_person_id_fkey FOREIGN KEY (tenant_id, employer_person_id) REFERENCES person(tenant_id, id),
  constraint placement_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id)
);
alter table placement enable row level security;
alter table placement force row level security;
create policy reads on placement as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,remind,rights}'::text[]) AS on_errand) OR (reads_work((( SELECT standing() AS standing) -> (household_id)::text), adult_person_id) OR ((employer_person_id = ( SELECT current_person() AS current_person)) AND (((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ? 'employer'::text)))));
create policy tenant on placement for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on placement as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'placement', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_placement AFTER INSERT ON public.placement FOR EACH ROW EXECUTE FUNCTION keep_record('placement', 'id', 'author_person_id', 'at');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.placement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on placement to omtafel_app;

create table plan (
  tenant_id uuid not null,
  household_id uuid not null,
  number integer not null default 0,
  money_first text,
  money_first_words text not null default ''::text,
  money_first_on date,
  constraint plan_money_first CHECK ((money_first = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint plan_money_first_is_dated CHECK (((money_first IS NULL) = (money_first_on IS NULL))),
  constraint plan_money_first_length CHECK ((char_length(money_first_words) <= 1000)),
  constraint plan_pkey PRIMARY KEY (tenant_id, household_id),
  constraint plan_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id)
);
alter table plan enable row level security;
alter table plan force row level security;
create policy reads on plan as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,parted,rights}'::text[]) AS on_errand) OR ((( SELECT standing() AS standing) ? (household_id)::text) AND (household_id <> ALL (( SELECT windows() AS windows)::uuid[])))));
create policy tenant on plan for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER keep_record_plan AFTER INSERT ON public.plan FOR EACH ROW EXECUTE FUNCTION keep_record('plan', '', '', '');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.plan DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on plan to omtafel_app;

create table plan_change (
  tenant_id uuid not null,
  household_id uuid not null,
  number integer not null,
  at timestamp with time zone not null,
  by_person_id uuid not null,
  together_with_person_id uuid,
  on_behalf_of_person_id uuid,
  kind text not null,
  item_kind text not null,
  item_id uuid not null,
  audience_id uuid,
  domain_code text,
  adult_person_id uuid,
  snapshot jsonb not null,
  agreed_on date,
  constraint plan_change_item_kind CHECK ((item_kind = ANY (ARRAY['goal'::text, 'option'::text, 'action'::text, 'standing'::text, 'good-thing'::text, 'plan'::text]))),
  constraint plan_change_kind CHECK ((kind = ANY (ARRAY['added'::text, 'changed'::text, 'state'::text, 'moved'::text, 'chosen'::text, 'answered'::text, 'decided'::text, 'ticked'::text, 'noted'::text, 'shared'::text, 'undone'::text]))),
  constraint plan_change_pkey PRIMARY KEY (tenant_id, household_id, number),
  constraint plan_change_tenant_id_by_person_id_fkey FOREIGN KEY (tenant_id, by_person_id) REFERENCES person(tenant_id, id),
  constraint plan_change_tenant_id_household_id_audience_id_fkey FOREIGN KEY (tenant_id, household_id, audience_id) REFERENCES audience(tenant_id, household_id, id),
  constraint plan_change_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES plan(tenant_id, household_id)
);
CREATE INDEX plan_change_item ON public.plan_change USING btree (tenant_id, household_id, item_id, number);
CREATE INDEX plan_change_since ON public.plan_change USING btree (tenant_id, household_id, at, number);
alter table plan_change enable row level security;
alter table plan_change force row level security;
create policy reads on plan_change as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,write-item,parted,rights}'::text[]) AS on_errand) OR (((audience_id IS NULL) AND may_read((( SELECT standing() AS standing) -> (household_id)::text), 'table'::text, NULL::text[], adult_person_id, NULL::uuid, domain_code)) OR (EXISTS ( SELECT
   FROM audience u
  WHERE ((u.tenant_id = plan_change.tenant_id) AND (u.household_id = plan_change.household_id) AND (u.id = plan_change.audience_id) AND reads_item((( SELECT standing() AS standing) -> (plan_change.household_id)::text), u.kind, u.domains, COALESCE(u.adult_person_id, plan_change.adult_person_id), u.author_person_id, plan_change.domain_code,
        CASE
            WHEN (u.shown_ended_at IS NULL) THEN u.shown_to_person_id
            ELSE NULL::uuid
        END)))))));
create policy tenant on plan_change for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.plan_change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select on plan_change to omtafel_app;
grant update (agreed_on) on plan_change to omtafel_app;
grant update (audience_id) on plan_change to omtafel_app;
grant update (snapshot) on plan_change to omtafel_app;

create table planner (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  planner_person_id uuid not null,
  from_date date not null,
  until_date date not null,
  ended_at timestamp with time zone,
  constraint planner_ends_after_start CHECK ((until_date >= from_date)),
  constraint planner_is_somebody_else CHECK ((planner_person_id <> person_id)),
  constraint planner_pkey PRIMARY KEY (tenant_id, id),
  constraint planner_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id),
  constraint planner_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint planner_tenant_id_planner_person_id_fkey FOREIGN KEY (tenant_id, planner_person_id) REFERENCES person(tenant_id, id)
);
CREATE UNIQUE INDEX planner_once ON public.planner USING btree (tenant_id, person_id, planner_person_id) WHERE (ended_at IS NULL);
CREATE INDEX planner_planner ON public.planner USING btree (tenant_id, planner_person_id) WHERE (ended_at IS NULL);
alter table planner enable row level security;
alter table planner force row level security;
create policy reads on planner as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{poll-link,rights}'::text[]) AS on_errand) OR ((( SELECT current_person() AS current_person) = person_id) OR (( SELECT current_person() AS current_person) = planner_person_id))));
create policy tenant on planner for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on planner to omtafel_app;

create table poll_answer (
  tenant_id uuid not null,
  household_id uuid not null,
  poll_id uuid not null,
  moment_id uuid not null,
  person_id uuid not null,
  answer text not null,
  constraint poll_answer_answer CHECK ((answer = ANY (ARRAY['yes'::text, 'if-needed'::text, 'no'::text]))),
  constraint poll_answer_pkey PRIMARY KEY (tenant_id, household_id, poll_id, moment_id, person_id),
  constraint poll_answer_tenant_id_household_id_poll_id_moment_id_fkey FOREIGN KEY (tenant_id, household_id, poll_id, moment_id) REFERENCES poll_moment(tenant_id, household_id, poll_id, id),
  constraint poll_answer_tenant_id_household_id_poll_id_person_id_fkey FOREIGN KEY (tenant_id, household_id, poll_id, person_id) REFERENCES poll_person(tenant_id, household_id, poll_id, person_id)
);
alter table poll_answer enable row level security;
alter table poll_answer force row level security;
create policy reads on poll_answer as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,poll-link,rights}'::text[]) AS on_errand) OR knows_of_poll((( SELECT standing() AS standing) -> (household_id)::text), tenant_id, household_id, poll_id)));
create policy tenant on poll_answer for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on poll_answer to omtafel_app;

create table poll_moment (
  tenant_id uuid not null,
  household_id uuid not null,
  poll_id uuid not null,
  id uuid not null,
  starts_at timestamp with time zone not null,
  constraint poll_moment_once UNIQUE (tenant_id, household_id, poll_id, starts_at),
  constraint poll_moment_pkey PRIMARY KEY (tenant_id, household_id, poll_id, id),
  constraint poll_moment_tenant_id_household_id_poll_id_fkey FOREIGN KEY (tenant_id, household_id, poll_id) REFERENCES date_poll(tenant_id, household_id, id)
);
alter table poll_moment enable row level security;
alter table poll_moment force row level security;
create policy reads on poll_moment as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,poll-link,rights}'::text[]) AS on_errand) OR knows_of_poll((( SELECT standing() AS standing) -> (household_id)::text), tenant_id, household_id, poll_id)));
create policy tenant on poll_moment for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select on poll_moment to omtafel_app;

create table poll_person (
  tenant_id uuid not null,
  household_id uuid not null,
  poll_id uuid not null,
  person_id uuid not null,
  must boolean not null,
  replaces text not null default ''::text,
  words text not null default ''::text,
  answered_at timestamp with time zone,
  answer_typed_by_person_id uuid,
  link_hash text,
  constraint poll_person_link_form CHECK ((link_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint poll_person_pkey PRIMARY KEY (tenant_id, household_id, poll_id, person_id),
  constraint poll_person_replaces_length CHECK ((char_length(replaces) <= 200)),
  constraint poll_person_tenant_id_answer_typed_by_person_id_fkey FOREIGN KEY (tenant_id, answer_typed_by_person_id) REFERENCES person(tenant_id, id),
  constraint poll_person_tenant_id_household_id_poll_id_fkey FOREIGN KEY (tenant_id, household_id, poll_id) REFERENCES date_poll(tenant_id, household_id, id),
  constraint poll_person_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint poll_person_words_length CHECK ((char_length(words) <= 500))
);
CREATE UNIQUE INDEX poll_person_link ON public.poll_person USING btree (tenant_id, link_hash);
CREATE INDEX poll_person_person ON public.poll_person USING btree (tenant_id, person_id);
alter table poll_person enable row level security;
alter table poll_person force row level security;
create policy reads on poll_person as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{was-asked,sheet,poll-link,rights}'::text[]) AS on_errand) OR knows_of_poll((( SELECT standing() AS standing) -> (household_id)::text), tenant_id, household_id, poll_id)));
create policy tenant on poll_person for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.poll_person DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on poll_person to omtafel_app;

create table preparation (
  tenant_id uuid not null,
  household_id uuid not null,
  person_id uuid not null,
  words text not null default ''::text,
  strengths text not null default ''::text,
  whom_to_bring text not null default ''::text,
  shared boolean not null default false,
  typed_by_person_id uuid not null,
  changed_at timestamp with time zone not null,
  version integer not null default 1,
  constraint preparation_pkey PRIMARY KEY (tenant_id, household_id, person_id),
  constraint preparation_strengths_length CHECK ((char_length(strengths) <= 4000)),
  constraint preparation_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint preparation_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint preparation_tenant_id_typed_by_person_id_fkey FOREIGN KEY (tenant_id, typed_by_person_id) REFERENCES person(tenant_id, id),
  constraint preparation_whom_length CHECK ((char_length(whom_to_bring) <= 500)),
  constraint preparation_words_length CHECK ((char_length(words) <= 4000))
);
alter table preparation enable row level security;
alter table preparation force row level security;
create policy reads on preparation as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{write-item,rights}'::text[]) AS on_errand) OR ((shared OR (person_id = ( SELECT current_person() AS current_person))) AND may_read((( SELECT standing() AS standing) -> (household_id)::text), 'table'::text, NULL::text[], ( SELECT m.person_id
   FROM member m
  WHERE ((m.tenant_id = preparation.tenant_id) AND (m.household_id = preparation.household_id) AND (m.person_id = preparation.person_id) AND m.client)), person_id, NULL::text))));
create policy tenant on preparation for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on preparation as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'preparation', household_id, person_id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_preparation AFTER INSERT ON public.preparation FOR EACH ROW EXECUTE FUNCTION keep_record('preparation', 'person_id', 'person_id', 'changed_at');
grant insert, select, update on preparation to omtafel_app;

create table presence (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  here boolean not null,
  step text not null,
  at timestamp with time zone not null,
  constraint presence_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint presence_tenant_id_household_id_meeting_id_fkey FOREIGN KEY (tenant_id, household_id, meeting_id) REFERENCES meeting(tenant_id, household_id, id),
  constraint presence_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
alter table presence enable row level security;
alter table presence force row level security;
create policy reads on presence as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR ((EXISTS ( SELECT
   FROM attendance a
  WHERE ((a.tenant_id = presence.tenant_id) AND (a.household_id = presence.household_id) AND (a.meeting_id = presence.meeting_id)))) AND (NOT COALESCE((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ? 'employer'::text), false)))));
create policy tenant on presence for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER tell_live AFTER INSERT OR UPDATE ON public.presence FOR EACH ROW EXECUTE FUNCTION tell_live();
grant insert, select on presence to omtafel_app;

create table processing_record (
  tenant_id uuid not null,
  operation_id bigint not null,
  data_subject_id uuid not null,
  trace_id uuid not null,
  name text not null,
  activity text not null,
  at timestamp with time zone not null,
  constraint processing_record_pkey PRIMARY KEY (tenant_id, operation_id, data_subject_id),
  constraint processing_record_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
CREATE INDEX processing_record_subject ON public.processing_record USING btree (tenant_id, data_subject_id, operation_id);
alter table processing_record enable row level security;
alter table processing_record force row level security;
create policy tenant on processing_record for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER processing_record_only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON public.processing_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on processing_record to omtafel_app;

create table profile_release (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid not null,
  employer_person_id uuid not null,
  called text not null,
  headline text not null,
  strengths text[] not null,
  skills text[] not null default '{}'::text[],
  learning text not null,
  hours text not null,
  days text[] not null,
  travel text not null,
  helps text not null,
  instruments text[] not null,
  from_date date not null,
  until_date date not null,
  withdrawn_at timestamp with time zone,
  author_person_id uuid not null,
  at timestamp with time zone not null,
  constraint profile_release_called_length CHECK ((char_length(called) <= 80)),
  constraint profile_release_days CHECK ((days <@ ARRAY['mo'::text, 'tu'::text, 'we'::text, 'th'::text, 'fr'::text, 'sa'::text, 'su'::text])),
  constraint profile_release_days_in_order CHECK ((until_date >= from_date)),
  constraint profile_release_headline_length CHECK ((char_length(headline) <= 160)),
  constraint profile_release_helps_length CHECK ((char_length(helps) <= 500)),
  constraint profile_release_hours_length CHECK ((char_length(hours) <= 120)),
  constraint profile_release_learning_length CHECK ((char_length(learning) <= 500)),
  constraint profile_release_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint profile_release_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint profile_release_tenant_id_employer_person_id_fkey FOREIGN KEY (tenant_id, employer_person_id) REFERENCES person(tenant_id, id),
  constraint profile_release_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint profile_release_travel_length CHECK ((char_length(travel) <= 160))
);
alter table profile_release enable row level security;
alter table profile_release force row level security;
create policy reads on profile_release as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR (reads_work((( SELECT standing() AS standing) -> (household_id)::text), adult_person_id) OR ((withdrawn_at IS NULL) AND ((( SELECT current_day() AS current_day) >= from_date) AND (( SELECT current_day() AS current_day) <= until_date)) AND (employer_person_id = ( SELECT current_person() AS current_person)) AND (((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ? 'employer'::text)))));
create policy tenant on profile_release for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on profile_release as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'profile_release', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_profile_release AFTER INSERT ON public.profile_release FOR EACH ROW EXECUTE FUNCTION keep_record('profile_release', 'id', 'author_person_id', 'at');
grant insert, select on profile_release to omtafel_app;
grant update (called) on profile_release to omtafel_app;
grant update (days) on profile_release to omtafel_app;
grant update (headline) on profile_release to omtafel_app;
grant update (helps) on profile_release to omtafel_app;
grant update (hours) on profile_release to omtafel_app;
grant update (instruments) on profile_release to omtafel_app;
grant update (learning) on profile_release to omtafel_app;
grant update (skills) on profile_release to omtafel_app;
grant update (strengths) on profile_release to omtafel_app;
grant update (travel) on profile_release to omtafel_app;
grant update (withdrawn_at) on profile_release to omtafel_app;

create table profile_seen (
  tenant_id uuid not null,
  household_id uuid not null,
  release_id uuid not null,
  on_date date not null,
  at timestamp with time zone not null,
  constraint profile_seen_pkey PRIMARY KEY (tenant_id, household_id, release_id, on_date),
  constraint profile_seen_tenant_id_household_id_release_id_fkey FOREIGN KEY (tenant_id, household_id, release_id) REFERENCES profile_release(tenant_id, household_id, id)
);
alter table profile_seen enable row level security;
alter table profile_seen force row level security;
create policy reads on profile_seen as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM profile_release r
  WHERE ((r.tenant_id = profile_seen.tenant_id) AND (r.household_id = profile_seen.household_id) AND (r.id = profile_seen.release_id))))));
create policy tenant on profile_seen for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select on profile_seen to omtafel_app;

create table record_keeper (
  tenant_id uuid not null,
  household_id uuid not null,
  table_name text not null,
  item_key text not null,
  organisation_id uuid not null,
  law_code text not null,
  written_on date not null,
  constraint record_keeper_key_length CHECK ((char_length(item_key) <= 200)),
  constraint record_keeper_law CHECK ((law_code = ANY (ARRAY['wmo'::text, 'jeugdwet'::text, 'participatiewet'::text, 'wgs'::text, 'consent'::text, 'wams'::text]))),
  constraint record_keeper_pkey PRIMARY KEY (tenant_id, household_id, table_name, item_key),
  constraint record_keeper_table_form CHECK ((table_name ~ '^[a-z_]{1,63}$'::text)),
  constraint record_keeper_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint record_keeper_tenant_id_organisation_id_fkey FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation(tenant_id, id)
);
CREATE INDEX record_keeper_responsible ON public.record_keeper USING btree (tenant_id, organisation_id, law_code, written_on);
alter table record_keeper enable row level security;
alter table record_keeper force row level security;
create policy reads on record_keeper as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{destruction-lists,rights}'::text[]) AS on_errand) OR (((( SELECT standing() AS standing) ? (household_id)::text) AND (household_id <> ALL (( SELECT windows() AS windows)::uuid[]))) OR (organisation_id = ( SELECT current_organisation() AS current_organisation)))));
create policy tenant on record_keeper for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select on record_keeper to omtafel_app;

create table reply_address (
  tenant_id uuid not null,
  name text not null,
  street text not null,
  postcode text not null,
  town text not null,
  version integer not null default 1,
  constraint reply_address_name_length CHECK (((char_length(name) >= 1) AND (char_length(name) <= 100))),
  constraint reply_address_pkey PRIMARY KEY (tenant_id),
  constraint reply_address_postcode_length CHECK (((char_length(postcode) >= 1) AND (char_length(postcode) <= 10))),
  constraint reply_address_street_length CHECK (((char_length(street) >= 1) AND (char_length(street) <= 120))),
  constraint reply_address_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id),
  constraint reply_address_town_length CHECK (((char_length(town) >= 1) AND (char_length(town) <= 80)))
);
alter table reply_address enable row level security;
alter table reply_address force row level security;
create policy tenant on reply_address for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on reply_address to omtafel_app;

create table representation (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  client_person_id uuid not null,
  person_id uuid not null,
  kind text not null,
  domains text[],
  paper text not null,
  from_date date not null,
  until_date date not null,
  recorded_by_person_id uuid not null,
  recorded_on date not null,
  ended_on date,
  ended_by_person_id uuid,
  version integer not null default 1,
  constraint representation_administrator_money CHECK (((kind <> 'administrator'::text) OR (domains <@ ARRAY['money'::text]))),
  constraint representation_ended_by_somebody CHECK (((ended_on IS NULL) = (ended_by_person_id IS NULL))),
  constraint representation_ends_after_start CHECK ((until_date >= from_date)),
  constraint representation_everything_by_guardian CHECK (((domains IS NULL) = (kind = 'guardian'::text))),
  constraint representation_kind CHECK ((kind = ANY (ARRAY['administrator'::text, 'mentor'::text, 'guardian'::text, 'parent'::text, 'mandated'::text]))),
  constraint representation_mentor_care CHECK (((kind <> 'mentor'::text) OR (NOT (domains && ARRAY['money'::text, 'work'::text])))),
  constraint representation_of_another CHECK ((client_person_id <> person_id)),
  constraint representation_paper_length CHECK (((char_length(paper) >= 1) AND (char_length(paper) <= 200))),
  constraint representation_paper_no_number CHECK ((paper !~ '(^|[^0-9])[0-9]{9}([^0-9]|$)'::text)),
  constraint representation_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint representation_some_domain CHECK (((domains IS NULL) OR (cardinality(domains) > 0))),
  constraint representation_tenant_id_ended_by_person_id_fkey FOREIGN KEY (tenant_id, ended_by_person_id) REFERENCES person(tenant_id, id),
  constraint representation_tenant_id_household_id_client_person_id_fkey FOREIGN KEY (tenant_id, household_id, client_person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint representation_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint representation_tenant_id_recorded_by_person_id_fkey FOREIGN KEY (tenant_id, recorded_by_person_id) REFERENCES person(tenant_id, id)
);
CREATE UNIQUE INDEX representation_one_standing ON public.representation USING btree (tenant_id, household_id, client_person_id, person_id) WHERE (ended_on IS NULL);
CREATE INDEX representation_person ON public.representation USING btree (tenant_id, person_id) WHERE (ended_on IS NULL);
alter table representation enable row level security;
alter table representation force row level security;
create policy reads on representation as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{parted,seats,sheet,join-tables,duty-list,rights}'::text[]) AS on_errand) OR ((person_id = ( SELECT current_person() AS current_person)) OR (household_id = ANY (( SELECT seats() AS seats)::uuid[])))));
create policy tenant on representation for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER forget_seats AFTER INSERT OR DELETE OR UPDATE ON public.representation FOR EACH STATEMENT EXECUTE FUNCTION forget_seats();
CREATE TRIGGER keep_record_representation AFTER INSERT ON public.representation FOR EACH ROW EXECUTE FUNCTION keep_record('representation', 'id', 'recorded_by_person_id', 'recorded_on');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.representation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on representation to omtafel_app;

create table restriction (
  tenant_id uuid not null,
  household_id uuid not null,
  request_id uuid not null,
  table_name text not null,
  item_key text not null,
  constraint restriction_key_length CHECK ((char_length(item_key) <= 200)),
  constraint restriction_pkey PRIMARY KEY (tenant_id, household_id, table_name, item_key, request_id),
  constraint restriction_table_form CHECK ((table_name ~ '^[a-z_]{1,63}$'::text)),
  constraint restriction_tenant_id_household_id_request_id_fkey FOREIGN KEY (tenant_id, household_id, request_id) REFERENCES rights_request(tenant_id, household_id, id)
);
alter table restriction enable row level security;
alter table restriction force row level security;
create policy reads on restriction as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{withheld,rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM rights_request q
  WHERE ((q.tenant_id = restriction.tenant_id) AND (q.household_id = restriction.household_id) AND (q.id = restriction.request_id))))));
create policy tenant on restriction for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.restriction DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant delete, insert, select on restriction to omtafel_app;

create table retention_rule (
  tenant_id uuid not null,
  organisation_id uuid not null,
  law_code text not null,
  start_event text not null,
  term_months integer,
  version integer not null default 1,
  constraint retention_rule_law CHECK ((law_code = ANY (ARRAY['wmo'::text, 'jeugdwet'::text, 'participatiewet'::text, 'wgs'::text, 'consent'::text, 'wams'::text]))),
  constraint retention_rule_pkey PRIMARY KEY (tenant_id, organisation_id, law_code),
  constraint retention_rule_start CHECK ((start_event = ANY (ARRAY['trajectory-end'::text, 'written'::text]))),
  constraint retention_rule_tenant_id_organisation_id_fkey FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation(tenant_id, id),
  constraint retention_rule_term CHECK (((term_months >= 1) AND (term_months <= 1200)))
);
alter table retention_rule enable row level security;
alter table retention_rule force row level security;
create policy tenant on retention_rule for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on retention_rule to omtafel_app;

create table review_flag (
  tenant_id uuid not null,
  id uuid not null,
  rule text not null,
  actor_person_id uuid not null,
  household_id uuid,
  day date not null,
  first_event bigint not null,
  last_event bigint not null,
  event_count integer not null,
  found_at timestamp with time zone not null,
  state text not null default 'open'::text,
  note_code text,
  decided_by_person_id uuid,
  decided_at timestamp with time zone,
  version integer not null default 1,
  constraint review_flag_count_positive CHECK ((event_count > 0)),
  constraint review_flag_decided CHECK ((((state = 'open'::text) = (note_code IS NULL)) AND ((note_code IS NULL) = (decided_by_person_id IS NULL)) AND ((note_code IS NULL) = (decided_at IS NULL)))),
  constraint review_flag_once UNIQUE NULLS NOT DISTINCT (tenant_id, rule, actor_person_id, household_id, day),
  constraint review_flag_pkey PRIMARY KEY (tenant_id, id),
  constraint review_flag_state CHECK ((state = ANY (ARRAY['open'::text, 'explained'::text, 'reported'::text]))),
  constraint review_flag_tenant_id_actor_person_id_fkey FOREIGN KEY (tenant_id, actor_person_id) REFERENCES person(tenant_id, id),
  constraint review_flag_tenant_id_decided_by_person_id_fkey FOREIGN KEY (tenant_id, decided_by_person_id) REFERENCES person(tenant_id, id),
  constraint review_flag_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id),
  constraint review_flag_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id)
);
CREATE INDEX review_flag_day ON public.review_flag USING btree (tenant_id, day);
alter table review_flag enable row level security;
alter table review_flag force row level security;
create policy reads on review_flag as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{review,rights}'::text[]) AS on_errand) OR false));
create policy tenant on review_flag for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on review_flag to omtafel_app;

create table review_round (
  tenant_id uuid not null,
  seal_number bigint not null,
  last_event bigint not null,
  reviewed_at timestamp with time zone not null,
  constraint review_round_pkey PRIMARY KEY (tenant_id, seal_number),
  constraint review_round_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
alter table review_round enable row level security;
alter table review_round force row level security;
create policy tenant on review_round for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER review_round_only_grows BEFORE DELETE OR UPDATE OR TRUNCATE ON public.review_round FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
grant insert, select on review_round to omtafel_app;

create table rights_request (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  kind text not null,
  person_id uuid not null,
  table_name text,
  item_key text,
  words text not null,
  asked_at timestamp with time zone not null,
  typed_by_person_id uuid not null,
  organisation_id uuid not null,
  law_code text not null,
  addressee_person_id uuid,
  answer text,
  answer_words text not null default ''::text,
  answered_at timestamp with time zone,
  answered_by_person_id uuid,
  ended_on date,
  audiences jsonb not null default '[]'::jsonb,
  version integer not null default 1,
  constraint rights_request_answer CHECK ((answer = ANY (ARRAY['granted'::text, 'refused'::text, 'removed'::text]))),
  constraint rights_request_answer_is_signed CHECK ((((answer IS NULL) = (answered_at IS NULL)) AND ((answer IS NULL) = (answered_by_person_id IS NULL)))),
  constraint rights_request_answer_length CHECK ((char_length(answer_words) <= 2000)),
  constraint rights_request_answer_says_why CHECK (((answer IS NULL) OR (answer_words <> ''::text))),
  constraint rights_request_correction_of_record CHECK (((kind <> 'correction'::text) OR (table_name IS NOT NULL))),
  constraint rights_request_kind CHECK ((kind = ANY (ARRAY['correction'::text, 'restriction'::text, 'deletion'::text]))),
  constraint rights_request_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint rights_request_record CHECK (((table_name IS NULL) = (item_key IS NULL))),
  constraint rights_request_tenant_id_addressee_person_id_fkey FOREIGN KEY (tenant_id, addressee_person_id) REFERENCES person(tenant_id, id),
  constraint rights_request_tenant_id_answered_by_person_id_fkey FOREIGN KEY (tenant_id, answered_by_person_id) REFERENCES person(tenant_id, id),
  constraint rights_request_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint rights_request_tenant_id_organisation_id_fkey FOREIGN KEY (tenant_id, organisation_id) REFERENCES organisation(tenant_id, id),
  constraint rights_request_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint rights_request_tenant_id_typed_by_person_id_fkey FOREIGN KEY (tenant_id, typed_by_person_id) REFERENCES person(tenant_id, id),
  constraint rights_request_words_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 2000)))
);
CREATE INDEX rights_request_addressee ON public.rights_request USING btree (tenant_id, addressee_person_id) WHERE (answer IS NULL);
CREATE INDEX rights_request_record ON public.rights_request USING btree (tenant_id, household_id, table_name, item_key);
alter table rights_request enable row level security;
alter table rights_request force row level security;
create policy reads on rights_request as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR (((( SELECT current_person() AS current_person) = person_id) OR (( SELECT current_person() AS current_person) = addressee_person_id)) OR leads((( SELECT standing() AS standing) -> (household_id)::text)) OR ((organisation_id = ( SELECT current_organisation() AS current_organisation)) AND (( SELECT standing() AS standing) ? (household_id)::text)))));
create policy tenant on rights_request for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER keep_record_rights_request AFTER INSERT ON public.rights_request FOR EACH ROW EXECUTE FUNCTION keep_record('rights_request', 'id', 'typed_by_person_id', 'asked_at');
grant insert, select, update on rights_request to omtafel_app;

create table role_assignment (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  role text not null,
  person_id uuid not null,
  deputy_person_id uuid,
  from_date date not null,
  until_date date,
  constraint role_assignment_ends_after_start CHECK ((until_date >= from_date)),
  constraint role_assignment_other_deputy CHECK ((deputy_person_id <> person_id)),
  constraint role_assignment_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint role_assignment_role CHECK ((role = ANY (ARRAY['case-manager'::text, 'coordinator'::text]))),
  constraint role_assignment_tenant_id_deputy_person_id_fkey FOREIGN KEY (tenant_id, deputy_person_id) REFERENCES person(tenant_id, id),
  constraint role_assignment_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint role_assignment_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
CREATE INDEX role_assignment_deputy ON public.role_assignment USING btree (tenant_id, deputy_person_id) WHERE (deputy_person_id IS NOT NULL);
CREATE UNIQUE INDEX role_assignment_one_each ON public.role_assignment USING btree (tenant_id, household_id, role) WHERE (until_date IS NULL);
CREATE INDEX role_assignment_person ON public.role_assignment USING btree (tenant_id, person_id);
alter table role_assignment enable row level security;
alter table role_assignment force row level security;
create policy reads on role_assignment as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{whom-to-call,parted,diary-reply,poll-link,remind,seats,end-account,sheet,keep-record,emergency-look,join-tables,known-case-managers,duty-list,review,rights}'::text[]) AS on_errand) OR (household_id = ANY (( SELECT seats() AS seats)::uuid[]))));
create policy tenant on role_assignment for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER forget_seats AFTER INSERT OR DELETE OR UPDATE ON public.role_assignment FOR EACH STATEMENT EXECUTE FUNCTION forget_seats();
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.role_assignment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on role_assignment to omtafel_app;

create table schema_migration (
  name text not null,
  applied_at timestamp with time zone not null default now(),
  hash text not null default ''::text,
  constraint schema_migration_pkey PRIMARY KEY (name)
);

create table scheme_answer (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid not null,
  scheme text not null,
  state text not null,
  on_date date not null,
  author_person_id uuid not null,
  at timestamp with time zone not null,
  seq bigint not null generated always as identity,
  constraint scheme_answer_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint scheme_answer_scheme_form CHECK ((scheme ~ '^[a-z0-9-]{2,40}$'::text)),
  constraint scheme_answer_state CHECK ((state = ANY (ARRAY['not-looked'::text, 'maybe'::text, 'applied'::text, 'receives'::text, 'not-for-me'::text]))),
  constraint scheme_answer_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint scheme_answer_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id)
);
alter table scheme_answer enable row level security;
alter table scheme_answer force row level security;
create policy reads on scheme_answer as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR reads_money((( SELECT standing() AS standing) -> (household_id)::text), adult_person_id)));
create policy tenant on scheme_answer for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on scheme_answer as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'scheme_answer', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_scheme_answer AFTER INSERT ON public.scheme_answer FOR EACH ROW EXECUTE FUNCTION keep_record('scheme_answer', 'id', 'author_person_id', 'at');
grant insert, select on scheme_answer to omtafel_app;

create table session (
  tenant_id uuid not null,
  token_hash text not null,
  person_id uuid not null,
  provider_id uuid,
  provider_session text,
  acr_rank smallint not null default 0,
  proved_at timestamp with time zone,
  on_behalf_of_person_id uuid,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  thin boolean not null default false,
  idle_seconds integer not null default 3600,
  last_seen_at timestamp with time zone not null default now(),
  hat_organisation_id uuid,
  beside_person_id uuid,
  beside_seen_at timestamp with time zone,
  id uuid not null default gen_random_uuid(),
  device text not null default ''::text,
  constraint session_beside_is_seen CHECK (((beside_person_id IS NULL) = (beside_seen_at IS NULL))),
  constraint session_device_form CHECK ((device ~ '^([a-z]{1,12}/[a-z]{1,12})?$'::text)),
  constraint session_hash_form CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint session_idle_positive CHECK ((idle_seconds > 0)),
  constraint session_not_for_oneself CHECK ((on_behalf_of_person_id <> person_id)),
  constraint session_pkey PRIMARY KEY (token_hash),
  constraint session_tenant_id_beside_person_id_fkey FOREIGN KEY (tenant_id, beside_person_id) REFERENCES person(tenant_id, id),
  constraint session_tenant_id_hat_organisation_id_fkey FOREIGN KEY (tenant_id, hat_organisation_id) REFERENCES organisation(tenant_id, id),
  constraint session_tenant_id_on_behalf_of_person_id_fkey FOREIGN KEY (tenant_id, on_behalf_of_person_id) REFERENCES person(tenant_id, id),
  constraint session_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint session_tenant_id_provider_id_fkey FOREIGN KEY (tenant_id, provider_id) REFERENCES identity_provider(tenant_id, id)
);
CREATE INDEX session_over ON public.session USING btree (tenant_id, expires_at);
CREATE INDEX session_person ON public.session USING btree (tenant_id, person_id);
alter table session enable row level security;
alter table session force row level security;
create policy own_elsewhere on session for select to public using (((tenant_id = current_tenant()) AND (person_id = ( SELECT current_person() AS current_person))));
create policy own_ended on session for delete to public using (((tenant_id = current_tenant()) AND (person_id = ( SELECT current_person() AS current_person))));
create policy own_session on session for all to public using (((token_hash = NULLIF(current_setting('app.session'::text, true), ''::text)) OR (expires_at < now()) OR ((tenant_id = current_tenant()) AND (person_id = (NULLIF(current_setting('app.ended_person'::text, true), ''::text))::uuid)) OR ((tenant_id = current_tenant()) AND (provider_session = NULLIF(current_setting('app.ended_session'::text, true), ''::text))))) with check (((token_hash = NULLIF(current_setting('app.session'::text, true), ''::text)) AND (tenant_id = current_tenant())));
grant delete, insert, select on session to omtafel_app;
grant update (beside_person_id) on session to omtafel_app;
grant update (beside_seen_at) on session to omtafel_app;
grant update (hat_organisation_id) on session to omtafel_app;
grant update (last_seen_at) on session to omtafel_app;
grant update (on_behalf_of_person_id) on session to omtafel_app;

create table signal (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid,
  from_person_id uuid not null,
  typed_by_person_id uuid not null,
  on_behalf_of_person_id uuid,
  words text not null,
  audience_id uuid not null,
  sent_at timestamp with time zone not null,
  answer text not null default ''::text,
  answered_at timestamp with time zone,
  answered_by_person_id uuid,
  version integer not null default 1,
  constraint signal_answer_is_signed CHECK (((answered_at IS NULL) = (answered_by_person_id IS NULL))),
  constraint signal_answer_length CHECK ((char_length(answer) <= 4000)),
  constraint signal_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint signal_tenant_id_adult_person_id_fkey FOREIGN KEY (tenant_id, adult_person_id) REFERENCES person(tenant_id, id),
  constraint signal_tenant_id_answered_by_person_id_fkey FOREIGN KEY (tenant_id, answered_by_person_id) REFERENCES person(tenant_id, id),
  constraint signal_tenant_id_from_person_id_fkey FOREIGN KEY (tenant_id, from_person_id) REFERENCES person(tenant_id, id),
  constraint signal_tenant_id_household_id_audience_id_fkey FOREIGN KEY (tenant_id, household_id, audience_id) REFERENCES audience(tenant_id, household_id, id),
  constraint signal_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint signal_tenant_id_on_behalf_of_person_id_fkey FOREIGN KEY (tenant_id, on_behalf_of_person_id) REFERENCES person(tenant_id, id),
  constraint signal_tenant_id_typed_by_person_id_fkey FOREIGN KEY (tenant_id, typed_by_person_id) REFERENCES person(tenant_id, id),
  constraint signal_words_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 4000)))
);
alter table signal enable row level security;
alter table signal force row level security;
create policy reads on signal as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,duty-list,stand-in,keep-trail,rights}'::text[]) AS on_errand) OR (((from_person_id = ( SELECT current_person() AS current_person)) AND (( SELECT standing() AS standing) ? (household_id)::text) AND (NOT ((( SELECT standing() AS standing) -> (household_id)::text) ? 'scope'::text)) AND (household_id <> ALL (( SELECT windows() AS windows)::uuid[]))) OR (EXISTS ( SELECT
   FROM audience u
  WHERE ((u.tenant_id = signal.tenant_id) AND (u.household_id = signal.household_id) AND (u.id = signal.audience_id) AND may_read((( SELECT standing() AS standing) -> (signal.household_id)::text), u.kind, u.domains, signal.adult_person_id, COALESCE(u.author_person_id, signal.from_person_id), NULL::text)))))));
create policy tenant on signal for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER keep_record_signal AFTER INSERT ON public.signal FOR EACH ROW EXECUTE FUNCTION keep_record('signal', 'id', 'from_person_id', 'sent_at');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.signal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on signal to omtafel_app;

create table signal_note (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  signal_id uuid not null,
  on_date date not null,
  by_person_id uuid not null,
  words text not null,
  constraint signal_note_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 1000))),
  constraint signal_note_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint signal_note_tenant_id_by_person_id_fkey FOREIGN KEY (tenant_id, by_person_id) REFERENCES person(tenant_id, id),
  constraint signal_note_tenant_id_household_id_signal_id_fkey FOREIGN KEY (tenant_id, household_id, signal_id) REFERENCES signal(tenant_id, household_id, id)
);
alter table signal_note enable row level security;
alter table signal_note force row level security;
create policy reads on signal_note as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,duty-list,stand-in,keep-trail,rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM signal s
  WHERE ((s.tenant_id = signal_note.tenant_id) AND (s.household_id = signal_note.household_id) AND (s.id = signal_note.signal_id))))));
create policy tenant on signal_note for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on signal_note as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'signal_note', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_signal_note AFTER INSERT ON public.signal_note FOR EACH ROW EXECUTE FUNCTION keep_record('signal_note', 'id', 'by_person_id', 'on_date');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.signal_note DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select on signal_note to omtafel_app;
grant update (words) on signal_note to omtafel_app;

create table signal_reader (
  tenant_id uuid not null,
  household_id uuid not null,
  signal_id uuid not null,
  person_id uuid not null,
  reason text not null,
  read_at timestamp with time zone,
  constraint signal_reader_pkey PRIMARY KEY (tenant_id, household_id, signal_id, person_id),
  constraint signal_reader_reason CHECK ((reason = ANY (ARRAY['case-manager'::text, 'deputy'::text, 'concerned'::text]))),
  constraint signal_reader_tenant_id_household_id_signal_id_fkey FOREIGN KEY (tenant_id, household_id, signal_id) REFERENCES signal(tenant_id, household_id, id),
  constraint signal_reader_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
CREATE INDEX signal_reader_unread ON public.signal_reader USING btree (tenant_id, person_id) WHERE (read_at IS NULL);
CREATE INDEX signal_reader_waiting ON public.signal_reader USING btree (tenant_id, household_id) WHERE ((read_at IS NULL) AND (reason = ANY (ARRAY['case-manager'::text, 'deputy'::text])));
alter table signal_reader enable row level security;
alter table signal_reader force row level security;
create policy reads on signal_reader as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,duty-list,stand-in,rights}'::text[]) AS on_errand) OR (EXISTS ( SELECT
   FROM signal s
  WHERE ((s.tenant_id = signal_reader.tenant_id) AND (s.household_id = signal_reader.household_id) AND (s.id = signal_reader.signal_id))))));
create policy tenant on signal_reader for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.signal_reader DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on signal_reader to omtafel_app;

create table situation (
  tenant_id uuid not null,
  household_id uuid not null,
  trajectory_id uuid not null,
  person_id uuid not null,
  moment text not null,
  on_date date not null,
  work_step text not null default 'unknown'::text,
  work_words text not null default ''::text,
  money_asked boolean not null default false,
  has_debt text,
  debt_cents bigint,
  debt_words text not null default ''::text,
  help text[],
  poverty_feeling text,
  say integer,
  self_direction integer,
  peace_of_mind integer,
  typed_by_person_id uuid not null,
  version integer not null default 1,
  constraint situation_amount_needs_debt CHECK (((debt_cents IS NULL) OR (has_debt = 'yes'::text))),
  constraint situation_debt_not_negative CHECK ((debt_cents >= 0)),
  constraint situation_debt_words_length CHECK ((char_length(debt_words) <= 300)),
  constraint situation_has_debt CHECK ((has_debt = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint situation_help CHECK ((help <@ ARRAY['administrator'::text, 'payment-arrangements'::text, 'debt-counselling-started'::text, 'debt-counselling'::text, 'debt-restructuring'::text, 'other'::text])),
  constraint situation_moment CHECK ((moment = ANY (ARRAY['start'::text, 'end'::text]))),
  constraint situation_money_only_when_asked CHECK ((money_asked OR ((has_debt IS NULL) AND (debt_cents IS NULL) AND (debt_words = ''::text) AND (help IS NULL) AND (poverty_feeling IS NULL)))),
  constraint situation_peace CHECK (((peace_of_mind >= 0) AND (peace_of_mind <= 10))),
  constraint situation_pkey PRIMARY KEY (tenant_id, household_id, trajectory_id, person_id, moment),
  constraint situation_poverty CHECK ((poverty_feeling = ANY (ARRAY['none'::text, 'present'::text, 'strong'::text, 'less'::text, 'same'::text, 'more'::text]))),
  constraint situation_say CHECK (((say >= 0) AND (say <= 10))),
  constraint situation_self_direction CHECK (((self_direction >= 0) AND (self_direction <= 10))),
  constraint situation_tenant_id_household_id_person_id_fkey FOREIGN KEY (tenant_id, household_id, person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint situation_tenant_id_household_id_trajectory_id_fkey FOREIGN KEY (tenant_id, household_id, trajectory_id) REFERENCES trajectory(tenant_id, household_id, id),
  constraint situation_tenant_id_typed_by_person_id_fkey FOREIGN KEY (tenant_id, typed_by_person_id) REFERENCES person(tenant_id, id),
  constraint situation_work_step CHECK ((work_step = ANY (ARRAY['none'::text, 'voluntary'::text, 'day-activities'::text, 'orienting'::text, 'insight'::text, 'applying'::text, 'trial-placement'::text, 'supported'::text, 'paid'::text, 'own-business'::text, 'own-business-stopped'::text, 'stalled'::text, 'unknown'::text]))),
  constraint situation_work_words_length CHECK ((char_length(work_words) <= 300))
);
alter table situation enable row level security;
alter table situation force row level security;
create policy reads on situation as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{report,rights}'::text[]) AS on_errand) OR (((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ? 'client'::text) OR leads((( SELECT standing() AS standing) -> (household_id)::text))) AND may_read((( SELECT standing() AS standing) -> (household_id)::text), 'table'::text, NULL::text[], person_id, NULL::uuid, 'work'::text))));
create policy tenant on situation for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on situation as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'situation', household_id, concat_ws('/'::text, trajectory_id, person_id, moment)) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_situation AFTER INSERT ON public.situation FOR EACH ROW EXECUTE FUNCTION keep_record('situation', 'trajectory_id,person_id,moment', 'typed_by_person_id', 'on_date');
grant insert, select, update on situation to omtafel_app;

create table stand_in (
  tenant_id uuid not null,
  household_id uuid not null,
  absence_id uuid not null,
  person_id uuid not null,
  deputy_person_id uuid not null,
  from_date date not null,
  until_date date not null,
  refused text,
  constraint stand_in_ends_after_start CHECK ((until_date >= (from_date - 1))),
  constraint stand_in_other_deputy CHECK ((deputy_person_id <> person_id)),
  constraint stand_in_pkey PRIMARY KEY (tenant_id, household_id, absence_id),
  constraint stand_in_refused CHECK ((refused = ANY (ARRAY['no-ground'::text, 'lives-here'::text]))),
  constraint stand_in_tenant_id_absence_id_fkey FOREIGN KEY (tenant_id, absence_id) REFERENCES absence(tenant_id, id),
  constraint stand_in_tenant_id_deputy_person_id_fkey FOREIGN KEY (tenant_id, deputy_person_id) REFERENCES person(tenant_id, id),
  constraint stand_in_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint stand_in_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
CREATE INDEX stand_in_deputy ON public.stand_in USING btree (tenant_id, deputy_person_id, until_date) WHERE (refused IS NULL);
alter table stand_in enable row level security;
alter table stand_in force row level security;
create policy reads on stand_in as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{whom-to-call,seats,end-account,sheet,duty-list,rights}'::text[]) AS on_errand) OR (((( SELECT current_person() AS current_person) = person_id) OR (( SELECT current_person() AS current_person) = deputy_person_id)) OR (household_id = ANY (( SELECT seats() AS seats)::uuid[])))));
create policy tenant on stand_in for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER forget_seats AFTER INSERT OR DELETE OR UPDATE ON public.stand_in FOR EACH STATEMENT EXECUTE FUNCTION forget_seats();
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.stand_in DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on stand_in to omtafel_app;

create table standing (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  goal_id uuid,
  action_id uuid,
  answer text not null,
  words text not null default ''::text,
  at timestamp with time zone not null,
  typed_by_person_id uuid not null,
  on_behalf_of_person_id uuid,
  undone_at timestamp with time zone,
  constraint standing_about_one CHECK (((goal_id IS NULL) OR (action_id IS NULL))),
  constraint standing_answer CHECK ((answer = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'could-not-answer'::text]))),
  constraint standing_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint standing_tenant_id_household_id_action_id_fkey FOREIGN KEY (tenant_id, household_id, action_id) REFERENCES action(tenant_id, household_id, id),
  constraint standing_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES plan(tenant_id, household_id),
  constraint standing_tenant_id_household_id_goal_id_fkey FOREIGN KEY (tenant_id, household_id, goal_id) REFERENCES goal(tenant_id, household_id, id),
  constraint standing_tenant_id_on_behalf_of_person_id_fkey FOREIGN KEY (tenant_id, on_behalf_of_person_id) REFERENCES person(tenant_id, id),
  constraint standing_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint standing_tenant_id_typed_by_person_id_fkey FOREIGN KEY (tenant_id, typed_by_person_id) REFERENCES person(tenant_id, id),
  constraint standing_words_length CHECK ((char_length(words) <= 1000))
);
alter table standing enable row level security;
alter table standing force row level security;
create policy reads on standing as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,write-item,undo,keep-trail,rights}'::text[]) AS on_errand) OR
CASE
    WHEN (action_id IS NOT NULL) THEN (EXISTS ( SELECT
       FROM action a
      WHERE ((a.tenant_id = standing.tenant_id) AND (a.household_id = standing.household_id) AND (a.id = standing.action_id))))
    WHEN (goal_id IS NULL) THEN may_read((( SELECT standing() AS standing) -> (household_id)::text), 'table'::text, NULL::text[], NULL::uuid, NULL::uuid, NULL::text)
    ELSE (EXISTS ( SELECT
       FROM goal g
      WHERE ((g.tenant_id = standing.tenant_id) AND (g.household_id = standing.household_id) AND (g.id = standing.goal_id))))
END));
create policy tenant on standing for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy undone on standing as restrictive for select to public using (((undone_at IS NULL) OR ( SELECT on_errand(VARIADIC ARRAY['undo'::text, 'rights'::text, 'keep-trail'::text]) AS on_errand)));
create policy withheld on standing as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'standing', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_standing AFTER INSERT ON public.standing FOR EACH ROW EXECUTE FUNCTION keep_record('standing', 'id', 'person_id', 'at');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.standing DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select on standing to omtafel_app;
grant update (undone_at) on standing to omtafel_app;
grant update (words) on standing to omtafel_app;

create table study_participant (
  tenant_id uuid not null,
  household_id uuid not null,
  trajectory_id uuid not null,
  code text not null,
  age_class text not null,
  gender text not null,
  background text not null,
  household_kind text not null,
  problems text[] not null,
  constraint study_participant_code CHECK ((code ~ '^C[0-9]{1,3}$'::text)),
  constraint study_participant_code_once UNIQUE (tenant_id, code),
  constraint study_participant_pkey PRIMARY KEY (tenant_id, household_id, trajectory_id),
  constraint study_participant_problems CHECK ((problems <@ ARRAY['money'::text, 'work'::text, 'physical-health'::text, 'mental-health'::text, 'relations-at-home'::text, 'social-relations'::text])),
  constraint study_participant_tenant_id_household_id_trajectory_id_fkey FOREIGN KEY (tenant_id, household_id, trajectory_id) REFERENCES trajectory(tenant_id, household_id, id)
);
alter table study_participant enable row level security;
alter table study_participant force row level security;
create policy reads on study_participant as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{report,rights}'::text[]) AS on_errand) OR false));
create policy tenant on study_participant for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select on study_participant to omtafel_app;

create table submission (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid,
  route text not null,
  at timestamp with time zone not null,
  location text not null default ''::text,
  content text not null default ''::text,
  sealed_location bytea,
  constraint submission_pkey PRIMARY KEY (tenant_id, id),
  constraint submission_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
CREATE INDEX submission_old ON public.submission USING btree (tenant_id, at);
alter table submission enable row level security;
alter table submission force row level security;
create policy tenant on submission for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select, update on submission to omtafel_app;

create table table_device (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  token_hash text not null,
  person_id uuid,
  mark text not null,
  asked_at timestamp with time zone not null,
  admitted_at timestamp with time zone,
  admitted_by_person_id uuid,
  ended_at timestamp with time zone,
  wants text,
  constraint table_device_admitted_by_somebody CHECK (((admitted_at IS NULL) = (admitted_by_person_id IS NULL))),
  constraint table_device_hash_form CHECK ((token_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint table_device_mark CHECK ((mark ~ '^[0-9]{2}$'::text)),
  constraint table_device_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint table_device_tenant_id_admitted_by_person_id_fkey FOREIGN KEY (tenant_id, admitted_by_person_id) REFERENCES person(tenant_id, id),
  constraint table_device_tenant_id_household_id_meeting_id_fkey FOREIGN KEY (tenant_id, household_id, meeting_id) REFERENCES meeting_room(tenant_id, household_id, meeting_id),
  constraint table_device_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id),
  constraint table_device_wants CHECK ((wants = ANY (ARRAY['speak'::text, 'pause'::text, 'explain'::text])))
);
CREATE UNIQUE INDEX table_device_token ON public.table_device USING btree (tenant_id, token_hash);
alter table table_device enable row level security;
alter table table_device force row level security;
create policy reads on table_device as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{shared-screen,rights}'::text[]) AS on_errand) OR leads((( SELECT standing() AS standing) -> (household_id)::text))));
create policy tenant on table_device for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER tell_live AFTER INSERT OR UPDATE ON public.table_device FOR EACH ROW EXECUTE FUNCTION tell_live();
grant insert, select, update on table_device to omtafel_app;

create table table_lookup (
  tenant_id uuid not null,
  id uuid not null,
  asker_person_id uuid not null,
  on_date date not null,
  household_id uuid,
  found_person_id uuid,
  constraint table_lookup_pkey PRIMARY KEY (tenant_id, id),
  constraint table_lookup_tenant_id_asker_person_id_fkey FOREIGN KEY (tenant_id, asker_person_id) REFERENCES person(tenant_id, id),
  constraint table_lookup_tenant_id_found_person_id_fkey FOREIGN KEY (tenant_id, found_person_id) REFERENCES person(tenant_id, id),
  constraint table_lookup_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id)
);
CREATE INDEX table_lookup_day ON public.table_lookup USING btree (tenant_id, asker_person_id, on_date);
alter table table_lookup enable row level security;
alter table table_lookup force row level security;
create policy reads on table_lookup as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{look-up,keep-trail,rights}'::text[]) AS on_errand) OR (asker_person_id = ( SELECT current_person() AS current_person))));
create policy tenant on table_lookup for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select on table_lookup to omtafel_app;

create table table_request (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  asker_person_id uuid not null,
  reason text not null,
  asked_on date not null,
  answer text,
  answer_words text not null default ''::text,
  answered_on date,
  answered_by_person_id uuid,
  with_client boolean not null default false,
  constraint table_request_answer CHECK ((answer = ANY (ARRAY['join'::text, 'not-now'::text]))),
  constraint table_request_answer_is_dated CHECK (((answer IS NULL) = (answered_on IS NULL))),
  constraint table_request_answer_with_client CHECK (((answer IS NULL) OR with_client)),
  constraint table_request_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint table_request_reason_length CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 1000))),
  constraint table_request_tenant_id_answered_by_person_id_fkey FOREIGN KEY (tenant_id, answered_by_person_id) REFERENCES person(tenant_id, id),
  constraint table_request_tenant_id_asker_person_id_fkey FOREIGN KEY (tenant_id, asker_person_id) REFERENCES person(tenant_id, id),
  constraint table_request_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint table_request_words_length CHECK ((char_length(answer_words) <= 1000))
);
CREATE INDEX table_request_asker ON public.table_request USING btree (tenant_id, asker_person_id);
CREATE UNIQUE INDEX table_request_one_open ON public.table_request USING btree (tenant_id, household_id, asker_person_id) WHERE (answer IS NULL);
alter table table_request enable row level security;
alter table table_request force row level security;
create policy reads on table_request as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,rights}'::text[]) AS on_errand) OR ((asker_person_id = ( SELECT current_person() AS current_person)) OR COALESCE((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ?| ARRAY['starter'::text, 'case-manager'::text]), false))));
create policy tenant on table_request for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER keep_record_table_request AFTER INSERT ON public.table_request FOR EACH ROW EXECUTE FUNCTION keep_record('table_request', 'id', 'asker_person_id', 'asked_on');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.table_request DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on table_request to omtafel_app;

create table talent (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid not null,
  kind text not null,
  words text not null,
  skill text,
  ended_on date,
  author_person_id uuid not null,
  at timestamp with time zone not null,
  version integer not null default 1,
  constraint talent_kind CHECK ((kind = ANY (ARRAY['talent'::text, 'skill'::text, 'wish'::text]))),
  constraint talent_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint talent_skill_form CHECK ((skill ~ '^[a-z0-9-]{2,60}$'::text)),
  constraint talent_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint talent_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint talent_words_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 160)))
);
alter table talent enable row level security;
alter table talent force row level security;
create policy reads on talent as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR reads_work((( SELECT standing() AS standing) -> (household_id)::text), adult_person_id)));
create policy tenant on talent for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on talent as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'talent', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_talent AFTER INSERT ON public.talent FOR EACH ROW EXECUTE FUNCTION keep_record('talent', 'id', 'author_person_id', 'at');
grant insert, select, update on talent to omtafel_app;

create table topic (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  meeting_id uuid,
  words text not null,
  audience_id uuid not null,
  author_person_id uuid not null,
  typed_by_person_id uuid not null,
  on_date date not null,
  employer_person_id uuid,
  state text not null default 'open'::text,
  constraint topic_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint topic_state CHECK ((state = ANY (ARRAY['open'::text, 'discussed'::text, 'dropped'::text]))),
  constraint topic_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint topic_tenant_id_employer_person_id_fkey FOREIGN KEY (tenant_id, employer_person_id) REFERENCES person(tenant_id, id),
  constraint topic_tenant_id_household_id_audience_id_fkey FOREIGN KEY (tenant_id, household_id, audience_id) REFERENCES audience(tenant_id, household_id, id),
  constraint topic_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint topic_tenant_id_household_id_meeting_id_fkey FOREIGN KEY (tenant_id, household_id, meeting_id) REFERENCES meeting(tenant_id, household_id, id),
  constraint topic_tenant_id_typed_by_person_id_fkey FOREIGN KEY (tenant_id, typed_by_person_id) REFERENCES person(tenant_id, id),
  constraint topic_words_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 1000)))
);
alter table topic enable row level security;
alter table topic force row level security;
create policy reads on topic as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{write-item,keep-trail,rights}'::text[]) AS on_errand) OR (((author_person_id = ( SELECT current_person() AS current_person)) AND (( SELECT standing() AS standing) ? (household_id)::text) AND (NOT ((( SELECT standing() AS standing) -> (household_id)::text) ? 'scope'::text)) AND (household_id <> ALL (( SELECT windows() AS windows)::uuid[]))) OR ((state = 'open'::text) AND (employer_person_id = ( SELECT current_person() AS current_person)) AND (((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ? 'employer'::text)) OR (EXISTS ( SELECT
   FROM audience u
  WHERE ((u.tenant_id = topic.tenant_id) AND (u.household_id = topic.household_id) AND (u.id = topic.audience_id) AND may_read((( SELECT standing() AS standing) -> (topic.household_id)::text), u.kind, u.domains, u.adult_person_id, topic.author_person_id, NULL::text)))))));
create policy tenant on topic for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER keep_record_topic AFTER INSERT ON public.topic FOR EACH ROW EXECUTE FUNCTION keep_record('topic', 'id', 'author_person_id', 'on_date');
grant insert, select, update on topic to omtafel_app;

create table trajectory (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  state text not null,
  consented_on date,
  closed_on date,
  version integer not null default 1,
  constraint trajectory_closed_after_consent CHECK ((closed_on >= consented_on)),
  constraint trajectory_closed_has_date CHECK (((state = 'closed'::text) = (closed_on IS NOT NULL))),
  constraint trajectory_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint trajectory_running_has_consent CHECK (((state <> ALL (ARRAY['agreed'::text, 'running'::text, 'paused'::text, 'closed'::text])) OR (consented_on IS NOT NULL))),
  constraint trajectory_state CHECK ((state = ANY (ARRAY['proposed'::text, 'agreed'::text, 'running'::text, 'closed'::text, 'not-started'::text, 'stopped'::text, 'paused'::text]))),
  constraint trajectory_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id)
);
CREATE UNIQUE INDEX trajectory_one_open ON public.trajectory USING btree (tenant_id, household_id) WHERE (state = ANY (ARRAY['proposed'::text, 'agreed'::text, 'running'::text, 'paused'::text]));
alter table trajectory enable row level security;
alter table trajectory force row level security;
create policy reads on trajectory as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{destruction-lists,sheet,join-tables,report,rights}'::text[]) AS on_errand) OR (household_id = ANY (( SELECT seats() AS seats)::uuid[]))));
create policy tenant on trajectory for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER end_sharing_after_care AFTER UPDATE OF state ON public.trajectory FOR EACH ROW WHEN (((new.state = ANY (ARRAY['closed'::text, 'stopped'::text])) AND (old.state IS DISTINCT FROM new.state))) EXECUTE FUNCTION end_sharing_after_care();
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.trajectory DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on trajectory to omtafel_app;

create table trajectory_step (
  tenant_id uuid not null,
  household_id uuid not null,
  trajectory_id uuid not null,
  number integer not null,
  state text not null,
  on_date date not null,
  reason text not null default ''::text,
  person_id uuid not null,
  taken_over_by text not null default ''::text,
  constraint trajectory_step_pkey PRIMARY KEY (tenant_id, household_id, trajectory_id, number),
  constraint trajectory_step_reason_length CHECK ((char_length(reason) <= 1000)),
  constraint trajectory_step_taken_over_length CHECK ((char_length(taken_over_by) <= 200)),
  constraint trajectory_step_tenant_id_household_id_trajectory_id_fkey FOREIGN KEY (tenant_id, household_id, trajectory_id) REFERENCES trajectory(tenant_id, household_id, id),
  constraint trajectory_step_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
alter table trajectory_step enable row level security;
alter table trajectory_step force row level security;
create policy reads on trajectory_step as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{destruction-lists,sheet,join-tables,rights}'::text[]) AS on_errand) OR (household_id = ANY (( SELECT seats() AS seats)::uuid[]))));
create policy tenant on trajectory_step for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER keep_record_trajectory_step AFTER INSERT ON public.trajectory_step FOR EACH ROW EXECUTE FUNCTION keep_record('trajectory_step', 'trajectory_id,number', 'person_id', 'on_date');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.trajectory_step DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select on trajectory_step to omtafel_app;
grant update (reason) on trajectory_step to omtafel_app;
grant update (taken_over_by) on trajectory_step to omtafel_app;

create table wish (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_date date not null,
  noted_by_person_id uuid not null,
  taken_back_on date,
  taken_back_by_person_id uuid,
  constraint wish_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint wish_taken_back_by_somebody CHECK (((taken_back_on IS NULL) = (taken_back_by_person_id IS NULL))),
  constraint wish_tenant_id_household_id_person_id_fkey FOREIGN KEY (tenant_id, household_id, person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint wish_tenant_id_noted_by_person_id_fkey FOREIGN KEY (tenant_id, noted_by_person_id) REFERENCES person(tenant_id, id),
  constraint wish_tenant_id_taken_back_by_person_id_fkey FOREIGN KEY (tenant_id, taken_back_by_person_id) REFERENCES person(tenant_id, id)
);
CREATE UNIQUE INDEX wish_one_standing ON public.wish USING btree (tenant_id, household_id, person_id) WHERE (taken_back_on IS NULL);
alter table wish enable row level security;
alter table wish force row level security;
create policy reads on wish as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{seats,sheet,duty-list,rights}'::text[]) AS on_errand) OR (household_id = ANY (( SELECT seats() AS seats)::uuid[]))));
create policy tenant on wish for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER forget_seats AFTER INSERT OR DELETE OR UPDATE ON public.wish FOR EACH STATEMENT EXECUTE FUNCTION forget_seats();
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.wish DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select, update on wish to omtafel_app;

create table wish_name (
  tenant_id uuid not null,
  household_id uuid not null,
  wish_id uuid not null,
  person_id uuid not null,
  from_date date not null,
  constraint wish_name_pkey PRIMARY KEY (tenant_id, household_id, wish_id, person_id),
  constraint wish_name_tenant_id_household_id_wish_id_fkey FOREIGN KEY (tenant_id, household_id, wish_id) REFERENCES wish(tenant_id, household_id, id),
  constraint wish_name_tenant_id_person_id_fkey FOREIGN KEY (tenant_id, person_id) REFERENCES person(tenant_id, id)
);
alter table wish_name enable row level security;
alter table wish_name force row level security;
create policy reads on wish_name as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{seats,sheet,duty-list,rights}'::text[]) AS on_errand) OR (household_id = ANY (( SELECT seats() AS seats)::uuid[]))));
create policy tenant on wish_name for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER forget_seats AFTER INSERT OR DELETE OR UPDATE ON public.wish_name FOR EACH STATEMENT EXECUTE FUNCTION forget_seats();
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.wish_name DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant delete, insert, select on wish_name to omtafel_app;

create table work_instrument (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid not null,
  instrument text not null,
  state text not null,
  on_date date not null,
  author_person_id uuid not null,
  at timestamp with time zone not null,
  seq bigint not null generated always as identity,
  constraint work_instrument_form CHECK ((instrument ~ '^[a-z0-9-]{2,40}$'::text)),
  constraint work_instrument_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint work_instrument_state CHECK ((state = ANY (ARRAY['considered'::text, 'applied'::text, 'in-place'::text, 'not-now'::text]))),
  constraint work_instrument_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint work_instrument_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id)
);
alter table work_instrument enable row level security;
alter table work_instrument force row level security;
create policy reads on work_instrument as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR reads_work((( SELECT standing() AS standing) -> (household_id)::text), adult_person_id)));
create policy tenant on work_instrument for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on work_instrument as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'work_instrument', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_work_instrument AFTER INSERT ON public.work_instrument FOR EACH ROW EXECUTE FUNCTION keep_record('work_instrument', 'id', 'author_person_id', 'at');
grant insert, select on work_instrument to omtafel_app;

create table work_moment (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  adult_person_id uuid not null,
  on_date date not null,
  step text not null,
  fits text,
  words text not null default ''::text,
  author_person_id uuid not null,
  at timestamp with time zone not null,
  seq bigint not null generated always as identity,
  constraint work_moment_fits CHECK ((fits = ANY (ARRAY['yes'::text, 'partly'::text, 'no'::text, 'unknown'::text]))),
  constraint work_moment_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint work_moment_step CHECK ((step = ANY (ARRAY['none'::text, 'voluntary'::text, 'day-activities'::text, 'orienting'::text, 'insight'::text, 'applying'::text, 'trial-placement'::text, 'supported'::text, 'paid'::text, 'own-business'::text, 'own-business-stopped'::text, 'stalled'::text, 'success'::text]))),
  constraint work_moment_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint work_moment_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint work_moment_words_length CHECK ((char_length(words) <= 300))
);
alter table work_moment enable row level security;
alter table work_moment force row level security;
create policy reads on work_moment as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{sheet,report,rights}'::text[]) AS on_errand) OR reads_work((( SELECT standing() AS standing) -> (household_id)::text), adult_person_id)));
create policy tenant on work_moment for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on work_moment as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'work_moment', household_id, id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_work_moment AFTER INSERT ON public.work_moment FOR EACH ROW EXECUTE FUNCTION keep_record('work_moment', 'id', 'author_person_id', 'at');
CREATE CONSTRAINT TRIGGER on_sheet AFTER INSERT OR DELETE OR UPDATE ON public.work_moment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION raise_sheet_of_row();
grant insert, select on work_moment to omtafel_app;
grant update (words) on work_moment to omtafel_app;

create table work_wish (
  tenant_id uuid not null,
  household_id uuid not null,
  adult_person_id uuid not null,
  hours text not null default ''::text,
  days text[] not null default '{}'::text[],
  travel text not null default ''::text,
  helps text not null default ''::text,
  author_person_id uuid not null,
  at timestamp with time zone not null,
  version integer not null default 1,
  constraint work_wish_days CHECK ((days <@ ARRAY['mo'::text, 'tu'::text, 'we'::text, 'th'::text, 'fr'::text, 'sa'::text, 'su'::text])),
  constraint work_wish_helps_length CHECK ((char_length(helps) <= 500)),
  constraint work_wish_hours_length CHECK ((char_length(hours) <= 120)),
  constraint work_wish_pkey PRIMARY KEY (tenant_id, household_id, adult_person_id),
  constraint work_wish_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint work_wish_tenant_id_household_id_adult_person_id_fkey FOREIGN KEY (tenant_id, household_id, adult_person_id) REFERENCES member(tenant_id, household_id, person_id),
  constraint work_wish_travel_length CHECK ((char_length(travel) <= 160))
);
alter table work_wish enable row level security;
alter table work_wish force row level security;
create policy reads on work_wish as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR reads_work((( SELECT standing() AS standing) -> (household_id)::text), adult_person_id)));
create policy tenant on work_wish for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
create policy withheld on work_wish as restrictive for select to public using ((( SELECT on_errand(VARIADIC ARRAY['rights'::text, 'write-item'::text, 'undo'::text, 'keep-record'::text, 'keep-trail'::text, 'join-tables'::text]) AS on_errand) OR COALESCE((NOT (concat_ws(' '::text, 'work_wish', household_id, adult_person_id) = ANY (( SELECT withheld() AS withheld)::text[]))), true)));
CREATE TRIGGER keep_record_work_wish AFTER INSERT ON public.work_wish FOR EACH ROW EXECUTE FUNCTION keep_record('work_wish', 'adult_person_id', 'author_person_id', 'at');
grant insert, select, update on work_wish to omtafel_app;

create table working_note (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  author_person_id uuid not null,
  words text not null,
  written_on date not null,
  written_at timestamp with time zone not null,
  constraint working_note_pkey PRIMARY KEY (tenant_id, household_id, id),
  constraint working_note_tenant_id_author_person_id_fkey FOREIGN KEY (tenant_id, author_person_id) REFERENCES person(tenant_id, id),
  constraint working_note_tenant_id_household_id_fkey FOREIGN KEY (tenant_id, household_id) REFERENCES household(tenant_id, id),
  constraint working_note_words_length CHECK (((char_length(words) >= 1) AND (char_length(words) <= 2000)))
);
CREATE INDEX working_note_written ON public.working_note USING btree (tenant_id, written_on);
alter table working_note enable row level security;
alter table working_note force row level security;
create policy reads on working_note as restrictive for select to public using ((( SELECT on_errand(VARIADIC '{rights}'::text[]) AS on_errand) OR ((author_person_id = ( SELECT current_person() AS current_person)) AND COALESCE((((( SELECT standing() AS standing) -> (household_id)::text) -> 'is'::text) ?| ARRAY['starter'::text, 'case-manager'::text, 'coordinator'::text, 'professional'::text]), false))));
create policy tenant on working_note for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
CREATE TRIGGER keep_record_working_note AFTER INSERT ON public.working_note FOR EACH ROW EXECUTE FUNCTION keep_record('working_note', 'id', 'author_person_id', 'written_at');
grant delete, insert, select, update on working_note to omtafel_app;

create table wrong_code (
  tenant_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  constraint wrong_code_pkey PRIMARY KEY (tenant_id, id),
  constraint wrong_code_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
CREATE INDEX wrong_code_at ON public.wrong_code USING btree (tenant_id, at);
alter table wrong_code enable row level security;
alter table wrong_code force row level security;
create policy tenant on wrong_code for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant delete, insert, select on wrong_code to omtafel_app;

create table wrong_table_code (
  tenant_id uuid not null,
  minute timestamp with time zone not null,
  wrong integer not null,
  constraint wrong_table_code_pkey PRIMARY KEY (tenant_id),
  constraint wrong_table_code_some CHECK ((wrong > 0)),
  constraint wrong_table_code_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES municipality(id)
);
alter table wrong_table_code enable row level security;
alter table wrong_table_code force row level security;
create policy tenant on wrong_table_code for all to public using ((tenant_id = current_tenant())) with check ((tenant_id = current_tenant()));
grant insert, select, update on wrong_table_code to omtafel_app;

-- Who reads the rows of a household: whoever has a place in it today. Row security says by itself what the rule of access
-- (src/kernel/access/can.ts) says; docs/decisions/0031.

-- Where this person sits for another organisation than the one whose hat is worn: with this hat nobody there. Where no hat
-- is said (a message, a job) every chair counts.
create function other_hats() returns uuid[] language sql stable
  return array(select p.household_id from place p where p.tenant_id = current_tenant() and p.person_id = current_person()
    and p.state = 'accepted' and p.organisation_id <> nullif(current_setting('app.organisation', true), '')::uuid);

-- From here on this transaction wears the hat of the own chair in one household, for who acts there without a session.
create function wear_hat_at(household uuid) returns void language plpgsql as $$
declare
  before constant text := go_on_errand('seats');
begin
  perform set_config('app.organisation', coalesce((select p.organisation_id::text from place p where p.tenant_id = current_tenant()
    and p.household_id = household and p.person_id = current_person() and p.state = 'accepted'), ''), true);
  perform go_on_errand(before);
  perform set_config('app.seats', '', true), set_config('app.standing', '', true);
end $$;

-- Where this person has a place of any kind today: a member, a chair or an invitation, a role, one who stands in. Looked
-- up once in a transaction: `app.seats` keeps it until one of the tables below changes. Where this person is the employer
-- of a client stands apart, in `app.windows`: such a chair looks in by a window and sits nowhere (docs/decisions/0094).
create function find_seats() returns uuid[] language plpgsql stable as $$
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
end $$;

create function seats() returns uuid[] language sql stable
  return coalesce(nullif(current_setting('app.seats', true), '')::uuid[], find_seats());

-- Where this person is, or is asked to be, the employer of a client.
create function windows() returns uuid[] language plpgsql stable as $$
begin
  perform seats();
  return coalesce(nullif(current_setting('app.windows', true), '')::uuid[], '{}');
end $$;

create function forget_seats() returns trigger language plpgsql as $$
begin
  perform set_config('app.seats', '', true), set_config('app.standing', '', true);
  return null;
end $$;
create procedure gives_seats(target regclass) language plpgsql as $$
begin
  execute format('create trigger forget_seats after insert or update or delete on %s
    for each statement execute function forget_seats()', target);
end $$;
call gives_seats('household');
call gives_seats('member');
call gives_seats('place');
call gives_seats('role_assignment');
call gives_seats('absence');
call gives_seats('representation');
call gives_seats('stand_in');
call gives_seats('emergency_look');

-- What the page of an employer asks of the table itself: that it is there, who the clients are, and the own chair; the
-- same facts as `tableFacts`. NULL elsewhere.
create function window_facts(household uuid, person uuid) returns json language plpgsql stable as $$
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
end $$;

-- For a window: the first name of the client who asked first. NULL elsewhere.
create function window_client(household uuid) returns text language plpgsql stable as $$
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
end $$;

-- Names, chairs and roles: whoever has a place of any kind at this table; of an employer the own chair.
call read_by('household', 'id = any ((select seats())::uuid[])',
  'whom-to-call', 'parted', 'represented-by', 'seats', 'sheet', 'keep-record', 'emergency-look', 'open-household', 'look-up', 'join-tables', 'duty-list', 'report', 'keep-trail', 'review');
call read_by('member', 'household_id = any ((select seats())::uuid[])',
  'whom-to-call', 'remind', 'parted', 'diary-reply', 'poll-link', 'seats', 'sheet', 'keep-record', 'emergency-look', 'open-household', 'look-up', 'join-tables', 'duty-list', 'report', 'keep-trail', 'review');
call read_by('place', '(household_id = any ((select seats())::uuid[])
    or (person_id = (select current_person()) and household_id = any ((select windows())::uuid[])))',
  'whom-to-call', 'parted', 'diary-reply', 'poll-link', 'seats', 'end-account', 'sheet', 'keep-record', 'emergency-look', 'open-household', 'join-tables', 'duty-list', 'keep-trail', 'review');
call read_by('role_assignment', 'household_id = any ((select seats())::uuid[])',
  'whom-to-call', 'parted', 'diary-reply', 'poll-link', 'remind', 'seats', 'end-account', 'sheet', 'keep-record', 'emergency-look', 'join-tables', 'known-case-managers', 'duty-list', 'review');
call read_by('trajectory', 'household_id = any ((select seats())::uuid[])', 'destruction-lists', 'sheet', 'join-tables', 'report');
call read_by('trajectory_step', 'household_id = any ((select seats())::uuid[])', 'destruction-lists', 'sheet', 'join-tables');
call read_by('representation', 'person_id = (select current_person())
    or household_id = any ((select seats())::uuid[])',
  'parted', 'seats', 'sheet', 'join-tables', 'duty-list');
call read_by('stand_in', '(select current_person()) in (person_id, deputy_person_id) or household_id = any ((select seats())::uuid[])',
  'whom-to-call', 'seats', 'end-account', 'sheet', 'duty-list');
call read_by('household_sheet', 'household_id = any ((select seats())::uuid[])', 'sheet');
-- Between two tables: whoever has a place at one of them knows that it is proposed.
call read_by('household_join', '(household_id = any ((select seats())::uuid[]) or into_household_id = any ((select seats())::uuid[]))',
  'join-tables');
call read_by('household_join_yes', '(household_id = any ((select seats())::uuid[]) or into_household_id = any ((select seats())::uuid[]))',
  'join-tables');
-- One person's own.
call read_by('last_visit', 'person_id = (select current_person())');
call read_by('table_lookup', 'asker_person_id = (select current_person())', 'look-up', 'keep-trail');

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
-- up once in a transaction: `app.seats` keeps it until one of the tables below changes.
create function find_seats() returns uuid[] language plpgsql stable as $$
declare
  tenant constant uuid := current_tenant();
  me constant uuid := current_person();
  today constant date := current_day();
  represented constant uuid := current_represented();
  found uuid[];
  elsewhere uuid[];
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
    select coalesce(array_agg(distinct s.household_id), '{}'), coalesce(bool_and(s.client), false) into found, plain from (
      select household_id, client from member where tenant_id = tenant and person_id = me and parted_on is null
      union all select household_id, kind = 'client' from place
        where tenant_id = tenant and person_id = me and state in ('asked', 'accepted')) s;
  else
    elsewhere := other_hats();
    select coalesce(array_agg(distinct s.household_id), '{}') into found from (
      select m.household_id from (
      select household_id from member where tenant_id = tenant and person_id = me and parted_on is null
      union all select household_id from place
        where tenant_id = tenant and person_id = me and state in ('asked', 'accepted')
      union all select household_id from role_assignment where tenant_id = tenant and person_id = me and until_date is null
      union all select r.household_id from absence a
        join role_assignment r on r.tenant_id = a.tenant_id and r.person_id = a.person_id and r.until_date is null
        where a.tenant_id = tenant and r.deputy_person_id = me and today between a.from_date and a.until_date
      union all select s.household_id from stand_in s
        where s.tenant_id = tenant and s.deputy_person_id = me and s.refused is null and today between s.from_date and s.until_date
          and (exists (select from place p where p.tenant_id = tenant and p.household_id = s.household_id
              and p.person_id = s.person_id and p.state = 'accepted')
            or exists (select from role_assignment r where r.tenant_id = tenant and r.household_id = s.household_id
              and r.person_id = s.person_id and r.until_date is null))) m
      where m.household_id <> all (elsewhere)
      -- By the emergency route, by the wall clock.
      union all select k.household_id from emergency_look k
        where k.tenant_id = tenant and k.person_id = me and k.opened_at is not null and k.ends_at > now()) s;
  end if;
  perform go_on_errand(before);
  perform set_config('app.seats', found::text, true), set_config('app.plain', plain::text, true);
  return found;
end $$;

create function seats() returns uuid[] language sql stable
  return coalesce(nullif(current_setting('app.seats', true), '')::uuid[], find_seats());

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

-- This person is here as an employer, and for nothing else: who sits where is known, and nothing that follows from it.
create function sits_as_employer(tenant uuid, household uuid) returns boolean language plpgsql stable as $$
begin
  return current_represented() is null and exists (select from place l where l.tenant_id = tenant and l.household_id = household
    and l.employer and l.person_id = (select current_person()) and l.state = 'accepted');
end $$;

-- Names, chairs and roles: whoever has a place of any kind at this table.
call read_by('household', 'id = any ((select seats())::uuid[])',
  'parted', 'represented-by', 'seats', 'sheet', 'keep-record', 'emergency-look', 'open-household', 'look-up', 'join-tables', 'duty-list', 'report', 'keep-trail', 'review');
call read_by('member', 'household_id = any ((select seats())::uuid[])',
  'remind', 'parted', 'diary-reply', 'poll-link', 'seats', 'sheet', 'keep-record', 'emergency-look', 'open-household', 'look-up', 'join-tables', 'duty-list', 'report', 'keep-trail', 'review');
call read_by('place', 'household_id = any ((select seats())::uuid[])',
  'parted', 'diary-reply', 'poll-link', 'seats', 'end-account', 'sheet', 'keep-record', 'emergency-look', 'open-household', 'join-tables', 'duty-list', 'keep-trail', 'review');
call read_by('role_assignment', 'household_id = any ((select seats())::uuid[])',
  'parted', 'diary-reply', 'remind', 'seats', 'end-account', 'sheet', 'keep-record', 'emergency-look', 'join-tables', 'known-case-managers', 'duty-list', 'review');
call read_by('trajectory', 'household_id = any ((select seats())::uuid[]) and not sits_as_employer(tenant_id, household_id)', 'destruction-lists', 'sheet', 'join-tables', 'report');
call read_by('trajectory_step', 'household_id = any ((select seats())::uuid[]) and not sits_as_employer(tenant_id, household_id)', 'destruction-lists', 'sheet', 'join-tables');
call read_by('representation', 'person_id = (select current_person())
    or (household_id = any ((select seats())::uuid[]) and not sits_as_employer(tenant_id, household_id))',
  'parted', 'seats', 'sheet', 'join-tables', 'duty-list');
call read_by('stand_in', '(select current_person()) in (person_id, deputy_person_id) or household_id = any ((select seats())::uuid[])',
  'seats', 'end-account', 'sheet', 'duty-list');
call read_by('household_sheet', 'household_id = any ((select seats())::uuid[]) and not sits_as_employer(tenant_id, household_id)', 'sheet');
-- Between two tables: whoever has a place at one of them knows that it is proposed.
call read_by('household_join', '(household_id = any ((select seats())::uuid[]) or into_household_id = any ((select seats())::uuid[]))',
  'join-tables');
call read_by('household_join_yes', '(household_id = any ((select seats())::uuid[]) or into_household_id = any ((select seats())::uuid[]))',
  'join-tables');
-- One person's own.
call read_by('last_visit', 'person_id = (select current_person())');
call read_by('table_lookup', 'asker_person_id = (select current_person())', 'look-up', 'keep-trail');

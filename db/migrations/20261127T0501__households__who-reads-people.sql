-- Who reads what is known of a person: oneself; who works here, as anybody looks up a colleague; and of everybody else who
-- shares a table: members, chairs and who acts for somebody there. Each of these tables is itself read by place only
-- (docs/decisions/0088). Who looks in by a window knows who asked, and no more.

-- Whose session this transaction carries, before `current_person()` is set from it.
create function session_person() returns uuid language sql stable
  return (select s.person_id from session s where s.token_hash = nullif(current_setting('app.session', true), ''));

-- Whether the person of this transaction is one of this municipality.
create function belongs_here() returns boolean language plpgsql stable as $$
begin
  return exists (select from person p where p.tenant_id = current_tenant() and p.id = current_person());
end $$;

create function has_duty(duty text) returns boolean language plpgsql stable as $$
begin
  return exists (select from person p where p.tenant_id = current_tenant() and p.id = current_person() and duty = any (p.duties));
end $$;

-- Whether this person works at tables, or has a place at one.
create function meets_people() returns boolean language plpgsql stable as $$
begin
  return cardinality(seats()) > 0 or exists (select from person p where p.tenant_id = current_tenant()
    and p.id = current_person() and p.kind = 'staff');
end $$;

-- Whether somebody has or had a chair at a table of this person, asked for one, or acts for somebody there. In PL/pgSQL, so
-- that what it asks is prepared for a row that needs it and not for every statement that reads a name; members, who are in
-- nearly every list, are asked for beside it.
create function sits_along(who uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from place l where l.tenant_id = current_tenant() and l.person_id = who)
    or exists (select from place l where l.tenant_id = current_tenant() and l.person_id = current_person() and l.asked_by_person_id = who)
    or exists (select from representation v where v.tenant_id = current_tenant() and (v.person_id = who or v.client_person_id = who));
end $$;

call read_by('person', 'id = (select current_person()) or id = (select session_person())
  or (kind in (''staff'', ''office'') and (select belongs_here()))
  or exists (select from member m where m.tenant_id = person.tenant_id and m.person_id = person.id) or sits_along(id)',
  'sign-in', 'seats', 'sheet', 'shared-screen', 'outbox', 'remind', 'duty-list', 'stand-in', 'report', 'keep-trail', 'review', 'who-looked',
  'calendar-feed', 'diary-reply', 'poll-link', 'look-up', 'end-account');

-- Somebody new: from the provider at the first sign-in; who lives here or is of the network by who meets people; who works
-- here by an administrator.
create policy adds on person as restrictive for insert with check (
  (select on_errand('sign-in', 'rights'))
  or (kind in ('resident', 'network') and (select meets_people()))
  or (kind in ('staff', 'office') and (select has_duty('administrator'))));

-- The own row; that of a member by who leads the table; that of who works here by an administrator or the provider.
create policy changes on person as restrictive for update using (
  (select on_errand('sign-in', 'rights'))
  or id = (select current_person())
  or (kind in ('staff', 'office') and (select has_duty('administrator')))
  or (kind in ('resident', 'network') and exists (select from member m where m.tenant_id = person.tenant_id
    and m.person_id = person.id and leads((select standing()) -> m.household_id::text))));

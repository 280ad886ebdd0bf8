-- Whether this person was asked to a meeting: apart, because who was asked is read by who knows of the meeting.
create function was_asked(tenant uuid, household uuid, meeting uuid) returns boolean language plpgsql stable as $$
declare
  before constant text := go_on_errand('was-asked');
  found constant boolean := exists (select from attendance a where a.tenant_id = tenant and a.household_id = household
    and a.meeting_id = meeting and a.person_id = current_person());
begin
  perform go_on_errand(before);
  return found;
end $$;

-- A meeting is known at the table; to somebody of the network only where asked. An employer knows of that meeting, and of
-- nobody else who is asked to it.
call read_by('meeting', 'coalesce((select standing()) -> household_id::text -> ''is''
  ?| array[''client'', ''starter'', ''case-manager'', ''coordinator'', ''professional'', ''shared-screen''], false)
  or ((select standing()) -> household_id::text -> ''is'' ?| array[''network'', ''employer''] and was_asked(tenant_id, household_id, id))', 'sheet', 'report', 'write-item', 'poll-link', 'diary-reply', 'remind', 'busy-times');
call read_by('attendance', 'coalesce((select standing()) -> household_id::text -> ''is''
  ?| array[''client'', ''starter'', ''case-manager'', ''coordinator'', ''professional'', ''shared-screen''], false)
  or ((select standing()) -> household_id::text -> ''is'' ? ''network'' and was_asked(tenant_id, household_id, meeting_id))
  or ((select standing()) -> household_id::text -> ''is'' ? ''employer'' and person_id = (select current_person()))',
  'was-asked', 'sheet', 'keep-trail', 'shared-screen', 'diary-reply', 'remind', 'busy-times');
call read_by('meeting_change', 'exists (select from plan_change c where c.tenant_id = meeting_change.tenant_id
  and c.household_id = meeting_change.household_id and c.number = meeting_change.number)', 'write-item');
call read_by_audience('topic', 'u.adult_person_id', 'topic.author_person_id', 'null',
  '(author_person_id = (select current_person()) and (select standing()) ? household_id::text
    and not (select standing()) -> household_id::text ? ''scope'' and household_id <> all ((select windows())::uuid[]))
  or (state = ''open'' and employer_person_id = (select current_person())
    and (select standing()) -> household_id::text -> ''is'' ? ''employer'') or', 'write-item', 'keep-trail');
-- One's own until shared; what an adult prepared is never for another adult.
call read_by('preparation', '(shared or person_id = (select current_person())) and may_read((select standing()) -> household_id::text,
  ''table'', null, (select m.person_id from member m where m.tenant_id = preparation.tenant_id and m.household_id = preparation.household_id
    and m.person_id = preparation.person_id and m.client), person_id, null)', 'write-item');

-- Whether this person was asked for a date: apart, because who was asked is read by who knows of the search.
create function was_polled(tenant uuid, household uuid, poll uuid) returns boolean language plpgsql stable as $$
declare
  before constant text := go_on_errand('was-asked');
  found constant boolean := exists (select from poll_person a where a.tenant_id = tenant and a.household_id = household
    and a.poll_id = poll and a.person_id = current_person());
begin
  perform go_on_errand(before);
  return found;
end $$;

-- Finding a date: clients and who leads, who is asked and sits at the table, and whoever has a personal link.
create function knows_of_poll(seat jsonb, tenant uuid, household uuid, poll uuid) returns boolean language sql stable
  return coalesce(seat -> 'is' ? 'client', false) or leads(seat)
    or (coalesce(seat -> 'is' ?| array['professional', 'network'], false) and was_polled(tenant, household, poll));
call read_by('date_poll', 'knows_of_poll((select standing()) -> household_id::text, tenant_id, household_id, id)', 'sheet', 'poll-link');
call read_by('poll_moment', 'knows_of_poll((select standing()) -> household_id::text, tenant_id, household_id, poll_id)', 'sheet', 'poll-link');
call read_by('poll_person', 'knows_of_poll((select standing()) -> household_id::text, tenant_id, household_id, poll_id)',
  'was-asked', 'sheet', 'poll-link');
call read_by('poll_answer', 'knows_of_poll((select standing()) -> household_id::text, tenant_id, household_id, poll_id)', 'sheet', 'poll-link');

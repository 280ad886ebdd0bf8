-- Which organisation is responsible for a record, and on which law: written down with the record, by the hat of its
-- author at that table. Requests, retention and destruction run by it (docs/decisions/0019).
create table record_keeper (
  tenant_id uuid not null,
  household_id uuid not null,
  table_name text not null constraint record_keeper_table_form check (table_name ~ '^[a-z_]{1,63}$'),
  -- The values of the columns that name the row in its household, joined by "/".
  item_key text not null constraint record_keeper_key_length check (char_length(item_key) <= 200),
  organisation_id uuid not null,
  law_code text not null constraint record_keeper_law check (law_code in ('wmo', 'jeugdwet', 'participatiewet', 'wgs', 'consent', 'wams')),
  written_on date not null,
  primary key (tenant_id, household_id, table_name, item_key),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, organisation_id) references organisation (tenant_id, id)
);
create index record_keeper_responsible on record_keeper (tenant_id, organisation_id, law_code, written_on);
call protect('record_keeper', 'select, insert');

-- The hat of the author: the organisation of the chair at this table, else where the author works. What a client or
-- somebody from the network writes is kept by who leads the table: the case manager, before that the starter.
create function responsible_organisation(tenant uuid, household uuid, author uuid) returns uuid language sql stable
  return coalesce(
    (select p.organisation_id from place p where p.tenant_id = tenant and p.household_id = household and p.person_id = author
       and p.organisation_id is not null order by p.state = 'accepted' desc, p.asked_on desc limit 1),
    (select a.organisation_id from affiliation a where a.tenant_id = tenant and a.person_id = author),
    (select coalesce(
       (select p.organisation_id from place p where p.tenant_id = tenant and p.household_id = household
          and p.person_id = r.person_id and p.state = 'accepted' and p.organisation_id is not null limit 1),
       (select a.organisation_id from affiliation a where a.tenant_id = tenant and a.person_id = r.person_id))
     from role_assignment r where r.tenant_id = tenant and r.household_id = household and r.role = 'case-manager'
       and r.until_date is null),
    (select a.organisation_id from household h
     join affiliation a on a.tenant_id = h.tenant_id and a.person_id = h.initiator_person_id
     where h.tenant_id = tenant and h.id = household));

-- The law of this organisation's newest ground in this household; without one the law of its side of the table.
create function responsible_law(tenant uuid, household uuid, organisation uuid) returns text language sql stable
  return coalesce(
    (select g.law_code from ground g where g.tenant_id = tenant and g.household_id = household
       and g.organisation_id = organisation and g.law_code <> 'consent' and g.withdrawn_on is null
     order by g.from_date desc, g.law_code limit 1),
    (select case o.side when 'work' then 'participatiewet' else 'wmo' end from organisation o
     where o.tenant_id = tenant and o.id = organisation));

create function keep_record() returns trigger language plpgsql as $$
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
end $$;

-- `key`: names of columns with a comma between; `author` and `written`: names of columns, '' where there is none.
create procedure keep_records(target regclass, named text, key text, author text, written text) language plpgsql as $$
begin
  execute format('create trigger %I after insert on %s for each row execute function keep_record(%L, %L, %L, %L)',
    'keep_record_' || named, target, named, key, author, written);
end $$;

call keep_records('household', 'household', '', 'initiator_person_id', 'opened_on');
call keep_records('member', 'member', 'person_id', '', '');
call keep_records('member', 'person', 'person_id', '', '');
call keep_records('place', 'place', 'id', 'asked_by_person_id', 'asked_on');
call keep_records('trajectory_step', 'trajectory_step', 'trajectory_id,number', 'person_id', 'on_date');
call keep_records('domain_flag', 'domain_flag', 'domain_code', '', '');
call keep_records('bottleneck', 'bottleneck', 'id', 'noted_by_person_id', 'noted_on');
call keep_records('table_request', 'table_request', 'id', 'asker_person_id', 'asked_on');
call keep_records('own_reference', 'own_reference', 'organisation_id', '', '');
call keep_records('involved', 'involved', 'id', 'noted_by_person_id', 'noted_on');
call keep_records('representation', 'representation', 'id', 'recorded_by_person_id', 'recorded_on');
call keep_records('emergency_look', 'emergency_look', 'id', 'person_id', 'asked_at');
call keep_records('ground', 'ground', 'id', 'given_by_person_id', 'from_date');
call keep_records('kitchen_talk', 'kitchen_talk', '', 'by_person_id', 'held_on');
call keep_records('domain_answer', 'domain_answer', 'domain_code', '', '');
call keep_records('signal', 'signal', 'id', 'from_person_id', 'sent_at');
call keep_records('signal_note', 'signal_note', 'id', 'by_person_id', 'on_date');
call keep_records('plan', 'plan', '', '', '');
call keep_records('goal', 'goal', 'id', 'author_person_id', 'created_at');
call keep_records('option', 'option', 'id', 'author_person_id', '');
call keep_records('action', 'action', 'id', 'author_person_id', 'created_at');
call keep_records('action_note', 'action_note', 'id', 'by_person_id', 'at');
call keep_records('action_reference', 'action_reference', 'action_id,organisation_id', '', '');
call keep_records('standing', 'standing', 'id', 'person_id', 'at');
call keep_records('good_thing', 'good_thing', 'id', 'author_person_id', 'on_date');
call keep_records('meeting', 'meeting', 'id', 'typed_by_person_id', 'starts_at');
call keep_records('topic', 'topic', 'id', 'author_person_id', 'on_date');
call keep_records('preparation', 'preparation', 'person_id', 'person_id', 'changed_at');
call keep_records('situation', 'situation', 'trajectory_id,person_id,moment', 'typed_by_person_id', 'on_date');

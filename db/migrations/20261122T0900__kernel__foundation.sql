-- The ground under every module: tenants, how a table is protected, the audit trail, form submissions.

create table municipality (
  id uuid primary key,
  name text not null constraint municipality_name_length check (char_length(name) between 1 and 100),
  host text constraint municipality_host_once unique,
  -- Settings an administrator may change: names of roles, working hours, telephone of the neighbourhood team.
  settings jsonb not null default '{}'
);
comment on table municipality is 'Readable by all: the host name decides the tenant before anybody is known.';
grant select on municipality to :app_role;

-- The tenant of this transaction; NULL (so: no row at all) when no gate has set it. '' appears after SET LOCAL ends.
create function current_tenant() returns uuid language sql stable
  return nullif(current_setting('app.tenant', true), '')::uuid;

-- The person of this transaction's session, set when the session is read; NULL before, and where nobody signed in.
create function current_person() returns uuid language sql stable
  return nullif(current_setting('app.person', true), '')::uuid;

-- The calendar day of this transaction in the Netherlands, as its gate says; without a gate that of the clock here.
create function current_day() returns date language sql stable
  return coalesce(nullif(current_setting('app.day', true), '')::date, (now() at time zone 'Europe/Amsterdam')::date);

-- The client together with whom this person fills something in, as the gate says; NULL mostly.
create function current_company() returns uuid language sql stable
  return nullif(current_setting('app.company', true), '')::uuid;

-- For whom this person acts as representative, as the session says; NULL mostly.
create function current_represented() returns uuid language sql stable
  return nullif(current_setting('app.represented', true), '')::uuid;

-- Whether this transaction is on one of these errands: what a person cannot read and a command has to. The list with
-- reasons is src/kernel/access/errands.ts; no person means no rows, never all of them.
create function on_errand(variadic names text[]) returns boolean language sql stable
  return coalesce(current_setting('app.errand', true) = any (names), false);

-- Goes on an errand, and gives the one before to come back to. What a function does so lasts no longer than the function.
create function go_on_errand(name text) returns text language plpgsql as $$
declare
  before constant text := coalesce(current_setting('app.errand', true), '');
begin
  perform set_config('app.errand', name, true);
  return before;
end $$;

-- One way to say who reads the rows of a table, beside the tenant: every row must meet the rule, or the transaction be on
-- one of the errands that are named; `rights` is one of any table, because any record can be destroyed.
create procedure read_by(target regclass, rule text, variadic errands text[] default '{}') language plpgsql as $$
begin
  execute format('create policy reads on %s as restrictive for select using ((select on_errand(variadic %L::text[])) or (%s))',
    target, errands || 'rights'::text, rule);
end $$;

-- One way to protect a table: row security on and forced, the tenant policy, and only the rights that are named.
create procedure protect(target regclass, rights text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy tenant on %s using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', target);
  execute format('grant %s on %s to %s', rights, target, ':app_role');
end $$;

create table audit_event (
  -- Row security admits the municipality of the transaction and no other. A foreign key would lock its one row for every
  -- page that anybody opens.
  tenant_id uuid not null,
  id bigint generated always as identity,
  at timestamptz not null,
  actor_person_id uuid,
  -- The person for whom a professional filled something in ("ingevuld samen met ...").
  together_with_person_id uuid,
  -- The person whom the actor represents in this session, as the provider said.
  on_behalf_of_person_id uuid,
  organisation_id uuid,
  -- What the actor was here: client, initiator, case-manager, coordinator, professional, network, job.
  actor_role text not null,
  action text not null constraint audit_action_form check (action ~ '^[a-z-]+\.[a-z-]+$'),
  object_kind text not null,
  object_id uuid,
  household_id uuid,
  -- Names of fields, never their content.
  fields text[] not null default '{}',
  reason_code text,
  allowed boolean not null default true,
  -- On which laws or agreements the actor stood in this household; empty where no household is touched.
  grounds text[] not null default '{}',
  -- Looked by the emergency route, without a place at the table.
  emergency boolean not null default false,
  request_id uuid not null,
  -- The how-many-th event of its request: with request_id it names the event before the database gives it an id.
  part smallint not null,
  -- W3C trace context: links to the records of processing, and to systems before and after this one.
  trace_id uuid not null,
  -- Seal of the process that wrote the row, with a key that the database does not hold; NULL = written without a key.
  mac bytea constraint audit_mac_size check (octet_length(mac) = 16),
  primary key (tenant_id, id)
);
comment on table audit_event is 'Who did or saw what. Holds ids, field names and reasons from a list, never content.';
create index audit_event_household on audit_event (tenant_id, household_id, id);
call protect('audit_event', 'select, insert');

-- The app has no right to change the trail. This stops the owner too, unless the owner first takes it away on purpose.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows', tg_table_name;
end $$;
create trigger audit_event_only_grows before update or delete or truncate on audit_event
  for each statement execute function refuse_change();

create table submission (
  tenant_id uuid not null references municipality,
  id uuid not null,
  person_id uuid,
  route text not null,
  at timestamptz not null,
  -- Where the first effect sent the browser: a second click goes to the same place.
  location text not null default '',
  primary key (tenant_id, id)
);
call protect('submission', 'select, insert, update');

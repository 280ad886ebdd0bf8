-- How somebody wants to hear from us. One row per person; without a row nothing is sent to a resident, and somebody calls.
create table contact_way (
  tenant_id uuid not null,
  person_id uuid not null,
  channel text not null constraint contact_way_channel check (channel in ('mail', 'sms', 'letter', 'call')),
  mail text not null default '' constraint contact_way_mail_length check (char_length(mail) <= 200),
  -- Of a professional: who plans for this person gets the questions for a date, with a link that shows no content.
  planner_mail text not null default '' constraint contact_way_planner_mail_length check (char_length(planner_mail) <= 200),
  -- When a mail to this address came back; emptied when a way is chosen again.
  mail_failed_at timestamptz,
  mobile text not null default '' constraint contact_way_mobile_length check (char_length(mobile) <= 40),
  street text not null default '' constraint contact_way_street_length check (char_length(street) <= 120),
  postcode text not null default '' constraint contact_way_postcode_length check (char_length(postcode) <= 10),
  town text not null default '' constraint contact_way_town_length check (char_length(town) <= 80),
  -- An SMS makes a sound: between these hours only.
  from_hour smallint not null default 8 constraint contact_way_from_hour check (from_hour between 0 and 23),
  until_hour smallint not null default 21 constraint contact_way_until_hour check (until_hour between 1 and 24),
  -- How many days before a date somebody is reminded; 0: not.
  remind_days smallint not null default 1 constraint contact_way_remind_days check (remind_days between 0 and 7),
  -- For professionals: the week on its first working day, and what is past its date.
  week_overview boolean not null default true,
  late_actions boolean not null default true,
  chosen_at timestamptz not null,
  -- Who typed it, when that was somebody else.
  chosen_with_person_id uuid,
  version integer not null default 1,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  foreign key (tenant_id, chosen_with_person_id) references person (tenant_id, id),
  constraint contact_way_hours check (until_hour > from_hour),
  constraint contact_way_reaches check (case channel when 'mail' then mail <> '' when 'sms' then mobile <> ''
    when 'letter' then street <> '' and postcode <> '' and town <> '' else true end)
);
call protect('contact_way', 'select, insert, update');
call read_by('contact_way', 'person_id = (select current_person())', 'outbox', 'remind', 'review');

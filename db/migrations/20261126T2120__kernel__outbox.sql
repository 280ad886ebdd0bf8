-- Every message that leaves the house, written in the transaction of what it tells. The table is the queue: whoever sends
-- holds the lock of its row, and a sender that dies gives it back (docs/decisions/0037).
create table outbox (
  tenant_id uuid not null references municipality,
  id uuid not null,
  -- Which text: src/kernel/mail/messages. The text itself is made when it is sent, in the language of who gets it.
  kind text not null constraint outbox_kind_form check (kind ~ '^[a-z-]+$'),
  person_id uuid not null,
  household_id uuid,
  -- What it is about, and how that stood: a reminder is true only while it stands so.
  about_id uuid,
  about_state text not null default '',
  -- One message per person per event, however often it is asked for.
  once text not null constraint outbox_once_length check (char_length(once) between 1 and 200),
  -- Where its button leads, on our own site; the secret end of a personal link stands apart, sealed, until it is sent.
  path text not null constraint outbox_path_form check (path ~ '^/[^?#]*$'),
  secret bytea,
  -- iCalendar that goes along, without names or places; emptied when it is sent.
  calendar text,
  calendar_method text constraint outbox_calendar_method check (calendar_method in ('REQUEST', 'CANCEL')),
  created_at timestamptz not null,
  -- Not before this moment; moved on after each try that failed.
  next_try_at timestamptz not null,
  -- Not after this moment: a reminder of yesterday helps nobody.
  drop_after timestamptz not null,
  tries integer not null default 0,
  state text not null default 'waiting'
    constraint outbox_state check (state in ('waiting', 'sent', 'to-print', 'printed', 'to-call', 'called', 'dropped')),
  -- Why it was dropped or what the other side last said: a word of a list or a code, never a text.
  reason text not null default '' constraint outbox_reason_length check (char_length(reason) <= 40),
  channel text constraint outbox_channel check (channel in ('mail', 'sms', 'letter', 'call')),
  done_at timestamptz,
  primary key (tenant_id, id),
  constraint outbox_once_only unique (tenant_id, once),
  constraint outbox_calendar_whole check ((calendar_method is null) or calendar is not null or state <> 'waiting')
);
create index outbox_due on outbox (tenant_id, next_try_at, id) where state = 'waiting';
create index outbox_person on outbox (tenant_id, person_id, created_at);
create index outbox_household on outbox (tenant_id, household_id) where state in ('to-print', 'to-call');
create index outbox_about on outbox (tenant_id, about_id) where state = 'waiting';
call protect('outbox', 'select, insert, update, delete');
call read_by('outbox', 'person_id = (select current_person())', 'outbox', 'remind');

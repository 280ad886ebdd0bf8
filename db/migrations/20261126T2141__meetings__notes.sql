-- What is said at a meeting, beside what changes the plan: notes, parked topics, bottlenecks, somebody's part. An entry is a row of its own
-- with versions, so two people who type at once never write over each other: docs/decisions/0045.
create table meeting_note (
  tenant_id uuid not null,
  household_id uuid not null,
  meeting_id uuid not null,
  id uuid not null,
  kind text not null constraint meeting_note_kind check (kind in ('note', 'part', 'parked', 'bottleneck')),
  words text not null constraint meeting_note_words_length check (char_length(words) between 1 and 2000),
  -- A bottleneck that lies with an organisation or with policy travels on later.
  lies_with text constraint meeting_note_lies_with check (lies_with in ('organisation', 'policy')),
  -- Whose part it is; who brings a parked topic or a bottleneck back, and when.
  owner_person_id uuid,
  return_on date,
  audience_id uuid not null,
  author_person_id uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  -- Taken back before the meeting closed: not in the minutes, kept here.
  undone_at timestamptz,
  undone_by_person_id uuid,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, meeting_id) references meeting (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, audience_id) references audience (tenant_id, household_id, id),
  foreign key (tenant_id, owner_person_id) references person (tenant_id, id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id),
  foreign key (tenant_id, undone_by_person_id) references person (tenant_id, id),
  constraint meeting_note_undone_by_somebody check ((undone_at is null) = (undone_by_person_id is null)),
  constraint meeting_note_returns check (kind = 'note' or (owner_person_id is not null and (return_on is not null) = (kind <> 'part'))),
  constraint meeting_note_bottleneck_lies check (lies_with is null or kind = 'bottleneck')
);
create index meeting_note_meeting on meeting_note (tenant_id, household_id, meeting_id);
call protect('meeting_note', 'select, insert, update');

create table meeting_note_version (
  tenant_id uuid not null,
  household_id uuid not null,
  note_id uuid not null,
  version integer not null,
  words text not null constraint meeting_note_version_words_length check (char_length(words) between 1 and 2000),
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (tenant_id, household_id, note_id, version),
  foreign key (tenant_id, household_id, note_id) references meeting_note (tenant_id, household_id, id),
  foreign key (tenant_id, by_person_id) references person (tenant_id, id)
);
call protect('meeting_note_version', 'select, insert');
-- Who is destroyed loses the words.
grant update (words) on meeting_note_version to :app_role;

call read_by_audience('meeting_note', 'u.adult_person_id', 'u.author_person_id', 'null', '', 'keep-trail');
call read_by('meeting_note_version', 'exists (select from meeting_note n where n.tenant_id = meeting_note_version.tenant_id
  and n.household_id = meeting_note_version.household_id and n.id = meeting_note_version.note_id)');
call tells_live('meeting_note');

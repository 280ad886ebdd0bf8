-- A professional's own working note at a household: for the writer alone, until the next joint meeting or thirty days.
create table working_note (
  tenant_id uuid not null,
  household_id uuid not null,
  id uuid not null,
  author_person_id uuid not null,
  words text not null constraint working_note_words_length check (char_length(words) between 1 and 2000),
  written_on date not null,
  written_at timestamptz not null,
  primary key (tenant_id, household_id, id),
  foreign key (tenant_id, household_id) references household (tenant_id, id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id)
);
create index working_note_written on working_note (tenant_id, written_on);
call protect('working_note', 'select, insert, update, delete');
-- The writer alone, and only while at the table: no role reads it along, and nobody who acts for or stands in for another.
call read_by('working_note', 'author_person_id = (select current_person())
  and coalesce((select standing()) -> household_id::text -> ''is'' ?| array[''starter'', ''case-manager'', ''coordinator'', ''professional''], false)');
call keep_records('working_note', 'working_note', 'id', 'author_person_id', 'written_at');

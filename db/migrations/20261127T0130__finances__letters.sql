-- A photo of a letter, as the source of a debt: drawn anew, small, and black where the client wanted. Nothing is read from it.
create table debt_letter (
  tenant_id uuid not null,
  household_id uuid not null,
  debt_id uuid not null,
  id uuid not null,
  -- A JPEG that we made; NULL: taken away.
  picture bytea constraint debt_letter_small check (octet_length(picture) <= 1000000)
    constraint debt_letter_jpeg check (substring(picture from 1 for 3) = '\xffd8ff'),
  -- Something in it was painted black.
  blackened boolean not null,
  -- A virus scanner looked at the file that came.
  scanned boolean not null,
  author_person_id uuid not null,
  at timestamptz not null,
  version integer not null default 1,
  primary key (tenant_id, household_id, debt_id, id),
  constraint debt_letter_one unique (tenant_id, household_id, id),
  foreign key (tenant_id, household_id, debt_id) references debt (tenant_id, household_id, id),
  foreign key (tenant_id, author_person_id) references person (tenant_id, id)
);
call protect('debt_letter', 'select, insert');
call read_by('debt_letter', 'exists (select from debt d where d.tenant_id = debt_letter.tenant_id
  and d.household_id = debt_letter.household_id and d.id = debt_letter.debt_id)');
call keep_records('debt_letter', 'debt_letter', 'debt_id,id', 'author_person_id', 'at');
-- More of it can be painted black, and it can be taken away or destroyed; who brought it when stays.
grant update (picture, blackened, version) on debt_letter to :app_role;

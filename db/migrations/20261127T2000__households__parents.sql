-- Who has parental authority over a child of the household: who decides, with the child, who may know of it, and reads what is
-- written about it (docs/decisions/0104). Nobody, until who leads the table noted it.
alter table member add column parent_person_ids uuid[] not null default '{}'
  constraint member_parents_of_child check (parent_person_ids = '{}' or kind = 'child');

-- A birthday decides until when that holds, and stands in the sheet.
drop trigger on_sheet_resident on person;
create trigger on_sheet_resident after update of given_name, surname, phone, kind, birth_date on person
  for each row when (new.kind <> 'staff') execute function raise_sheets_around_person();

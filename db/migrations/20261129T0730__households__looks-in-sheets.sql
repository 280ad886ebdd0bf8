-- A sheet holds no news from before the earliest look of anybody; who builds it reads when all of them looked.
drop policy reads on last_visit;
call read_by('last_visit', 'person_id = (select current_person())', 'sheet');

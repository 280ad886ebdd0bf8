-- What a client asked not to use for now, and what has no readers of its own that could be narrowed: ids alone. The row
-- stays until the request is refused or the client ends it.
create table restriction (
  tenant_id uuid not null,
  household_id uuid not null,
  request_id uuid not null,
  table_name text not null constraint restriction_table_form check (table_name ~ '^[a-z_]{1,63}$'),
  item_key text not null constraint restriction_key_length check (char_length(item_key) <= 200),
  primary key (tenant_id, household_id, table_name, item_key, request_id),
  foreign key (tenant_id, household_id, request_id) references rights_request (tenant_id, household_id, id)
);
call protect('restriction', 'select, insert, delete');
-- Whoever reads the request.
call read_by('restriction', 'exists (select from rights_request q where q.tenant_id = restriction.tenant_id
  and q.household_id = restriction.household_id and q.id = restriction.request_id)', 'withheld');
call on_sheet('restriction');

-- What this person may not read now because a client asked so, as "table household key"; NULL: nothing. The client, and
-- who leads as case manager or starter, read it, if they may read it at all. Without a person (the ready row, a count, a
-- reminder) it is read by nobody: it is kept, and not used.
create function withheld() returns text[] language plpgsql stable as $$
declare
  before constant text := go_on_errand('withheld');
  found text[];
begin
  select array_agg(concat_ws(' ', r.table_name, r.household_id, r.item_key)) into found from restriction r
  where r.tenant_id = current_tenant()
    and not coalesce((standing() -> r.household_id::text -> 'is') ?| array['client', 'starter', 'case-manager'], false);
  perform go_on_errand(before);
  return found;
end $$;

-- `key`: SQL on a row of the table, its key as the lists of personal data name it. Errands that keep an order, a version
-- or a trail go on; whatever shows, counts or sends does not.
create procedure withholds(target regclass, key text) language plpgsql as $$
begin
  execute format('create policy withheld on %1$s as restrictive for select using (
    (select on_errand(''rights'', ''write-item'', ''undo'', ''keep-record'', ''keep-trail'', ''join-tables''))
    or coalesce(not (concat_ws('' '', %2$L, household_id, %3$s) = any ((select withheld())::text[])), true))',
    target, target::text, key);
end $$;
call withholds('debt', 'id');
call withholds('debt_balance', $$concat_ws('/', debt_id, id)$$);
call withholds('debt_step', $$concat_ws('/', debt_id, id)$$);
call withholds('debt_letter', $$concat_ws('/', debt_id, id)$$);
call withholds('money_crisis', 'id');
call withholds('budget_line', 'id');
call withholds('debt_help', 'id');
call withholds('scheme_answer', 'id');
call withholds('money_view', 'id');
call withholds('money_grip', 'adult_person_id');
call withholds('work_moment', 'id');
call withholds('talent', 'id');
call withholds('work_wish', 'adult_person_id');
call withholds('motivation_talk', 'id');
call withholds('work_instrument', 'id');
call withholds('candidate_profile', 'adult_person_id');
call withholds('profile_release', 'id');
call withholds('placement', 'id');
call withholds('check_in', $$concat_ws('/', placement_id, weeks, side)$$);
call withholds('situation', $$concat_ws('/', trajectory_id, person_id, moment)$$);
call withholds('kitchen_talk', $$''$$);
call withholds('domain_answer', 'domain_code');
call withholds('signal_note', 'id');
call withholds('option', 'id');
call withholds('action_note', 'id');
call withholds('standing', 'id');
call withholds('dispute', 'id');
call withholds('preparation', 'person_id');
call withholds('meeting_reply', $$concat_ws('/', question_id, person_id)$$);
call withholds('meeting_check_out', $$concat_ws('/', meeting_id, person_id)$$);
call withholds('involved', 'id');
call withholds('bottleneck', 'id');

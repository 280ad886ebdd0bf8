-- Whether a client reads the name of who looked, or the function and the organisation of an employee. Without a row: the name.
create table names_in_log (
  tenant_id uuid primary key references municipality,
  shows text not null constraint names_in_log_shows check (shows in ('name', 'function')),
  version integer not null default 1
);
call protect('names_in_log', 'select, insert, update');

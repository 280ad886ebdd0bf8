-- Nothing has to be answered when people say how a meeting was: a question that was passed is NULL.
alter table meeting_check_out
  alter column heard drop not null,
  alter column clear drop not null,
  alter column own drop not null;

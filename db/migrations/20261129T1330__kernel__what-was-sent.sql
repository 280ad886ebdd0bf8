-- A submission is bound to what was sent, and to which address: a few digits of a hash say whether it is the same again, and
-- are too few to find out what stood there. Empty: claimed by a version that did not know it.
alter table submission add column content text not null default '';
-- Where the first effect went, when that address holds a secret which is kept as a hash everywhere else: only a key outside the
-- database opens it. `location` is then the start.
alter table submission add column sealed_location bytea;
create index submission_old on submission (tenant_id, at);
grant delete on submission to omtafel_app;

-- Who looked for a table is counted by day, and forgotten after a year.
grant delete on table_lookup to omtafel_app;

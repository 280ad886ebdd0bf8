-- Counts over all tables of a municipality, without anybody in them: what is under ten is not in here at all.
create table insight_figures (
  tenant_id uuid primary key references municipality,
  made_at timestamptz not null,
  figures json not null
);
call protect('insight_figures', 'select, insert, update');

-- How sure the provider must be of somebody, part by part of the site; a part without a row asks nothing more than the
-- sign-in itself. `own-factor` is no part: as what somebody counts who came in by a key or an app of the own. The rank is that of accounts/model.ts: higher is surer.
create table login_level (
  tenant_id uuid not null references municipality,
  part text not null constraint login_level_part check (part in ('own-plan', 'deciding', 'work', 'office', 'own-factor')),
  rank smallint not null constraint login_level_rank check (rank in (0, 10, 15, 20, 25, 30)),
  version integer not null default 1,
  primary key (tenant_id, part)
);
call protect('login_level', 'select, insert, update');

-- The children at the tables of one reader are found by household. Joined freely, a municipality of a few thousand households
-- was walked over on every page: the planner takes whatever `jsonb_each` gives for a hundred tables.
do $$
declare
  before constant text := 'n.kind = ''child'' and not s.seat ? ''scope'') c on true';
  after constant text := 'n.kind = ''child'' and not s.seat ? ''scope'' offset 0) c on true';
  body constant text := pg_get_functiondef('find_standing'::regproc);
begin
  if strpos(body, before) = 0 then
    raise exception 'find_standing is not the one that this changes';
  end if;
  execute replace(body, before, after);
end $$;

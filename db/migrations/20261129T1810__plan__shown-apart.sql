-- To whom of the network something of a household is shown apart now, as far as whoever asks reads it.
create function shown_apart(household uuid) returns setof uuid language sql stable as $$
  select distinct u.shown_to_person_id from audience u
  where u.tenant_id = current_tenant() and u.household_id = household
    and u.shown_to_person_id is not null and u.shown_ended_at is null
    and (exists (select from action a where a.tenant_id = u.tenant_id and a.household_id = household and a.audience_id = u.id)
      or exists (select from goal g where g.tenant_id = u.tenant_id and g.household_id = household and g.audience_id = u.id))
$$;

-- Whether this person sits at a table for another organisation than the one that is worn: told to nobody else.
create function sits_in_other_hat(household uuid) returns boolean language plpgsql stable as $$
declare
  before constant text := go_on_errand('seats');
  found constant boolean := household = any (other_hats());
begin
  perform go_on_errand(before);
  return found;
end $$;

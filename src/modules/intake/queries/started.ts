/**
 * SQL: the day of the first signal of household $1: when its table was opened here, or when the kitchen-table talk was if
 * that was earlier and entered afterwards. From that day the days until the first joint meeting are counted.
 */
export const startedFacts = `(
  select least(h.opened_on, k.held_on) from household h
  left join kitchen_talk k on k.tenant_id = h.tenant_id and k.household_id = h.id
  where h.tenant_id = current_tenant() and h.id = $1)`;

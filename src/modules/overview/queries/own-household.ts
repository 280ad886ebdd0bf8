import type { Cx } from '../../../kernel/cx.ts';

/** SQL: the household in which person $2 is a client; the one that was opened last, when there are more. */
export const householdOfClient = `
  select m.household_id as id from member m join household h on h.tenant_id = m.tenant_id and h.id = m.household_id
  where m.tenant_id = current_tenant() and m.person_id = $2 and m.client and $1::uuid is null
  order by h.joined_into_id is not null, h.opened_on desc, h.id limit 1`;

/** The household of which this actor is a client, or null. */
export async function ownHousehold(cx: Cx): Promise<string | null> {
  const rows = await cx.statement<{ id: string }>('own-household', householdOfClient, [null, cx.actor.personId]);
  return rows[0]?.id ?? null;
}

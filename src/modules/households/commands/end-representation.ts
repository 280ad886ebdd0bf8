import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { atTable, tableAt } from '../queries/table.ts';
import { mayEndRepresentation } from '../policy.ts';
import { representationAt } from '../queries/representations.ts';
import { forbidden } from '../../../kernel/errors.ts';

/**
 * Ends what somebody may do for a client: from the next request on nothing is theirs. A client alone takes back what the
 * client gave (a mandate); what a judge or the law gave, who leads the table ends.
 * @returns `overtaken` when somebody else was first
 * @throws not-found, forbidden
 */
export async function endRepresentation(
  cx: Cx,
  householdId: string,
  input: { readonly representationId: string; readonly version: number },
): Promise<'ended' | 'overtaken'> {
  const table = await tableAt(cx, householdId, 'representation.end');
  const found = await representationAt(cx, table, input.representationId);
  if (!mayEndRepresentation(cx, found)) throw forbidden();
  const { rows } = await sql<{ id: string }>`
    update representation set ended_on = ${cx.today}, ended_by_person_id = ${cx.actor.personId}, version = version + 1
    where tenant_id = current_tenant() and household_id = ${householdId} and id = ${found.id} and ended_on is null
      and version = ${input.version}
    returning id`.execute(cx.db);
  if (rows.length === 0) return 'overtaken';
  cx.record({
    action: 'representation.end',
    objectKind: 'representation',
    objectId: found.id,
    ...atTable(table),
    reason: found.kind,
  });
  return 'ended';
}

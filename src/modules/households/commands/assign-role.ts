import type { Cx } from '../../../kernel/cx.ts';
import type { Role } from '../model.ts';
import { roleIn, tableAt } from '../queries/table.ts';

export interface RoleInput {
  readonly role: Role;
  readonly personId: string;
  readonly deputyId?: string | null;
}

/**
 * Gives a role at the table to a professional who sits there; the earlier holder's time ends today and stays in the
 * history. At most one case manager and one coordinator at a time (also held by the database); one person may be both.
 * @returns the refusal by name when holder or deputy has no accepted chair as a professional, or they are the same
 */
export async function assignRole(
  cx: Cx,
  householdId: string,
  input: RoleInput,
): Promise<'assigned' | 'not-at-table' | 'deputy-not-at-table'> {
  const table = await tableAt(cx, householdId, 'role.assign');
  const deputyId = input.deputyId ?? null;
  const seated = await cx.db
    .selectFrom('place')
    .select('person_id')
    .where('household_id', '=', householdId)
    .where('kind', '=', 'professional')
    .where('state', '=', 'accepted')
    .where('person_id', 'in', deputyId === null ? [input.personId] : [input.personId, deputyId])
    .execute();
  const sits = (personId: string) => seated.some((place) => place.person_id === personId);
  if (!sits(input.personId)) return 'not-at-table';
  if (deputyId !== null && (deputyId === input.personId || !sits(deputyId))) return 'deputy-not-at-table';
  await cx.db
    .updateTable('role_assignment')
    .set({ until_date: cx.today })
    .where('household_id', '=', householdId)
    .where('role', '=', input.role)
    .where('until_date', 'is', null)
    .execute();
  const id = cx.newId();
  await cx.db
    .insertInto('role_assignment')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id,
      role: input.role,
      person_id: input.personId,
      deputy_person_id: deputyId,
      from_date: cx.today,
    })
    .execute();
  cx.record({
    action: 'role.assign',
    objectKind: 'role-assignment',
    objectId: id,
    householdId,
    role: roleIn(table),
    reason: input.role,
  });
  return 'assigned';
}

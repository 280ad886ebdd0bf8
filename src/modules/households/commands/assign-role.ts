import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import type { Role } from '../model.ts';
import { atTable, tableAt } from '../queries/table.ts';
import { lockTable } from './lock-table.ts';

export interface RoleInput {
  readonly role: Role;
  /** Null: nobody, the role becomes free. */
  readonly personId: string | null;
  readonly deputyId?: string | null;
  /** How many times a role was given here, as the form showed it; left out: whatever it is. */
  readonly version?: number;
}

/**
 * Gives a role at the table to a professional who sits there; the earlier holder's time ends today and stays in the
 * history. At most one case manager and one coordinator at a time (also held by the database); one person may be both.
 * @returns the refusal by name when holder or deputy has no accepted chair as a professional, or they are the same;
 * `hand-over-first` when nobody would lead the table any more; `overtaken` when somebody gave a role in the meantime
 */
export async function assignRole(
  cx: Cx,
  householdId: string,
  input: RoleInput,
): Promise<'assigned' | 'not-at-table' | 'deputy-not-at-table' | 'hand-over-first' | 'overtaken'> {
  await lockTable(cx, householdId);
  const table = await tableAt(cx, householdId, 'role.assign');
  const { role, personId } = input;
  const deputyId = personId === null ? null : (input.deputyId ?? null);
  const there = await rolesAt(cx, householdId, role);
  if (input.version !== undefined && input.version !== there.given) return 'overtaken';
  if (personId === null) {
    if (role === 'case-manager' && !there.starter) return 'hand-over-first';
    if (there.personId === null) return 'assigned';
  } else {
    if (!there.seated.includes(personId)) return 'not-at-table';
    if (deputyId !== null && (deputyId === personId || !there.seated.includes(deputyId))) return 'deputy-not-at-table';
    if (there.personId === personId && there.deputyId === deputyId) return 'assigned';
  }
  await cx.db
    .updateTable('role_assignment')
    .set({ until_date: cx.today })
    .where('household_id', '=', householdId)
    .where('role', '=', role)
    .where('until_date', 'is', null)
    .execute();
  const id = personId === null ? null : await give(cx, householdId, { role, personId, deputyId });
  cx.record({
    action: 'role.assign',
    objectKind: 'role-assignment',
    objectId: id,
    ...atTable(table),
    reason: role,
  });
  return 'assigned';
}

async function give(
  cx: Cx,
  householdId: string,
  { role, personId, deputyId }: { role: Role; personId: string; deputyId: string | null },
): Promise<string> {
  const id = cx.newId();
  await cx.db
    .insertInto('role_assignment')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id,
      role,
      person_id: personId,
      deputy_person_id: deputyId,
      from_date: cx.today,
    })
    .execute();
  return id;
}

interface RolesAt {
  readonly personId: string | null;
  readonly deputyId: string | null;
  /** How many times a role was given at this table. */
  readonly given: number;
  /** Professionals with an accepted chair. */
  readonly seated: readonly string[];
  /** The starter still sits here, and would lead when there is no case manager. */
  readonly starter: boolean;
}

async function rolesAt(cx: Cx, householdId: string, role: Role): Promise<RolesAt> {
  const { rows } = await sql<RolesAt>`
    select r.person_id as "personId", r.deputy_person_id as "deputyId", (${givenRoles(householdId)}) as given,
      array(select p.person_id from place p where p.household_id = h.id and p.kind = 'professional'
            and p.state = 'accepted') as seated,
      exists (select from place p where p.household_id = h.id and p.person_id = h.initiator_person_id
              and p.state = 'accepted') as starter
    from household h left join role_assignment r on r.household_id = h.id and r.role = ${role} and r.until_date is null
    where h.id = ${householdId}`.execute(cx.db);
  return rows[0] ?? { personId: null, deputyId: null, given: 0, seated: [], starter: false };
}

const givenRoles = (householdId: string) =>
  sql`select count(*)::int + count(until_date)::int from role_assignment where household_id = ${householdId}`;

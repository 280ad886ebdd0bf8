import type { Cx } from '../../../kernel/cx.ts';
import type { Role } from '../model.ts';

export interface RoleTime {
  readonly role: Role;
  readonly name: string;
  readonly personId: string;
  readonly deputy: string | null;
  readonly deputyId: string | null;
  readonly fromDate: string;
  readonly untilDate: string | null;
}

/** Who held which role at this table and when, those of today first. Checks no right: read the table first. */
export function roleHistory(cx: Cx, householdId: string): Promise<RoleTime[]> {
  return cx.statement<RoleTime>(
    'role-history',
    `select r.role, trim(p.given_name || ' ' || p.surname) as name, r.person_id as "personId",
       trim(d.given_name || ' ' || d.surname) as deputy, r.deputy_person_id as "deputyId",
       r.from_date as "fromDate", r.until_date as "untilDate"
     from role_assignment r
     join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
     left join person d on d.tenant_id = r.tenant_id and d.id = r.deputy_person_id
     where r.tenant_id = current_tenant() and r.household_id = $1
     order by r.until_date desc nulls first, r.role, r.from_date desc, r.id`,
    [householdId],
  );
}

/** How many times a role was given or ended here: what a form about roles was filled in on. */
export const timesGiven = (history: readonly RoleTime[]): number =>
  history.length + history.filter((time) => time.untilDate !== null).length;

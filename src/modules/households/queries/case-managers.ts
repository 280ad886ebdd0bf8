import type { Cx } from '../../../kernel/cx.ts';

/** Somebody who is or was case manager for people of this household. */
export interface KnownCaseManager {
  readonly personId: string;
  readonly name: string;
  readonly function: string | null;
  readonly organisation: string | null;
  readonly untilDate: string | null;
  /** At this table, or at another one of the same people. */
  readonly here: boolean;
}

/**
 * Case managers that the household has or had, asked before a new one is named: at this table, at tables that were
 * joined with it, and at other tables of the same adults who left neither. Of another table only the person is told, never its
 * content; a child who has a place at two tables says nothing of the one at the other.
 */
export async function knownCaseManagers(cx: Cx, householdId: string): Promise<KnownCaseManager[]> {
  return cx.onErrand('known-case-managers', () =>
    cx.statement<KnownCaseManager>(
      'known-case-managers',
      `select distinct on (r.until_date is not null, r.person_id) r.person_id as "personId",
       trim(p.given_name || ' ' || p.surname) as name, a.function, o.name as organisation,
       r.until_date as "untilDate", r.household_id = $1 as here
     from role_assignment r
     join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
     left join affiliation a on a.tenant_id = p.tenant_id and a.person_id = p.id
     left join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
     where r.tenant_id = current_tenant() and r.role = 'case-manager' and r.household_id in (
       select $1::uuid
       union select h.id from household h where h.tenant_id = current_tenant() and h.joined_into_id = $1
       union select other.household_id from member mine
         join member other on other.tenant_id = mine.tenant_id and other.person_id = mine.person_id
           and other.kind = 'adult' and other.parted_on is null
         where mine.tenant_id = current_tenant() and mine.household_id = $1 and mine.kind = 'adult' and mine.parted_on is null)
     order by r.until_date is not null, r.person_id, r.until_date desc nulls first, r.household_id = $1 desc`,
      [householdId],
    ),
  );
}

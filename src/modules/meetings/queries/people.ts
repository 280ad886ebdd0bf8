import type { Cx } from '../../../kernel/cx.ts';

/** Somebody who can be asked for a joint meeting, clients first. */
export interface PersonAtTable {
  readonly personId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly kind: 'resident' | 'staff' | 'network';
  readonly client: boolean;
  readonly organisation: string | null;
  readonly roles: readonly ('case-manager' | 'coordinator')[];
}

/**
 * Who sits at the table today: clients in their order, then everybody with a place, who holds a role, and the starter
 * while there is no case manager. Access is the caller's: call it after the table was read.
 */
export async function peopleAtTable(cx: Cx, householdId: string): Promise<PersonAtTable[]> {
  return cx.statement<PersonAtTable>(
    'meeting-people-at-table',
    `with seat as (
       select m.person_id, true as client, m.position from member m
       where m.tenant_id = current_tenant() and m.household_id = $1 and m.client
       union all
       select p.person_id, false, null from place p
       where p.tenant_id = current_tenant() and p.household_id = $1 and p.state = 'accepted' and p.kind <> 'client'
       union all
       select r.person_id, false, null from role_assignment r
       where r.tenant_id = current_tenant() and r.household_id = $1 and r.until_date is null
       union all
       select h.initiator_person_id, false, null from household h
       where h.tenant_id = current_tenant() and h.id = $1 and not exists (
         select from role_assignment r where r.tenant_id = h.tenant_id and r.household_id = h.id
           and r.role = 'case-manager' and r.until_date is null))
     select s.person_id as "personId", p.given_name as "givenName", p.surname, p.kind, bool_or(s.client) as client,
            o.name as organisation,
            array(select r.role from role_assignment r where r.tenant_id = current_tenant() and r.household_id = $1
                  and r.person_id = s.person_id and r.until_date is null order by r.role) as roles
     from seat s
     join person p on p.tenant_id = current_tenant() and p.id = s.person_id
     left join affiliation f on f.tenant_id = p.tenant_id and f.person_id = p.id
     left join organisation o on o.tenant_id = f.tenant_id and o.id = f.organisation_id
     group by s.person_id, p.given_name, p.surname, p.kind, o.name
     order by bool_or(s.client) desc, min(s.position), p.given_name, p.surname, s.person_id`,
    [householdId],
  );
}

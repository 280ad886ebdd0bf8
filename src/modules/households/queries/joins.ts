import type { Cx } from '../../../kernel/cx.ts';

/** A proposal to let one table go on in another, seen from one of the two. */
export interface JoinProposal {
  readonly fromId: string;
  readonly fromName: string;
  readonly intoId: string;
  readonly intoName: string;
  readonly proposedBy: string;
  readonly agreedBy: string | null;
  readonly joinedOn: string | null;
  /** Clients of this table who said yes. */
  readonly yesOf: readonly string[];
}

/** SQL: for each open proposal about household $1, on either side, who said yes to it: a JSON list of lists of people. */
export const joinFacts = `(select coalesce(json_agg(array(select y.person_id from household_join_yes y
    where y.tenant_id = j.tenant_id and y.household_id = j.household_id and y.into_household_id = j.into_household_id)), '[]')
  from household_join j
  where j.tenant_id = current_tenant() and (j.household_id = $1 or j.into_household_id = $1) and j.joined_on is null)`;

/** Proposals about this household, on either side. Checks no right: read the table first. */
export function joinsOf(cx: Cx, householdId: string): Promise<JoinProposal[]> {
  return cx.onErrand('join-tables', () =>
    cx.statement<JoinProposal>(
      'joins-of',
      `select j.household_id as "fromId", f.name as "fromName", j.into_household_id as "intoId", i.name as "intoName",
       trim(p.given_name || ' ' || p.surname) as "proposedBy", trim(a.given_name || ' ' || a.surname) as "agreedBy",
       j.joined_on as "joinedOn",
       array(select y.person_id from household_join_yes y where y.tenant_id = j.tenant_id
         and y.household_id = j.household_id and y.into_household_id = j.into_household_id) as "yesOf"
     from household_join j
     join household f on f.tenant_id = j.tenant_id and f.id = j.household_id
     join household i on i.tenant_id = j.tenant_id and i.id = j.into_household_id
     join person p on p.tenant_id = j.tenant_id and p.id = j.proposed_by_person_id
     left join person a on a.tenant_id = j.tenant_id and a.id = j.agreed_by_person_id
     where j.tenant_id = current_tenant() and (j.household_id = $1 or j.into_household_id = $1)
     order by j.proposed_on desc, j.household_id`,
      [householdId],
    ),
  );
}

/** Other tables at which this actor sits and that this one could go on in. */
export function tablesToJoin(cx: Cx, householdId: string): Promise<{ id: string; name: string }[]> {
  return cx.statement<{ id: string; name: string }>(
    'tables-to-join',
    `select h.id, h.name from place c
     join household h on h.tenant_id = c.tenant_id and h.id = c.household_id and h.joined_into_id is null
     where c.tenant_id = current_tenant() and c.person_id = $2 and c.state = 'accepted' and c.kind = 'professional' and h.id <> $1
     order by h.name, h.id limit 100`,
    [householdId, cx.actor.personId],
  );
}

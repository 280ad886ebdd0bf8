import type { Cx } from '../../../kernel/cx.ts';
import { listsOf } from '../../../kernel/db/lists-of.ts';

/** A table to which this actor is asked, or where a network person sits. */
export interface InvitationLine {
  readonly householdId: string;
  /** First name of the client who asked first: the name of the household says more than somebody needs who is asked. */
  readonly clientName: string;
  readonly askedBy: string;
  readonly askedOn: string;
  readonly state: 'asked' | 'accepted';
}

/**
 * SQL for `listsOf`: the tables to which this actor is asked; for a network person also those where the actor sits. Newest
 * first. Whoever acts for somebody else is here for nothing of the own.
 */
export const invitationsOfPerson = `
  select p.household_id as "householdId", p.state, p.asked_on as "askedOn", by.given_name as "askedBy",
         coalesce((select c.given_name from member m join person c on c.tenant_id = m.tenant_id and c.id = m.person_id
                   where m.tenant_id = p.tenant_id and m.household_id = p.household_id and m.client
                   order by m.position limit 1), window_client(p.household_id), '') as "clientName"
  from place p
  left join household h on h.tenant_id = p.tenant_id and h.id = p.household_id
  join person by on by.tenant_id = p.tenant_id and by.id = p.asked_by_person_id
  where p.tenant_id = current_tenant() and p.person_id = $1 and (select current_represented()) is null
    and not case when h.id is null then (window_facts(p.household_id, $1) ->> 'joined')::boolean else h.joined_into_id is not null end
    and (p.state = 'asked' or (p.kind = 'network' and p.state = 'accepted'))
  order by p.asked_on desc, p.household_id`;

/** The same alone, for the pages of invitations. */
export async function myInvitations(cx: Cx): Promise<readonly InvitationLine[]> {
  const { lines } = await listsOf<{ lines: InvitationLine }>(cx, 'my-invitations', { lines: invitationsOfPerson });
  return lines;
}

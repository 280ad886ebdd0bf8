import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { hasNoWayIn, signsInAlready } from '../../accounts/index.ts';

/** Somebody of this table who can be given a way in. */
export interface Entrant {
  readonly personId: string;
  readonly givenName: string;
  readonly surname: string;
  /** Asks for help here: may have the thin window. */
  readonly client: boolean;
  /** Signs in at a provider already: gets no second way in. */
  readonly known: boolean;
}

/**
 * An adult of the household, somebody from its network or without a provider who has a chair or an invitation, or who acts
 * for a client; else null.
 */
export async function entrantAt(cx: Cx, householdId: string, personId: string): Promise<Entrant | null> {
  const { rows } = await sql<Entrant>`
    select p.id as "personId", p.given_name as "givenName", p.surname,
           exists (select from member m where m.tenant_id = p.tenant_id and m.household_id = ${householdId}
                   and m.person_id = p.id and m.client) as client,
           ${signsInAlready} as known
    from person p
    where p.tenant_id = current_tenant() and p.id = ${personId} and p.ended_at is null and (
      exists (select from place c where c.tenant_id = p.tenant_id and c.household_id = ${householdId} and c.person_id = p.id
        and c.kind = 'professional' and c.state in ('asked', 'accepted') and p.kind = 'staff'
        and p.id <> ${cx.actor.personId} and ${hasNoWayIn})
      or p.kind in ('resident', 'network') and (
      exists (select from member m where m.tenant_id = p.tenant_id and m.household_id = ${householdId}
              and m.person_id = p.id and m.kind = 'adult' and m.parted_on is null)
      or exists (select from place c where c.tenant_id = p.tenant_id and c.household_id = ${householdId}
                 and c.person_id = p.id and c.kind = 'network' and c.state in ('asked', 'accepted'))
      or exists (select from representation v where v.tenant_id = p.tenant_id and v.household_id = ${householdId}
                 and v.person_id = p.id and v.ended_on is null and v.until_date >= ${cx.today})))`.execute(cx.db);
  const [found] = rows;
  return found === undefined || (found.known && !found.client) ? null : found;
}

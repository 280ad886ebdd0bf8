import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';

/** The invitation of one person: what that person may know before saying yes. */
export interface OwnPlace {
  readonly placeId: string;
  readonly state: 'asked' | 'accepted';
  readonly whyAsked: string;
  readonly mandate: string;
  readonly askedBy: string;
  /** First name of the client who asked first. */
  readonly clientName: string;
}

/** The actor's own chair, asked or taken. @throws not-found when there is none */
export async function ownPlace(cx: Cx, householdId: string): Promise<OwnPlace> {
  const rows = await cx.statement<OwnPlace>(
    'own-place',
    `select p.id as "placeId", p.state, p.why_asked as "whyAsked", p.mandate, by.given_name as "askedBy",
            coalesce((select c.given_name from member m join person c on c.tenant_id = m.tenant_id and c.id = m.person_id
                      where m.tenant_id = p.tenant_id and m.household_id = p.household_id and m.client
                      order by m.position limit 1), window_client(p.household_id), '') as "clientName"
     from place p join person by on by.tenant_id = p.tenant_id and by.id = p.asked_by_person_id
     where p.tenant_id = current_tenant() and p.household_id = $1 and p.person_id = $2 and p.state in ('asked', 'accepted')`,
    [householdId, cx.actor.personId],
  );
  const place = rows[0];
  if (place === undefined) throw notFound();
  return place;
}

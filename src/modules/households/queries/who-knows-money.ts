import { sql } from 'kysely';
import { can, type Table } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { weekday } from '../../../kernel/i18n/calendar.ts';
import { askedFor, type Chair, missingChairs } from '../model.ts';

/** Who can be asked in one tap. */
export interface MoneyHelper {
  readonly personId: string;
  readonly givenName: string;
  readonly surname: string;
  readonly function: string;
}

/**
 * Whom to ask at once when nobody at the table knows about money (product rule 6): who does and works today comes first,
 * and tables take turns over the people. Nobody who was asked here before. Null: nobody is missing, the actor does not ask
 * people here, or there is nobody.
 */
export async function moneyHelper(
  cx: Cx,
  table: Table,
  { people, moneyAsked }: { readonly people: readonly Chair[]; readonly moneyAsked: boolean },
): Promise<MoneyHelper | null> {
  if (!can(cx.actor, 'place.invite', table)) return null;
  if (!missingChairs(people, moneyAsked).includes('money') || askedFor(people, 'money') !== undefined) return null;
  const { householdId } = table;
  const { rows } = await sql<MoneyHelper>`
    select p.id as "personId", p.given_name as "givenName", p.surname, a.function
    from person p join affiliation a on a.tenant_id = p.tenant_id and a.person_id = p.id
    where p.tenant_id = current_tenant() and p.kind = 'staff' and p.ended_at is null and 'money' = any (a.expertise)
      and not exists (select from place c where c.tenant_id = p.tenant_id and c.household_id = ${householdId}
        and c.person_id = p.id)
    order by ${weekday(cx.today)}::int = any (a.working_days) desc, md5(p.id::text || ${householdId}::text)
    limit 1`.execute(cx.db);
  return rows[0] ?? null;
}

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
  const [found] = await cx.statement<MoneyHelper>('money-helper', statement, [table.householdId, weekday(cx.today)]);
  return found ?? null;
}

/**
 * Household $1, weekday $2. Those who know about money in their order, and of each only then who it is: the first that
 * may be asked is the answer, in a municipality of any size.
 */
const statement = `
  select p.id as "personId", p.given_name as "givenName", p.surname, a.function
  from (select a.person_id, a.function from affiliation a
        where a.tenant_id = current_tenant() and 'money' = any (a.expertise)
        order by $2::int = any (a.working_days) desc, md5(a.person_id::text || $1::text) offset 0) a
  cross join lateral (select p.id, p.given_name, p.surname from person p
    where p.tenant_id = current_tenant() and p.id = a.person_id and p.kind = 'staff' and p.ended_at is null
      and not exists (select from place c where c.tenant_id = current_tenant() and c.household_id = $1::uuid
        and c.person_id = a.person_id) offset 0) p
  limit 1`;

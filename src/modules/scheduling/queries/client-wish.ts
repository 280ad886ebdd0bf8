import type { Cx } from '../../../kernel/cx.ts';
import type { DayPart } from '../model.ts';

/** What clients of a household wished before: a search begins with it. */
export interface ClientWish {
  /** Where they chose to meet last; '' when they never did. */
  readonly place: string;
  /** The parts of the day at which they could; empty when they were never asked. */
  readonly parts: readonly DayPart[];
}

/** As far as this actor may read meetings and searches of this household. Checks no right. */
export async function clientWish(cx: Cx, householdId: string): Promise<ClientWish> {
  const [row] = await cx.statement<{ place: string | null; parts: DayPart[] }>(
    'scheduling-client-wish',
    `select (select c.place from (
         select place, starts_at as at from meeting where tenant_id = current_tenant() and household_id = $1
           and place_chosen_by_client and place <> ''
         union all select place, created_at from date_poll where tenant_id = current_tenant() and household_id = $1
           and place_chosen_by_client and place <> '') c order by c.at desc limit 1) as place,
       (select coalesce(json_agg(distinct case when hour < 12 then 'morning' when hour < 18 then 'afternoon' else 'evening' end), '[]')
        from (select extract(hour from o.starts_at at time zone 'Europe/Amsterdam') as hour
          from poll_answer a
          join member m on m.tenant_id = a.tenant_id and m.household_id = a.household_id and m.person_id = a.person_id and m.client
          join poll_moment o on o.tenant_id = a.tenant_id and o.household_id = a.household_id and o.poll_id = a.poll_id
            and o.id = a.moment_id
          where a.tenant_id = current_tenant() and a.household_id = $1 and a.answer = 'yes') said) as parts`,
    [householdId],
  );
  return { place: row?.place ?? '', parts: row?.parts ?? [] };
}

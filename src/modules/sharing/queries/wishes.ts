import type { Cx } from '../../../kernel/cx.ts';

/** One client's wish that everybody at the table may read along, as it stands today. */
export interface Wish {
  readonly id: string;
  readonly clientId: string;
  readonly fromDate: string;
  /** People with duties under the Participatiewet whom the client added by name. */
  readonly named: readonly string[];
}

/** SQL: the wishes that stand in household $1, as `Wish`. */
export const wishesOfHousehold = `
  select w.id, w.person_id as "clientId", w.from_date as "fromDate",
    array(select n.person_id from wish_name n where n.tenant_id = w.tenant_id
      and n.household_id = w.household_id and n.wish_id = w.id) as named
  from wish w where w.tenant_id = current_tenant() and w.household_id = $1 and w.taken_back_on is null`;

/** The wishes that stand in this household. Checks no right: read the table first. */
export const wishesAt = (cx: Cx, householdId: string): Promise<Wish[]> =>
  cx.statement<Wish>('wishes-at', wishesOfHousehold, [householdId]);

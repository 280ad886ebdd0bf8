import type { Cx } from '../../../kernel/cx.ts';

/** A household from which somebody went apart, and what may still be read of it. */
export interface Parted {
  readonly householdId: string;
  readonly name: string;
  readonly on: string;
  /** The version of the plan that lay on the table then; 0 when there was none. */
  readonly number: number;
  readonly clientIds: readonly string[];
}

/** From which households the actor went apart, the last one first. */
export const partedFrom = (cx: Cx): Promise<Parted[]> =>
  cx.onErrand('parted', () =>
    cx.statement<Parted>(
      'parted-from',
      `select h.id as "householdId", h.name, m.parted_on as "on", m.parted_number as "number", array(
         select c.person_id from member c where c.tenant_id = m.tenant_id and c.household_id = m.household_id
           and (c.client or c.person_id = $1) order by c.position) as "clientIds"
       from member m join household h on h.tenant_id = m.tenant_id and h.id = m.household_id
       where m.tenant_id = current_tenant() and m.person_id = $1 and m.parted_on is not null
       order by m.parted_on desc, h.id`,
      [cx.actor.personId],
    ),
  );

import type { Table } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';

/** Somebody who already helps this household and does not sit at the table. */
export interface Involved {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly function: string;
  readonly side: 'care' | 'work' | 'other' | null;
  /** Is case manager of somebody in this household already. */
  readonly caseManager: boolean;
}

/**
 * Who already helps and was not asked to this table yet, or declined or left since; case managers first. Who helps one
 * adult may be no business of the other: with several clients each sees what was written down by or with that client.
 */
export function involvedAt(cx: Cx, table: Table): Promise<Involved[]> {
  const own = table.positions.includes('client') && table.clientIds.length > 1;
  return cx.statement<Involved>(
    'involved-at',
    `select i.id, i.name, i.organisation, i.function, i.side, i.case_manager as "caseManager"
     from involved i left join place c on c.tenant_id = i.tenant_id and c.household_id = i.household_id and c.id = i.place_id
     where i.tenant_id = current_tenant() and i.household_id = $1 and i.gone_on is null
       and ($2::uuid is null or i.noted_by_person_id = $2)
       and (c.id is null or c.state not in ('asked', 'accepted'))
     order by i.case_manager desc, i.noted_on, i.name, i.id`,
    [table.householdId, own ? cx.actor.personId : null],
  );
}

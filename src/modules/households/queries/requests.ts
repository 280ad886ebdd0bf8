import type { Cx } from '../../../kernel/cx.ts';
import { ledBy } from './led-by.ts';

/** Somebody asks whether there is a table already. */
export interface TableRequest {
  readonly id: string;
  readonly householdId: string;
  readonly household: string;
  readonly asker: string;
  readonly function: string | null;
  readonly organisation: string | null;
  readonly reason: string;
  readonly askedOn: string;
  readonly answer: 'join' | 'not-now' | null;
  readonly answeredOn: string | null;
}

const columns = `
  r.id, r.household_id as "householdId", h.name as household, trim(p.given_name || ' ' || p.surname) as asker,
  a.function, o.name as organisation, r.reason, r.asked_on as "askedOn", r.answer, r.answered_on as "answeredOn"
  from table_request r
  join household h on h.tenant_id = r.tenant_id and h.id = r.household_id
  join person p on p.tenant_id = r.tenant_id and p.id = r.asker_person_id
  left join affiliation a on a.tenant_id = p.tenant_id and a.person_id = p.id
  left join organisation o on o.tenant_id = a.tenant_id and o.id = a.organisation_id
  where r.tenant_id = current_tenant()`;

/** SQL for `listsOf`: the open questions that wait for this actor as case manager or starter, or as the deputy of one who is away. */
export const requestsOfPerson = `select ${columns} and r.answer is null and h.joined_into_id is null
  and r.household_id in ${ledBy('$1', '$2')} order by r.asked_on, r.id`;

/** The questions about one household, newest first. Checks no right: read the table first. */
export function requestsOf(cx: Cx, householdId: string): Promise<TableRequest[]> {
  return cx.statement<TableRequest>(
    'requests-of',
    `select ${columns} and r.household_id = $1 order by r.asked_on desc, r.id`,
    [householdId],
  );
}

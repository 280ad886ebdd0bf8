import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { PlanDispute, PlanPerson, Settlement } from '../model.ts';

/** A dispute with how it was settled, for the minutes; null while it is open. */
export interface KeptDispute extends PlanDispute {
  readonly settled: { readonly how: Settlement; readonly words: string; readonly number: number } | null;
}

interface Row extends Omit<KeptDispute, 'settled' | 'by'>, Pick<PlanPerson, 'givenName' | 'surname' | 'kind'> {
  readonly how: Settlement | null;
  readonly settledWords: string;
  readonly settledNumber: number | null;
}

/** Everything that was ever disputed of the goals and agreements with these ids; the reader has to read those. */
export async function keptDisputes(
  cx: Cx,
  table: ReadingTable,
  itemIds: readonly string[],
): Promise<readonly KeptDispute[]> {
  if (itemIds.length === 0) return [];
  const rows = await cx.statement<Row>(
    'kept-disputes',
    `select d.id, d.goal_id as "goalId", d.action_id as "actionId", d.noted, d.words, d.raised_by_person_id as "byId",
       p.given_name as "givenName", p.surname, p.kind, d.at, d.version, d.settled_how as how,
       d.settled_words as "settledWords", d.settled_number as "settledNumber"
     from dispute d join person p on p.tenant_id = d.tenant_id and p.id = d.raised_by_person_id
     where d.tenant_id = current_tenant() and d.household_id = $1
       and (d.goal_id = any ($2::uuid[]) or d.action_id = any ($2::uuid[]))
     order by d.at, d.id`,
    [table.householdId, [...itemIds]],
  );
  return rows.map(({ givenName, surname, kind, how, settledWords, settledNumber, ...row }) => ({
    ...row,
    by: { id: row.byId, givenName, surname, kind, client: table.clientIds.includes(row.byId) },
    settled: how === null || settledNumber === null ? null : { how, words: settledWords, number: settledNumber },
  }));
}

import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import type { Holding } from '../../../kernel/privacy/holding.ts';
import { audienceFor } from '../../sharing/index.ts';

/** One row that changed its readers: to give them back later. Ids alone. */
export interface Narrowed {
  readonly table: string;
  readonly id: string;
  readonly audience: string;
}

/**
 * Narrows what a client restricts to that client and the case manager, with its kept versions: the record itself, or
 * everything that is this client's own. Where a record has no readers of its own nothing changes: who leads reads it.
 * @returns the readers from before
 */
export async function narrow(
  cx: Cx,
  holdings: readonly Holding[],
  where: { readonly householdId: string; readonly personId: string },
  record: { readonly table: string; readonly key: string } | null,
): Promise<Narrowed[]> {
  const { householdId, personId } = where;
  const wanted = holdings.filter(
    ({ restrictable, table }) => restrictable && (record === null || table === record.table),
  );
  if (wanted.length === 0) return [];
  const audience = await audienceFor(cx, householdId, { kind: 'client-and-me' }, personId);
  const before: Narrowed[] = [];
  for (const { table, author = 'id' } of wanted) {
    const { rows } = await sql<{ id: string; audience: string }>`
      with changing as (
        select t.id, t.audience_id from ${sql.table(table)} t
        join audience u on u.tenant_id = t.tenant_id and u.household_id = t.household_id and u.id = t.audience_id
        where t.tenant_id = current_tenant() and t.household_id = ${householdId} and t.audience_id <> ${audience}
          and u.kind <> 'only-me' and (u.adult_person_id is null or u.adult_person_id = ${personId})
          and ${record === null ? sql`(u.adult_person_id = ${personId} or ${sql.ref(`t.${author}`)} = ${personId})` : sql`t.id = ${record.key}`}
      ), changed as (
        update ${sql.table(table)} t set audience_id = ${audience} from changing c
        where t.tenant_id = current_tenant() and t.household_id = ${householdId} and t.id = c.id
      ), versions as (
        update plan_change v set audience_id = ${audience} from changing c
        where v.tenant_id = current_tenant() and v.household_id = ${householdId} and v.item_id = c.id
      )
      select id, audience_id as audience from changing`.execute(cx.db);
    before.push(...rows.map((row) => ({ table, id: row.id, audience: row.audience })));
  }
  return before;
}

/** Gives the readers from before back; what the client shared in another way meanwhile stays as it was chosen. */
export async function widen(cx: Cx, householdId: string, personId: string, before: readonly Narrowed[]): Promise<void> {
  for (const { table, id, audience } of before) {
    await sql`
      with narrowed as (
        select u.id from audience u where u.tenant_id = current_tenant() and u.household_id = ${householdId}
          and u.kind = 'client-and-me' and u.author_person_id = ${personId}
      ), changed as (
        update ${sql.table(table)} t set audience_id = ${audience}
        where t.tenant_id = current_tenant() and t.household_id = ${householdId} and t.id = ${id}
          and t.audience_id in (select id from narrowed) returning t.id
      )
      update plan_change v set audience_id = ${audience} from changed c
      where v.tenant_id = current_tenant() and v.household_id = ${householdId} and v.item_id = c.id`.execute(cx.db);
  }
}

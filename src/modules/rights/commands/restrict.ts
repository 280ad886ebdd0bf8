import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { type Holding, keyOf } from '../../../kernel/privacy/holding.ts';
import { audienceFor } from '../../sharing/index.ts';

/** One row that changed its readers: to give them back later. Ids alone. */
export interface Narrowed {
  readonly table: string;
  readonly id: string;
  readonly audience: string;
}

/** A row as the lists name it. */
export interface Row {
  readonly table: string;
  readonly key: string;
}

/**
 * Whether this person may put it out of use: a client what can be; anybody else the own words, and what stands about that
 * person alone - never an agreement or a goal of the table.
 */
export const mayRestrict = (
  holdings: readonly Holding[],
  { client, personId }: { readonly client: boolean; readonly personId: string },
  record: { readonly kind: string; readonly authorId: string | null } | null,
): boolean => {
  if (record === null) return client;
  const how = holdings.find((each) => each.table === record.kind)?.restricts;
  return how !== undefined && (client || how === 'row' || record.authorId === personId);
};

interface Where {
  readonly householdId: string;
  readonly personId: string;
}

/**
 * Narrows what a client restricts to that client and the case manager, with its kept versions: the record itself, or
 * everything that is this client's own. For what has readers of its own; the rest is `toWithhold`.
 * @returns the readers from before
 */
export async function narrow(
  cx: Cx,
  holdings: readonly Holding[],
  { householdId, personId }: Where,
  record: Row | null,
): Promise<Narrowed[]> {
  const wanted = holdings.filter(
    ({ restricts, table }) => restricts === 'readers' && (record === null || table === record.table),
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

/** What row security withholds for a request: the record itself, or all rows of this kind that are this client's own. */
export async function toWithhold(
  cx: Cx,
  holdings: readonly Holding[],
  { householdId, personId }: Where,
  record: Row | null,
): Promise<Row[]> {
  const wanted = holdings.filter(({ restricts }) => restricts === 'row');
  if (record !== null) return wanted.some(({ table }) => table === record.table) ? [record] : [];
  const text = wanted
    .map(
      (holding) => `select '${holding.table}' as "table", ${keyOf(holding)} as key from ${holding.table} t
       where t.tenant_id = current_tenant() and ${holding.about} and (to_jsonb(t) ->> 'adult_person_id' = $2::uuid::text
         or to_jsonb(t) ->> 'person_id' = $2::uuid::text or to_jsonb(t) ->> '${holding.author ?? 'person_id'}' = $2::uuid::text
         or (select count(*) from member m where m.tenant_id = t.tenant_id and m.household_id = $1::uuid and m.client) = 1)`,
    )
    .join('\n union all ');
  return cx.statement<Row>('rights-to-withhold', text, [householdId, personId]);
}

/** Row security withholds these from now on, for as long as the request stands. */
export async function withhold(cx: Cx, householdId: string, requestId: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await cx.db
    .insertInto('restriction')
    .values(
      rows.map(({ table, key }) => ({
        tenant_id: cx.tenant,
        household_id: householdId,
        request_id: requestId,
        table_name: table,
        item_key: key,
      })),
    )
    .execute();
}

/** The rows of a request are used again. */
export async function release(cx: Cx, householdId: string, requestId: string): Promise<void> {
  await cx.db
    .deleteFrom('restriction')
    .where('household_id', '=', householdId)
    .where('request_id', '=', requestId)
    .execute();
}

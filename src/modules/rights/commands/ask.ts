import type { Cx } from '../../../kernel/cx.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import type { Holding } from '../../../kernel/privacy/holding.ts';
import type { Held } from '../queries/everything.ts';
import { type Keeper, keepersOf } from '../queries/keeper.ts';
import type { RequestKind } from '../queries/requests.ts';
import type { Subject } from '../queries/subject.ts';
import { mayRestrict, narrow, type Narrowed, type Row, toWithhold, withhold } from './restrict.ts';

export interface NewRequest {
  readonly kind: RequestKind;
  /** The record; null: everything. */
  readonly record: Held | null;
  /** Of the record: who wrote it. */
  readonly authorId: string | null;
  readonly words: string;
}

/**
 * Asks something about the own data. About everything it is one request per responsible organisation: each decides for
 * itself, the client asks once. A restriction holds from now, before anybody has decided.
 * @param held everything about this client, as this client reads it
 * @throws invalid 'together' when a professional does it without the client, 'kind' when a record cannot be put out of use by
 * itself; not-found when nobody keeps it
 */
export async function askAbout(
  cx: Cx,
  holdings: readonly Holding[],
  subject: Subject,
  held: readonly Held[],
  input: NewRequest,
): Promise<string[]> {
  return cx.onErrand('rights', async () => {
    const { table, personId } = subject;
    const { householdId } = table;
    if (!subject.self && cx.togetherWith !== personId) throw invalid('together');
    const { record } = input;
    if (record === null && input.kind === 'correction') throw notFound();
    const restricts = input.kind === 'restriction';
    if (restricts && !mayRestrict(holdings, subject, record)) throw invalid('kind');
    const about = record === null ? held.filter(({ organisation }) => organisation !== null) : [record];
    const keepers = await keepersOf(cx, householdId, about, input.authorId);
    if (keepers.length === 0) throw notFound();
    const where = { householdId, personId };
    const row = record && { table: record.kind, key: record.key };
    const audiences = restricts ? await narrow(cx, holdings, where, row) : [];
    const withheld = restricts ? await toWithhold(cx, holdings, where, row) : [];
    const ids: string[] = [];
    const narrowed = audiences.map(({ table: of, id }) => ({ table: of, key: id }));
    const responsible = await responsibleFor(cx, householdId, [...narrowed, ...withheld]);
    for (const keeper of keepers) {
      // Each organisation gives back, or keeps closed, what it answers for itself.
      const answersFor = (row: Row): boolean => responsible.get(`${row.table} ${row.key}`) === keeper.organisationId;
      const own = audiences.filter(({ table: of, id }) => answersFor({ table: of, key: id }));
      const id = await askKeeper(cx, where, keeper, input, own);
      await withhold(cx, householdId, id, withheld.filter(answersFor));
      ids.push(id);
    }
    // One question, however many organisations it goes to.
    cx.record({
      action: 'rights.ask',
      objectKind: 'rights',
      objectId: personId,
      householdId,
      role: subject.role,
      reason: input.kind,
    });
    return ids;
  });
}

/** The request as it goes to one organisation. @param narrowed the audiences that it gives back when it refuses a restriction */
async function askKeeper(
  cx: Cx,
  { householdId, personId }: { readonly householdId: string; readonly personId: string },
  keeper: Keeper,
  { kind, record, words }: NewRequest,
  narrowed: readonly Narrowed[],
): Promise<string> {
  const id = cx.newId();
  await cx.db
    .insertInto('rights_request')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id,
      kind,
      person_id: personId,
      table_name: record?.kind ?? null,
      item_key: record?.key ?? null,
      words,
      asked_at: cx.now,
      typed_by_person_id: cx.actor.personId,
      organisation_id: keeper.organisationId,
      law_code: keeper.law,
      addressee_person_id: keeper.addresseeId,
      audiences: JSON.stringify(narrowed),
    })
    .execute();
  return id;
}

/** Which organisation answers for each of the rows, by table and key. */
async function responsibleFor(cx: Cx, householdId: string, rows: readonly Row[]): Promise<Map<string, string>> {
  if (rows.length === 0) return new Map();
  const found = await cx.db
    .selectFrom('record_keeper')
    .select(['table_name', 'item_key', 'organisation_id'])
    .where('household_id', '=', householdId)
    .where('table_name', 'in', [...new Set(rows.map(({ table }) => table))])
    .where(
      'item_key',
      'in',
      rows.map(({ key }) => key),
    )
    .execute();
  return new Map(found.map((each) => [`${each.table_name} ${each.item_key}`, each.organisation_id]));
}

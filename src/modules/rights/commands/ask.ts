import type { Cx } from '../../../kernel/cx.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import type { Holding } from '../../../kernel/privacy/holding.ts';
import { roleIn } from '../../households/index.ts';
import type { Held } from '../queries/everything.ts';
import { keepersOf } from '../queries/keeper.ts';
import type { RequestKind } from '../queries/requests.ts';
import type { Subject } from '../queries/subject.ts';
import { narrow, type Narrowed } from './restrict.ts';

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
 * @throws invalid 'together' when a professional does it without the client; not-found when nobody keeps it
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
    const about = record === null ? held.filter(({ organisation }) => organisation !== null) : [record];
    const keepers = await keepersOf(cx, householdId, about, input.authorId);
    if (keepers.length === 0) throw notFound();
    const audiences =
      input.kind === 'restriction'
        ? await narrow(cx, holdings, { householdId, personId }, record && { table: record.kind, key: record.key })
        : [];
    const ids: string[] = [];
    const responsible = await responsibleFor(cx, householdId, audiences);
    for (const keeper of keepers) {
      const id = cx.newId();
      ids.push(id);
      await cx.db
        .insertInto('rights_request')
        .values({
          tenant_id: cx.tenant,
          household_id: householdId,
          id,
          kind: input.kind,
          person_id: personId,
          table_name: record?.kind ?? null,
          item_key: record?.key ?? null,
          words: input.words,
          asked_at: cx.now,
          typed_by_person_id: cx.actor.personId,
          organisation_id: keeper.organisationId,
          law_code: keeper.law,
          addressee_person_id: keeper.addresseeId,
          // Each organisation gives back, or keeps closed, what it answers for itself.
          audiences: JSON.stringify(
            audiences.filter(({ id: item }) => responsible.get(item) === keeper.organisationId),
          ),
        })
        .execute();
      cx.record({
        action: 'rights.ask',
        objectKind: 'rights',
        objectId: personId,
        householdId,
        role: roleIn(table),
        reason: input.kind,
      });
    }
    return ids;
  });
}

/** Which organisation answers for each of the items that changed readers. */
async function responsibleFor(cx: Cx, householdId: string, items: readonly Narrowed[]): Promise<Map<string, string>> {
  if (items.length === 0) return new Map();
  const found = await cx.db
    .selectFrom('record_keeper')
    .select(['item_key', 'organisation_id'])
    .where('household_id', '=', householdId)
    .where('table_name', 'in', [...new Set(items.map(({ table }) => table))])
    .where(
      'item_key',
      'in',
      items.map(({ id }) => id),
    )
    .execute();
  return new Map(found.map((each) => [each.item_key, each.organisation_id]));
}

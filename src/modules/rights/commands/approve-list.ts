import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import type { Holding } from '../../../kernel/privacy/holding.ts';
import { mayKeepLists } from '../policy.ts';
import { destroyWords } from './destroy-words.ts';

export type Approved = { readonly destroyed: number; readonly held: number } | 'same-person' | 'overtaken';

/**
 * The second person approves a list, and it happens: the words are gone when this transaction commits. What a legal hold
 * keeps leaves the list and stays.
 * @throws not-found; forbidden for another organisation
 */
export async function approveList(
  cx: Cx,
  holdings: readonly Holding[],
  input: { readonly listId: string; readonly version: number },
): Promise<Approved> {
  return cx.onErrand('rights', async () => {
    const list = await cx.db
      .selectFrom('destruction_list')
      .selectAll()
      .where('id', '=', input.listId)
      .where('approved_on', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (list === undefined) throw notFound();
    if (!mayKeepLists(cx, list.organisation_id)) throw forbidden();
    if (list.version !== input.version) return 'overtaken';
    if (list.made_by_person_id === cx.actor.personId) return 'same-person';
    const { numDeletedRows } = await cx.db
      .deleteFrom('destruction')
      .where('list_id', '=', list.id)
      .where('destroyed_on', 'is', null)
      .where((each) =>
        each.exists(
          each
            .selectFrom('legal_hold as h')
            .select('h.id')
            .whereRef('h.household_id', '=', 'destruction.household_id')
            .whereRef('h.organisation_id', '=', 'destruction.organisation_id')
            .where('h.ended_on', 'is', null),
        ),
      )
      .executeTakeFirst();
    const doomed = await cx.db
      .updateTable('destruction')
      .set({ destroyed_on: cx.today })
      .where('list_id', '=', list.id)
      .where('destroyed_on', 'is', null)
      .returning(['household_id', 'table_name', 'item_key', 'why'])
      .execute();
    for (const each of doomed) {
      await destroyWords(holdings, (name, text, values) => cx.statement(name, text, values), {
        householdId: each.household_id,
        table: each.table_name,
        key: each.item_key,
        why: each.why,
        day: cx.today,
      });
    }
    await cx.db
      .updateTable('destruction_list')
      .set({ approved_by_person_id: cx.actor.personId, approved_on: cx.today, version: sql`version + 1` })
      .where('id', '=', list.id)
      .execute();
    cx.record({ action: 'destruction.approve', objectKind: 'destruction', objectId: list.id });
    for (const householdId of new Set(doomed.map((each) => each.household_id))) {
      cx.record({ action: 'destruction.done', objectKind: 'destruction', objectId: list.id, householdId });
    }
    return { destroyed: doomed.length, held: Number(numDeletedRows) };
  });
}

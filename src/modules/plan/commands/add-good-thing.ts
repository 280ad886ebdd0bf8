import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { audienceFor, choiceOf, readingTableAt } from '../../sharing/index.ts';
import { checkAdult } from '../policy.ts';
import type { NewGoodThing } from '../schema.ts';
import { keepChange, nextNumber } from './keep-change.ts';

/**
 * Writes down a strength or a small success.
 * @throws not-found, forbidden; invalid 'adult'
 */
export async function addGoodThing(
  cx: Cx,
  householdId: string,
  input: NewGoodThing,
): Promise<{ goodThingId: string; number: number }> {
  const table = await readingTableAt(cx, householdId, 'good.add');
  const adult = input.adult ?? null;
  checkAdult(cx, table, adult);
  const number = await nextNumber(cx, householdId);
  const audienceId = await audienceFor(cx, householdId, choiceOf(input), adult);
  const goodThingId = cx.newId();
  const goodThing = await cx.onErrand('write-item', () =>
    cx.db
      .insertInto('good_thing')
      .values({
        tenant_id: cx.tenant,
        household_id: householdId,
        id: goodThingId,
        kind: input.kind,
        adult_person_id: adult,
        words: input.words,
        on_date: cx.today,
        audience_id: audienceId,
        author_person_id: authorOf(cx),
      })
      .returningAll()
      .executeTakeFirstOrThrow(),
  );
  await keepChange(cx, householdId, number, {
    kind: 'added',
    itemKind: 'good-thing',
    itemId: goodThingId,
    audienceId,
    domain: null,
    adultId: adult,
    snapshot: goodThing,
  });
  cx.record({ action: 'good.add', objectKind: 'good-thing', objectId: goodThingId, ...atTable(table) });
  return { goodThingId, number };
}

import type { Cx } from '../../../kernel/cx.ts';
import { roleIn } from '../../households/index.ts';
import { checkWhose, writerOf } from '../policy.ts';
import { workTableAt } from '../queries/work.ts';
import type { WishInput } from '../schema.ts';

/**
 * Keeps when, how far and with what help work could fit for one adult. `version` 0: nothing was there.
 * `overtaken`: somebody was first; nothing is changed.
 * @throws not-found, forbidden; invalid 'adult'
 */
export async function setWish(cx: Cx, householdId: string, input: WishInput): Promise<'kept' | 'overtaken'> {
  const table = await workTableAt(cx, householdId, 'work.write');
  checkWhose(cx, table, input.adult);
  const said = {
    hours: input.hours,
    days: input.days,
    travel: input.travel,
    helps: input.helps,
    author_person_id: writerOf(cx),
    at: cx.now,
  };
  const key = { household_id: householdId, adult_person_id: input.adult };
  const kept =
    input.version === 0
      ? await cx.db
          .insertInto('work_wish')
          .values({ tenant_id: cx.tenant, ...key, ...said })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await cx.db
          .updateTable('work_wish')
          .set({ ...said, version: input.version + 1 })
          .where((each) => each.and(key))
          .where('version', '=', input.version)
          .returning('version')
          .executeTakeFirst();
  if (kept === undefined) return 'overtaken';
  cx.record({
    action: 'work-wish.set',
    objectKind: 'work-wish',
    objectId: input.adult,
    householdId,
    role: roleIn(table),
    fields: ['hours', 'days', 'travel', 'helps'],
  });
  return 'kept';
}

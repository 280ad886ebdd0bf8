import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { workTableAt } from '../queries/work.ts';
import type { WishInput } from '../schema.ts';
import { keepOwn } from './keep-own.ts';
import { checkOwnWords, checkWhose } from '../../sharing/index.ts';

/**
 * Keeps when, how far and with what help work could fit for one adult. `version` 0: nothing was there.
 * `overtaken`: somebody was first; nothing is changed. A professional fills it in together with that adult.
 * @throws not-found, forbidden; invalid 'adult', 'together'
 */
export async function setWish(cx: Cx, householdId: string, input: WishInput): Promise<'kept' | 'overtaken'> {
  const table = await workTableAt(cx, householdId, 'work.write');
  checkWhose(cx, table, input.adult);
  checkOwnWords(cx, input.adult);
  const { adult, version, hours, days, travel, helps } = input;
  const said = { hours, days, travel, helps };
  if ((await keepOwn(cx, 'work_wish', { householdId, adult, version }, said)) === 'overtaken') return 'overtaken';
  cx.record({
    action: 'work-wish.set',
    objectKind: 'work-wish',
    objectId: input.adult,
    ...atTable(table),
    fields: Object.keys(said),
  });
  return 'kept';
}

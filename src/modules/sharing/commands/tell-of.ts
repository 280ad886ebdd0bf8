import { authorOf } from '../../../kernel/access/author.ts';
import type { ReadingTable } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { checkWhose } from '../policy.ts';

/**
 * Records that something is told of an adult of this table (null: of both), and gives what its row begins with: whose, of
 * which day, by whom. Checks no right but whose it is. @throws invalid 'adult'
 */
export function tellOf<Adult extends string | null>(
  cx: Cx,
  table: ReadingTable,
  told: { readonly adult: Adult; readonly objectKind: string; readonly on?: string },
) {
  const { adult, objectKind, on = cx.today } = told;
  checkWhose(cx, table, adult);
  const id = cx.newId();
  const { householdId } = table;
  cx.record({ action: `${objectKind}.tell`, objectKind, objectId: id, ...atTable(table) });
  return {
    tenant_id: cx.tenant,
    household_id: householdId,
    id,
    adult_person_id: adult,
    on_date: on,
    author_person_id: authorOf(cx),
    at: cx.now,
  };
}

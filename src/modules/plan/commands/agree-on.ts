import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';

/**
 * Changes that were entered on a later day than the one on which they were agreed: they carry that day, and so does a choice
 * among solutions. When they were entered stays as it was, in the versions and in the trail. The caller has asked who may.
 */
export async function agreeOn(cx: Cx, householdId: string, numbers: readonly number[], day: string): Promise<void> {
  if (numbers.length === 0 || day === cx.today) return;
  await sql`
    update plan_change set agreed_on = ${day}
    where household_id = ${householdId} and number = any (${[...numbers]}::int[])`.execute(cx.db);
  await cx.onErrand('write-item', () =>
    sql`
      update option o set chosen_on = ${day} from plan_change c
      where o.tenant_id = c.tenant_id and o.household_id = ${householdId} and c.household_id = o.household_id
        and c.item_id = o.id and c.kind = 'chosen' and o.chosen_on is not null
        and c.number = any (${[...numbers]}::int[])`.execute(cx.db),
  );
}

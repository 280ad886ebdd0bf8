import type { Insertable } from 'kysely';
import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import type { Tables } from '../../../kernel/db/tables.generated.ts';

/** Tables with one row for an adult, written again as a whole. */
type OwnRow = 'work_wish' | 'candidate_profile';
type Said<Into extends OwnRow> = Omit<
  Insertable<Tables[Into]>,
  'tenant_id' | 'household_id' | 'adult_person_id' | 'author_person_id' | 'at' | 'version'
>;

/**
 * Writes the one row of an adult. `version` 0: nothing was there. `overtaken`: somebody was first; nothing is changed.
 * Checks no right.
 */
export async function keepOwn<Into extends OwnRow>(
  cx: Cx,
  into: Into,
  { householdId, adult, version }: { readonly householdId: string; readonly adult: string; readonly version: number },
  said: Said<Into>,
): Promise<'kept' | 'overtaken'> {
  // What is written was checked against its own table; the way to write it is the same for each.
  const row = { ...(said as Said<'work_wish'>), author_person_id: authorOf(cx), at: cx.now };
  const table = into as 'work_wish';
  const key = { household_id: householdId, adult_person_id: adult };
  const kept =
    version === 0
      ? await cx.db
          .insertInto(table)
          .values({ tenant_id: cx.tenant, ...key, ...row })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await cx.db
          .updateTable(table)
          .set({ ...row, version: version + 1 })
          .where((each) => each.and(key))
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst();
  return kept === undefined ? 'overtaken' : 'kept';
}

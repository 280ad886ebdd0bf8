import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';

/**
 * Who agreed that two tables become one did so for the people who sat there, by the names they had: one adult who is known
 * twice says yes once. With another name, or one more client, whoever leads the table that stays agrees anew.
 */
export const agreeAnew = (cx: Cx, personId: string): Promise<unknown> =>
  cx.onErrand('join-tables', () =>
    sql`update household_join j set agreed_by_person_id = null
      where j.tenant_id = current_tenant() and j.joined_on is null and j.agreed_by_person_id is not null and exists (
        select from member m where m.tenant_id = j.tenant_id and m.person_id = ${personId}
          and m.household_id in (j.household_id, j.into_household_id))`.execute(cx.db),
  );

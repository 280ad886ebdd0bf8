import { sql } from 'kysely';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { tablesOf } from './find-table.ts';

/**
 * Asks the case managers (or the starters) of every table that a look-up of today may have found: one who took somebody's
 * name and birth date stands before nobody (docs/decisions/0113). The asker learns nothing: not which tables nor how many,
 * not whether the question stood there already.
 * @throws not-found when the look-up is not this actor's or found nothing
 */
export async function requestTable(cx: Cx, input: { lookupId: string; reason: string }): Promise<void> {
  if (!can(cx.actor, 'household.look-up')) throw forbidden();
  const lookup = await cx.db
    .selectFrom('table_lookup')
    .select(['household_id', 'found_person_id'])
    .where('id', '=', input.lookupId)
    .where('asker_person_id', '=', cx.actor.personId)
    .where('household_id', 'is not', null)
    .executeTakeFirst();
  if (lookup === undefined || lookup.household_id === null || lookup.found_person_id === null) throw notFound();
  const found = tablesOf(lookup.found_person_id);
  const { rows } = await cx.onErrand('look-up', () =>
    sql<{ household_id: string; id: string | null }>`
      with found as (select ${lookup.household_id}::uuid as household_id union (${found})), asked as (
        insert into table_request (tenant_id, household_id, id, asker_person_id, reason, asked_on)
        select ${cx.tenant}, household_id, gen_random_uuid(), ${cx.actor.personId}, ${input.reason}, ${cx.today} from found
        on conflict do nothing returning household_id, id)
      select found.household_id, asked.id from found left join asked using (household_id)`.execute(cx.db),
  );
  for (const { household_id: householdId, id } of rows)
    cx.record({ action: 'table-request.ask', objectKind: 'table-request', objectId: id, householdId });
}

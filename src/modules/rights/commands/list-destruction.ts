import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import type { RightsRequest } from '../queries/requests.ts';
import type { Why } from '../../../kernel/privacy/mark.ts';
import type { Doomed } from './destroy-words.ts';

export interface Listed {
  readonly householdId: string;
  readonly table: string;
  readonly key: string;
  readonly law: string;
  readonly why: Why;
}

/**
 * Puts records on the open list of the actor for one organisation; one that is on a list already, or destroyed, stays
 * where it is. Nothing is destroyed until somebody else approves the list.
 * @returns how many were put on it
 */
export async function listForDestruction(cx: Cx, organisationId: string, records: readonly Listed[]): Promise<number> {
  return cx.onErrand('destruction-lists', async () => {
    if (records.length === 0) return 0;
    const open = await cx.db
      .selectFrom('destruction_list')
      .select('id')
      .where('organisation_id', '=', organisationId)
      .where('made_by_person_id', '=', cx.actor.personId)
      .where('approved_on', 'is', null)
      .executeTakeFirst();
    const listId = open?.id ?? cx.newId();
    if (open === undefined) {
      await cx.db
        .insertInto('destruction_list')
        .values({
          tenant_id: cx.tenant,
          id: listId,
          organisation_id: organisationId,
          made_by_person_id: cx.actor.personId,
          made_on: cx.today,
        })
        .execute();
    }
    const put = await cx.db
      .insertInto('destruction')
      .values(
        records.map(({ householdId, table, key, law, why }) => ({
          tenant_id: cx.tenant,
          household_id: householdId,
          id: cx.newId(),
          list_id: listId,
          table_name: table,
          item_key: key,
          organisation_id: organisationId,
          law_code: law,
          why,
        })),
      )
      .onConflict((conflict) => conflict.constraint('destruction_once').doNothing())
      .returning('id')
      .execute();
    await sql`update destruction_list set version = version + 1 where tenant_id = current_tenant() and id = ${listId}`.execute(
      cx.db,
    );
    cx.record({ action: 'destruction.list', objectKind: 'destruction', objectId: listId });
    return put.length;
  });
}

/** Notes what was destroyed at once, because it was not right; it also leaves the list that it may be on. */
export async function noteDestroyed(cx: Cx, request: RightsRequest, doomed: Doomed): Promise<void> {
  await cx.db
    .insertInto('destruction')
    .values({
      tenant_id: cx.tenant,
      household_id: doomed.householdId,
      id: cx.newId(),
      table_name: doomed.table,
      item_key: doomed.key,
      organisation_id: request.organisationId,
      law_code: request.law,
      why: doomed.why,
      destroyed_on: doomed.day,
    })
    .onConflict((conflict) =>
      conflict.constraint('destruction_once').doUpdateSet({ destroyed_on: doomed.day, why: doomed.why, list_id: null }),
    )
    .execute();
  cx.record({
    action: 'destruction.done',
    objectKind: 'destruction',
    objectId: request.id,
    householdId: doomed.householdId,
    reason: doomed.why,
  });
}

const takenAway = `
  insert into destruction (tenant_id, household_id, id, table_name, item_key, organisation_id, law_code, why, destroyed_on)
  select k.tenant_id, k.household_id, $4::uuid, k.table_name, k.item_key, k.organisation_id, k.law_code, 'deletion', $5::date
  from record_keeper k
  where k.tenant_id = current_tenant() and k.household_id = $1 and k.table_name = $2 and k.item_key = $3
  on conflict on constraint destruction_once do update set destroyed_on = excluded.destroyed_on, list_id = null`;

/** Notes what was taken away for good by hand, so that a restore does not bring it back. */
export async function noteTakenAway(
  cx: Cx,
  { householdId, table, key }: { readonly householdId: string; readonly table: string; readonly key: string },
): Promise<void> {
  await cx.onErrand('rights', () =>
    cx.statement('destruction-taken-away', takenAway, [householdId, table, key, cx.newId(), cx.today]),
  );
}

import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import type { Tables } from '../../../kernel/db/tables.generated.ts';
import { mayKeepLists } from '../policy.ts';

export interface NewHold {
  readonly organisationId: string;
  readonly householdId: string;
  readonly reason: Tables['legal_hold']['reason_code'];
}

/**
 * A procedure runs: nothing of this household that this organisation keeps is destroyed until it ends. Twice is once.
 * @throws forbidden for another organisation; not-found when it keeps nothing of this household
 */
export async function holdHousehold(cx: Cx, input: NewHold): Promise<void> {
  return cx.onErrand('destruction-lists', async () => {
    const keeps = await cx.db
      .selectFrom('record_keeper')
      .select('item_key')
      .where('household_id', '=', input.householdId)
      .where('organisation_id', '=', input.organisationId)
      .limit(1)
      .executeTakeFirst();
    if (keeps === undefined) throw notFound();
    if (!mayKeepLists(cx, input.organisationId)) throw forbidden();
    const id = cx.newId();
    const set = await cx.db
      .insertInto('legal_hold')
      .values({
        tenant_id: cx.tenant,
        household_id: input.householdId,
        id,
        organisation_id: input.organisationId,
        reason_code: input.reason,
        from_date: cx.today,
        set_by_person_id: cx.actor.personId,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (set === undefined) return;
    cx.record({
      action: 'destruction.hold',
      objectKind: 'destruction',
      objectId: id,
      householdId: input.householdId,
      reason: input.reason,
    });
  });
}

/** The procedure is over. @throws not-found; forbidden for another organisation */
export async function releaseHold(cx: Cx, holdId: string): Promise<void> {
  return cx.onErrand('destruction-lists', async () => {
    const hold = await cx.db
      .selectFrom('legal_hold')
      .select(['organisation_id', 'household_id'])
      .where('id', '=', holdId)
      .where('ended_on', 'is', null)
      .executeTakeFirst();
    if (hold === undefined) throw notFound();
    if (!mayKeepLists(cx, hold.organisation_id)) throw forbidden();
    await cx.db
      .updateTable('legal_hold')
      .set({ ended_on: cx.today, ended_by_person_id: cx.actor.personId })
      .where('household_id', '=', hold.household_id)
      .where('id', '=', holdId)
      .execute();
    cx.record({
      action: 'destruction.release',
      objectKind: 'destruction',
      objectId: holdId,
      householdId: hold.household_id,
    });
  });
}

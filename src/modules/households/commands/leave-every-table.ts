import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';

/**
 * Ends every chair of somebody whose account ended, with roles and standing in. Nobody is asked to hand over first,
 * because whoever has no way in cannot: the open role is the first step of who stays, and the actions show without a doer.
 */
export const leaveEveryTable = (cx: AnonymousCx | Cx, personId: string): Promise<void> =>
  cx.onErrand('end-account', () => leave(cx, personId));

async function leave(cx: AnonymousCx | Cx, personId: string): Promise<void> {
  const { rows } = await sql<{ household_id: string; id: string }>`
    update place set state = 'ended', from_date = coalesce(from_date, ${cx.today}), until_date = ${cx.today},
      version = version + 1
    where person_id = ${personId} and kind = 'professional' and state in ('asked', 'accepted')
    returning household_id, id`.execute(cx.db);
  const open = cx.db.updateTable('role_assignment').where('until_date', 'is', null);
  await open.set({ until_date: cx.today }).where('person_id', '=', personId).execute();
  await open.set({ deputy_person_id: null }).where('deputy_person_id', '=', personId).execute();
  await sql`
    update stand_in set until_date = greatest(${cx.today}::date, from_date) - 1
    where (person_id = ${personId} or deputy_person_id = ${personId}) and until_date >= ${cx.today}::date`.execute(
    cx.db,
  );
  for (const { household_id: householdId, id } of rows) {
    const by = cx.actor === null ? { by: null } : {};
    cx.record({ action: 'place.end', objectKind: 'place', objectId: id, householdId, reason: 'account', ...by });
  }
}

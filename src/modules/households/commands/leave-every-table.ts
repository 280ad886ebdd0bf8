import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { lockTables } from './lock-table.ts';

/**
 * Ends every chair of somebody whose account ended, with roles and standing in; or, of who works for some organisations no
 * longer, the chairs for those. Nobody is asked to hand over first, because whoever has no way in cannot: the open role is
 * the first step of who stays, and the actions show without a doer.
 */
export const leaveEveryTable = (
  cx: AnonymousCx | Cx,
  personId: string,
  keeps: readonly string[] | null,
): Promise<void> => cx.onErrand('end-account', () => leave(cx, personId, keeps));

async function leave(cx: AnonymousCx | Cx, personId: string, keeps: readonly string[] | null): Promise<void> {
  const chairs = sql`person_id = ${personId} and kind = 'professional' and state in ('asked', 'accepted')
      and (${keeps}::uuid[] is null or organisation_id <> all (${keeps}::uuid[]))`;
  const seated = await sql<{ household_id: string }>`select household_id from place where ${chairs}`.execute(cx.db);
  await lockTables(
    cx,
    seated.rows.map((row) => row.household_id),
  );
  const { rows } = await sql<{ household_id: string; id: string }>`
    update place set state = 'ended', from_date = coalesce(from_date, ${cx.today}), until_date = ${cx.today},
      version = version + 1
    where ${chairs} returning household_id, id`.execute(cx.db);
  const left = keeps === null ? null : rows.map((row) => row.household_id);
  const there = sql<boolean>`(${left}::uuid[] is null or household_id = any (${left}::uuid[]))`;
  const open = cx.db.updateTable('role_assignment').where('until_date', 'is', null).where(there);
  await open.set({ until_date: cx.today }).where('person_id', '=', personId).execute();
  await open.set({ deputy_person_id: null }).where('deputy_person_id', '=', personId).execute();
  await sql`
    update stand_in set until_date = greatest(${cx.today}::date, from_date) - 1
    where (person_id = ${personId} or deputy_person_id = ${personId}) and until_date >= ${cx.today}::date
      and ${there}`.execute(cx.db);
  for (const { household_id: householdId, id } of rows) {
    const by = cx.actor === null ? { by: null } : {};
    cx.record({
      action: 'place.end',
      objectKind: 'place',
      objectId: id,
      householdId,
      reason: keeps === null ? 'account' : 'group',
      ...by,
    });
  }
}

import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { roleIn, tableAt } from '../queries/table.ts';

/**
 * Ends a chair of a professional or network person, and the roles that came with it. The client may end the cooperation
 * with anybody and keeps the plan; who leads may end any chair; everybody else only the own.
 * @returns `hand-over-first` when the starter would leave a table that nobody leads
 * @throws not-found when it is no such chair, or not this actor's to end
 */
export async function endPlace(
  cx: Cx,
  householdId: string,
  input: { placeId: string; version: number },
): Promise<'ended' | 'hand-over-first' | 'overtaken'> {
  const table = await tableAt(cx, householdId, 'place.end');
  const place = await cx.db
    .selectFrom('place')
    .select(['person_id', 'kind', 'state', 'version'])
    .where('household_id', '=', householdId)
    .where('id', '=', input.placeId)
    .executeTakeFirst();
  if (place === undefined || place.kind === 'client') throw notFound();
  const leads = table.positions.some((each) => ['client', 'starter', 'case-manager', 'coordinator'].includes(each));
  if (!leads && place.person_id !== cx.actor.personId) throw notFound();
  const own = place.person_id === cx.actor.personId;
  if (own && table.positions.includes('starter')) return 'hand-over-first';
  if (place.version !== input.version || !['asked', 'accepted'].includes(place.state)) return 'overtaken';
  const ended = await cx.db
    .updateTable('place')
    .set({
      state: 'ended',
      from_date: sql`coalesce(from_date, ${cx.today})`,
      until_date: cx.today,
      version: sql`version + 1`,
    })
    .where('household_id', '=', householdId)
    .where('id', '=', input.placeId)
    .where('version', '=', input.version)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) return 'overtaken';
  await endRoles(cx, householdId, place.person_id);
  cx.record({ action: 'place.end', objectKind: 'place', objectId: input.placeId, householdId, role: roleIn(table) });
  return 'ended';
}

/** Without a chair there is no role, and no standing in for one either. */
async function endRoles(cx: Cx, householdId: string, personId: string): Promise<void> {
  const open = cx.db
    .updateTable('role_assignment')
    .where('household_id', '=', householdId)
    .where('until_date', 'is', null);
  await open.set({ until_date: cx.today }).where('person_id', '=', personId).execute();
  await open.set({ deputy_person_id: null }).where('deputy_person_id', '=', personId).execute();
}

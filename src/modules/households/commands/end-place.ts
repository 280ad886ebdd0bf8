import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { atTable, tableAt } from '../queries/table.ts';
import { lockTable } from './lock-table.ts';

/**
 * Ends a chair of a professional or network person, and the roles that came with it. The client may end the cooperation
 * with anybody and keeps the plan; who leads may end any chair; everybody else only the own.
 * @returns `hand-over-first` when nobody would lead the table any more, unless a client decides so
 * @throws not-found when it is no such chair, or not this actor's to end
 */
export async function endPlace(
  cx: Cx,
  householdId: string,
  input: { placeId: string; version: number },
): Promise<'ended' | 'hand-over-first' | 'overtaken'> {
  await lockTable(cx, householdId);
  const table = await tableAt(cx, householdId, 'place.end');
  const client = table.positions.includes('client') || cx.togetherWith !== null;
  const place = await cx.db
    .selectFrom('place')
    .select(['person_id', 'kind', 'state', 'version'])
    .where('household_id', '=', householdId)
    .where('id', '=', input.placeId)
    .executeTakeFirst();
  if (place === undefined || place.kind === 'client') throw notFound();
  const leads = table.positions.some((each) => ['client', 'starter', 'case-manager', 'coordinator'].includes(each));
  if (!leads && place.person_id !== cx.actor.personId) throw notFound();
  if (place.version !== input.version || !['asked', 'accepted'].includes(place.state)) return 'overtaken';
  if (!client && place.state === 'accepted' && !(await ledWithout(cx, householdId, place.person_id))) {
    return 'hand-over-first';
  }
  await cx.db
    .updateTable('place')
    .set({
      state: 'ended',
      from_date: sql`coalesce(from_date, ${cx.today})`,
      until_date: cx.today,
      version: sql`version + 1`,
    })
    .where('household_id', '=', householdId)
    .where('id', '=', input.placeId)
    .execute();
  await endRoles(cx, householdId, place.person_id);
  cx.record({ action: 'place.end', objectKind: 'place', objectId: input.placeId, ...atTable(table) });
  return 'ended';
}

/** Whether somebody still leads when this person has left: a case manager, else the starter who is still there. */
async function ledWithout(cx: Cx, householdId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ led: boolean }>`
    select exists (select from role_assignment where household_id = ${householdId} and role = 'case-manager'
        and until_date is null and person_id <> ${personId})
      or exists (select from household h join place p on p.household_id = h.id and p.person_id = h.initiator_person_id
        where h.id = ${householdId} and p.state = 'accepted' and p.person_id <> ${personId}) as led`.execute(cx.db);
  return rows[0]?.led ?? false;
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

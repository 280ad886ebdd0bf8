import { sql } from 'kysely';
import { authorOf } from '../../../kernel/access/author.ts';
import type { Table } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { membersOf } from '../queries/members.ts';
import { atTable, tableAt } from '../queries/table.ts';
import { lockTable } from './lock-table.ts';

/** A table with one client is that client's: it is closed, or the yes is taken back. */
export const leavesSomebody = ({ clientIds }: Table, personId: string): boolean =>
  clientIds.some((clientId) => clientId !== personId);

/**
 * Somebody goes apart from the others of this household: no seat at this table any more, and no way to what comes after
 * this version of the plan. What is of that person stays that person's; contact details become secret; who acts for that
 * person stops here. The others keep the table; who goes on at a table of the own opens another (docs/decisions/0036).
 * @throws not-found when it is no adult here, or a client means somebody else; forbidden when nobody would be left
 */
export async function partWays(
  cx: Cx,
  householdId: string,
  input: { readonly personId: string; readonly version: number },
): Promise<'parted' | 'overtaken'> {
  await lockTable(cx, householdId);
  const table = await tableAt(cx, householdId, 'member.part');
  const { personId } = input;
  const self = cx.actor.kind === 'resident';
  const there = (await membersOf(cx, table)).find((each) => each.personId === personId);
  if ((self && personId !== cx.actor.personId) || there?.kind !== 'adult' || there.partedOn !== null) throw notFound();
  if (!leavesSomebody(table, personId)) throw forbidden();
  const changed = await cx.db
    .updateTable('member')
    .set({
      client: false,
      contact_hidden: true,
      parted_on: cx.today,
      parted_number: sql<number>`coalesce((select p.number from plan p where p.household_id = ${householdId}), 0)`,
      version: sql`version + 1`,
    })
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .where('version', '=', input.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return 'overtaken';
  // Before the seat goes, with which one's own rows can be seen.
  cx.record({ action: 'member.part', objectKind: 'person', objectId: personId, ...atTable(table) });
  await cx.onErrand('parted', () =>
    cx.db
      .updateTable('place')
      .set({
        state: 'ended',
        from_date: sql`coalesce(from_date, ${cx.today})`,
        until_date: cx.today,
        version: sql`version + 1`,
      })
      .where('household_id', '=', householdId)
      .where('person_id', '=', personId)
      .where('kind', '=', 'client')
      .where('state', '=', 'accepted')
      .execute(),
  );
  await cx.onErrand('parted', () =>
    cx.db
      .updateTable('representation')
      .set({ ended_on: cx.today, ended_by_person_id: authorOf(cx) })
      .where('household_id', '=', householdId)
      .where('client_person_id', '=', personId)
      .where('ended_on', 'is', null)
      .execute(),
  );
  return 'parted';
}

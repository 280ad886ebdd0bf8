import { sql } from 'kysely';
import { authorOf } from '../../../kernel/access/author.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { lockTable, peopleAtTable, roleIn, tableAt } from '../../households/index.ts';
import { checkOwnWish } from '../policy.ts';
import { type Wish, wishesAt } from '../queries/wishes.ts';

/**
 * "Iedereen aan tafel mag alles zien": one client's wish about the own items. What that client kept with the case
 * manager is from now on read by everybody at the table who has a ground for it. It gives nobody a ground.
 * @throws not-found, forbidden, invalid 'together' as `checkOwnWish`
 */
export async function wishOpen(cx: Cx, householdId: string, clientId: string): Promise<void> {
  const { standing, role } = await ownWish(cx, householdId, clientId);
  if (standing !== null) return;
  const id = cx.newId();
  await cx.db
    .insertInto('wish')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id,
      person_id: clientId,
      from_date: cx.today,
      noted_by_person_id: cx.actor.personId,
    })
    .execute();
  await cx.db
    .updateTable('audience')
    .set({ kind: 'opened', wish_id: sql`coalesce(wish_id, ${id})` })
    .where('household_id', '=', householdId)
    .where('kind', '=', 'client-and-me')
    .where('author_person_id', '=', clientId)
    .execute();
  cx.record({ action: 'wish.open', objectKind: 'wish', objectId: id, householdId, role });
}

/** Takes that wish back: what it opened is for the client and the case manager again. @throws as `wishOpen` */
export async function takeBackWish(cx: Cx, householdId: string, clientId: string): Promise<void> {
  const { standing, role } = await ownWish(cx, householdId, clientId);
  if (standing !== null) await closeWish(cx, householdId, standing, role);
}

/** The wish of somebody who goes apart ends with the seat: what it opened is of that person alone. Checks no right. */
export async function closeWishOf(cx: Cx, householdId: string, clientId: string, role: string): Promise<void> {
  const standing = (await wishesAt(cx, householdId)).find((wish) => wish.clientId === clientId);
  if (standing !== undefined) await cx.onErrand('parted', () => closeWish(cx, householdId, standing, role));
}

async function closeWish(cx: Cx, householdId: string, { id, clientId }: Wish, role: string): Promise<void> {
  await cx.db
    .updateTable('wish')
    .set({ taken_back_on: cx.today, taken_back_by_person_id: authorOf(cx) })
    .where('household_id', '=', householdId)
    .where('id', '=', id)
    .execute();
  await cx.db
    .updateTable('audience')
    .set({ kind: 'client-and-me' })
    .where('household_id', '=', householdId)
    .where('kind', '=', 'opened')
    .where('author_person_id', '=', clientId)
    .execute();
  cx.record({ action: 'wish.take-back', objectKind: 'wish', objectId: id, householdId, role });
}

/**
 * Adds somebody with duties under the Participatiewet to a client's wish by name, or takes the name out again.
 * @throws not-found when there is no wish, or this person sits not here for such an organisation; as `wishOpen`
 */
export async function nameInWish(
  cx: Cx,
  householdId: string,
  input: { readonly clientId: string; readonly personId: string; readonly reads: boolean },
): Promise<void> {
  const { standing, role } = await ownWish(cx, householdId, input.clientId);
  const people = await peopleAtTable(cx, householdId);
  const bound = people.some(
    (each) => each.personId === input.personId && each.state === 'accepted' && each.participationActDuty,
  );
  if (standing === null || !bound) throw notFound();
  const key = { household_id: householdId, wish_id: standing.id, person_id: input.personId };
  if (input.reads) {
    await cx.db
      .insertInto('wish_name')
      .values({ ...key, tenant_id: cx.tenant, from_date: cx.today })
      .onConflict((there) => there.doNothing())
      .execute();
  } else {
    await cx.db
      .deleteFrom('wish_name')
      .where('household_id', '=', key.household_id)
      .where('wish_id', '=', key.wish_id)
      .where('person_id', '=', key.person_id)
      .execute();
  }
  const action = input.reads ? 'wish.name' : 'wish.unname';
  cx.record({ action, objectKind: 'wish', objectId: standing.id, householdId, role });
}

async function ownWish(
  cx: Cx,
  householdId: string,
  clientId: string,
): Promise<{ standing: Wish | null; role: string }> {
  await lockTable(cx, householdId);
  const table = await tableAt(cx, householdId, 'sharing.agree');
  checkOwnWish(cx, table, clientId);
  const wishes = await wishesAt(cx, householdId);
  return { standing: wishes.find((wish) => wish.clientId === clientId) ?? null, role: roleIn(table) };
}

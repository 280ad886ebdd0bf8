import type { Cx } from '../../../kernel/cx.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import { atTable, tableAt } from '../queries/table.ts';
import { completeJoin, type Join } from './complete-join.ts';

export interface JoinYes {
  readonly fromHouseholdId: string;
  readonly intoHouseholdId: string;
  /** The client who says yes: oneself, or the one with whom a professional fills this in. */
  readonly personId: string;
}

/**
 * A client says yes to joining two tables. `householdId` is the table at which that client sits; every client of both
 * tables has to say yes, because each brings an own plan to the other's table.
 * @returns `joined` when this was the last thing needed, else `waiting`
 */
export async function clientYesJoin(cx: Cx, householdId: string, input: JoinYes): Promise<'joined' | 'waiting'> {
  const table = await tableAt(cx, householdId, 'consent.say');
  const join: Join = { fromId: input.fromHouseholdId, intoId: input.intoHouseholdId };
  if (householdId !== join.fromId && householdId !== join.intoId) throw notFound();
  if (!table.clientIds.includes(input.personId)) throw notFound();
  if (cx.actor.kind === 'resident' && cx.actor.personId !== input.personId) throw notFound();
  if (cx.togetherWith !== null && cx.togetherWith !== input.personId) throw invalid('together');
  const proposed = await cx.db
    .selectFrom('household_join')
    .select('joined_on')
    .where('household_id', '=', join.fromId)
    .where('into_household_id', '=', join.intoId)
    // Answers take turns: the last one sees all the others.
    .forUpdate()
    .executeTakeFirst();
  if (proposed === undefined) throw notFound();
  if (proposed.joined_on !== null) return 'joined';
  await cx.db
    .insertInto('household_join_yes')
    .values({
      tenant_id: cx.tenant,
      household_id: join.fromId,
      into_household_id: join.intoId,
      person_id: input.personId,
      on_date: cx.today,
      noted_by_person_id: cx.actor.personId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  cx.record({
    action: 'household.join',
    objectKind: 'household',
    objectId: householdId === join.fromId ? join.intoId : join.fromId,
    ...atTable(table),
    reason: 'client-yes',
  });
  return completeJoin(cx, join);
}

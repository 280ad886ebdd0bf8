import { sql } from 'kysely';
import { can } from '../../../kernel/access/can.ts';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, notFound } from '../../../kernel/errors.ts';
import { addAbsence } from '../../accounts/index.ts';
import { deputiesFor } from '../queries/deputies.ts';
import { handOver } from './hand-over.ts';

/** The longest time somebody can be away in one go: longer is leaving, and asks for another case manager. */
export const longestAway = 366;

export interface NewAbsence {
  readonly deputyId: string;
  readonly from: string;
  readonly until: string;
}

/**
 * One act: this actor is away from one day up to and including another, and all tables go to a deputy, looked at one by
 * one. It ends by itself, because every reader compares the days.
 * @returns the refusal by name: `deputy-unknown` (nobody of the own organisation or tables), `deputy-away` (then too),
 * `overlap` (this actor is away already in these days)
 */
export async function goAway(
  cx: Cx,
  { deputyId, from, until }: NewAbsence,
): Promise<{ absenceId: string } | 'deputy-unknown' | 'deputy-away' | 'overlap'> {
  if (!can(cx.actor, 'week.write')) throw forbidden();
  const me = cx.actor.personId;
  // Two of these at the same time take turns, so that one sees the other.
  await sql`select from person where id = ${me} for update`.execute(cx.db);
  if (!(await deputiesFor(cx)).some((each) => each.personId === deputyId)) return 'deputy-unknown';
  if (await isAway(cx, deputyId, from, until)) return 'deputy-away';
  if (await isAway(cx, me, from, until)) return 'overlap';
  const absenceId = await addAbsence(cx, { personId: me, deputyId, from, until });
  await handOver(cx, absenceId);
  return { absenceId };
}

async function isAway(cx: Cx, personId: string, from: string, until: string): Promise<boolean> {
  const found = await cx.db
    .selectFrom('absence')
    .select('id')
    .where('person_id', '=', personId)
    .where('from_date', '<=', until)
    .where('until_date', '>=', from)
    .executeTakeFirst();
  return found !== undefined;
}

/** Back sooner, or not away after all: from now on nobody stands in. @throws not-found when it is not this actor's, or over */
export async function comeBack(cx: Cx, absenceId: string): Promise<void> {
  if (!can(cx.actor, 'week.write')) throw forbidden();
  /** The first day that is taken back. */
  const first = sql<string>`greatest(${cx.today}::date, from_date)`;
  const until = sql<string>`${first} - 1`;
  const ended = await cx.db
    .updateTable('absence')
    .set({ until_date: until })
    .where('id', '=', absenceId)
    .where('person_id', '=', cx.actor.personId)
    .where('until_date', '>=', first)
    .executeTakeFirst();
  if (ended.numUpdatedRows === 0n) throw notFound();
  const tables = await cx.db
    .updateTable('stand_in')
    .set({ until_date: until })
    .where('absence_id', '=', absenceId)
    .returning('household_id')
    .execute();
  cx.record({ action: 'absence.end', objectKind: 'absence', objectId: absenceId });
  for (const { household_id: householdId } of tables) {
    cx.record({ action: 'stand-in.end', objectKind: 'stand-in', objectId: absenceId, householdId });
  }
}

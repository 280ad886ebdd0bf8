import { sql } from 'kysely';
import type { AnonymousCx, Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { addDays } from '../../../kernel/i18n/calendar.ts';
import { colleagues, ownMandates } from '../queries/planned-for.ts';

/** A mandate is looked at again after a year at the latest. */
const mandateDaysMost = 366;

export type GiveMandateOutcome = { readonly done: true } | { readonly refused: 'past' | 'too-long' | 'there' };

/**
 * Lets a colleague of the own organisation answer searches for a date, and connect the diary. It gives no chair: who plans
 * reads nothing of a table.
 * @throws not-found for somebody who is no colleague
 */
export async function giveMandate(
  cx: Cx,
  { colleague, until }: { readonly colleague: string; readonly until: string },
): Promise<GiveMandateOutcome> {
  if (!(await colleagues(cx)).some(({ personId }) => personId === colleague)) throw notFound();
  if (until < cx.today) return { refused: 'past' };
  if (until > addDays(cx.today, mandateDaysMost)) return { refused: 'too-long' };
  if ((await ownMandates(cx)).given.some(({ plannerId }) => plannerId === colleague)) return { refused: 'there' };
  const id = cx.newId();
  // One that ran out makes room.
  await sql`update planner set ended_at = ${cx.now} where tenant_id = current_tenant() and person_id = ${cx.actor.personId}
    and planner_person_id = ${colleague} and ended_at is null`.execute(cx.db);
  await cx.db
    .insertInto('planner')
    .values({
      tenant_id: cx.tenant,
      id,
      person_id: cx.actor.personId,
      planner_person_id: colleague,
      from_date: cx.today,
      until_date: until,
    })
    .execute();
  cx.record({ action: 'planner.give', objectKind: 'planner', objectId: id });
  return { done: true };
}

/** Ends a mandate at once: by who gave it, or who has it. @throws not-found for anybody else's */
export async function endMandate(cx: Cx, mandateId: string): Promise<void> {
  const { given, got } = await ownMandates(cx);
  if (![...given, ...got].some(({ id }) => id === mandateId)) throw notFound();
  await cx.db.updateTable('planner').set({ ended_at: cx.now }).where('id', '=', mandateId).execute();
  cx.record({ action: 'planner.end', objectKind: 'planner', objectId: mandateId });
}

/** Whose account ends plans for nobody, and nobody for that person. */
export async function leavePlanning(cx: AnonymousCx | Cx, personId: string): Promise<void> {
  await cx.onErrand('poll-link', () =>
    sql`update planner set ended_at = ${cx.now} where tenant_id = current_tenant() and ended_at is null
      and ${personId}::uuid in (person_id, planner_person_id)`.execute(cx.db),
  );
}

import type { Cx } from '../../../kernel/cx.ts';
import { invalid, notFound } from '../../../kernel/errors.ts';
import { peopleAtTable, atTable } from '../../households/index.ts';
import { deputiesFor, readingTableAt } from '../../sharing/index.ts';
import { allAgreed, type HeldMeetings } from '../model.ts';

export interface RoundInput {
  readonly meetingId: string;
  /** Who of those who were there said yes to looking back. */
  readonly agreed: readonly string[];
  /** A trained colleague who was not at the table. */
  readonly observer: string | null;
}
export type Started = { readonly roundId: string } | { readonly refused: 'not-all-agreed' | 'twice' };

/**
 * Notes that everybody who was there agreed, and opens the form for them and the observer. Who was there is what was
 * noted at that meeting, also of who left the table since: nobody who was there is left out.
 */
export async function startRound(cx: Cx, householdId: string, input: RoundInput, held: HeldMeetings): Promise<Started> {
  const table = await readingTableAt(cx, householdId, 'observation.start');
  const meeting = (await held(cx, householdId)).find(({ meetingId }) => meetingId === input.meetingId);
  if (meeting === undefined) throw notFound();
  const present = meeting.present.map(({ personId }) => personId);
  if (!allAgreed(present, input.agreed)) return { refused: 'not-all-agreed' };
  if (input.observer !== null) await mustBeColleague(cx, householdId, input.observer, present);
  const roundId = cx.newId();
  const { numInsertedOrUpdatedRows } = await cx.db
    .insertInto('observation_round')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id: roundId,
      meeting_id: meeting.meetingId,
      meeting_number: meeting.number,
      held_on: meeting.heldOn,
      observer_person_id: input.observer,
      started_by_person_id: cx.actor.personId,
      started_at: cx.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'household_id', 'meeting_id']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return { refused: 'twice' };
  await cx.db
    .insertInto('observation_present')
    .values(
      present.map((person) => ({
        tenant_id: cx.tenant,
        household_id: householdId,
        round_id: roundId,
        person_id: person,
        agreed_on: cx.today,
        noted_by_person_id: cx.actor.personId,
      })),
    )
    .execute();
  cx.record({
    action: 'observation.start',
    objectKind: 'observation',
    objectId: roundId,
    ...atTable(table),
  });
  return { roundId };
}

/** An observer is a colleague who does not sit at this table, and was not there. */
async function mustBeColleague(
  cx: Cx,
  householdId: string,
  observer: string,
  present: readonly string[],
): Promise<void> {
  const seated = (await peopleAtTable(cx, householdId)).map(({ personId }) => personId);
  const colleagues = await deputiesFor(cx);
  if ([...seated, ...present].includes(observer) || !colleagues.some(({ personId }) => personId === observer)) {
    throw invalid('observer');
  }
}

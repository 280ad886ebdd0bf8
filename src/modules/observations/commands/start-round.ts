import type { Cx } from '../../../kernel/cx.ts';
import { invalid } from '../../../kernel/errors.ts';
import { peopleAtTable, roleIn } from '../../households/index.ts';
import { deputiesFor, readingTableAt } from '../../sharing/index.ts';
import { allAgreed } from '../model.ts';

export interface RoundInput {
  readonly meetingNumber: number;
  readonly heldOn: string;
  readonly present: readonly string[];
  /** Who of them said yes to looking back. */
  readonly agreed: readonly string[];
  /** A trained colleague who was not at the table. */
  readonly observer: string | null;
}
export type Started = { readonly roundId: string } | { readonly refused: 'not-all-agreed' | 'twice' | 'future' };

/** Notes that everybody who was there agreed, and opens the form for them and the observer. */
export async function startRound(cx: Cx, householdId: string, input: RoundInput): Promise<Started> {
  const table = await readingTableAt(cx, householdId, 'observation.start');
  if (input.heldOn > cx.today) return { refused: 'future' };
  const seated = new Set((await peopleAtTable(cx, householdId)).map(({ personId }) => personId));
  if (!input.present.every((person) => seated.has(person))) throw invalid('present');
  if (!allAgreed(input.present, input.agreed)) return { refused: 'not-all-agreed' };
  if (input.observer !== null) await mustBeColleague(cx, input.observer, seated);
  const roundId = cx.newId();
  const { numInsertedOrUpdatedRows } = await cx.db
    .insertInto('observation_round')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      id: roundId,
      meeting_number: input.meetingNumber,
      held_on: input.heldOn,
      observer_person_id: input.observer,
      started_by_person_id: cx.actor.personId,
      started_at: cx.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'household_id', 'meeting_number']).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 0n) return { refused: 'twice' };
  await cx.db
    .insertInto('observation_present')
    .values(
      [...new Set(input.present)].map((person) => ({
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
    householdId,
    role: roleIn(table),
  });
  return { roundId };
}

/** An observer is a colleague who does not sit at this table. */
async function mustBeColleague(cx: Cx, observer: string, seated: ReadonlySet<string>): Promise<void> {
  const colleagues = await deputiesFor(cx);
  if (seated.has(observer) || !colleagues.some(({ personId }) => personId === observer)) throw invalid('observer');
}

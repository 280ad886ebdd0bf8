import { sql } from 'kysely';
import type { Cx } from '../../../kernel/cx.ts';
import { forbidden, invalid } from '../../../kernel/errors.ts';
import type { Holding } from '../../../kernel/privacy/holding.ts';
import type { Held } from '../queries/everything.ts';
import type { RequestAnswer, RightsRequest } from '../queries/requests.ts';
import type { Subject } from '../queries/subject.ts';
import { destroyWords } from './destroy-words.ts';
import { listForDestruction, noteDestroyed } from './list-destruction.ts';
import { type Narrowed, release, widen } from './restrict.ts';

export interface Answer {
  readonly answer: RequestAnswer;
  readonly words: string;
  readonly version: number;
}

/** Which answers a kind of request can get. */
export const answersOf: Record<RightsRequest['kind'], readonly RequestAnswer[]> = {
  correction: ['granted', 'refused', 'removed'],
  restriction: ['granted', 'refused'],
  deletion: ['granted', 'refused'],
};

/** Whether this actor may answer: the one it went to, or somebody of the responsible organisation at this table. */
export const mayAnswer = (cx: Cx, request: RightsRequest): boolean =>
  cx.actor.kind === 'staff' &&
  (request.addressee?.id === cx.actor.personId || request.organisationId === cx.actor.organisationId);

/**
 * The responsible organisation answers, with reasons. What was not right and is removed is gone at once; what is to be
 * deleted goes on the list of this organisation, and a second person approves it; a refused restriction gives its readers
 * back. Question and answer both stay.
 * @param held everything that the organisation is asked to delete
 * @returns that somebody was first, or null
 * @throws forbidden for another organisation; invalid 'answer' when this kind has no such answer
 */
export async function answerRequest(
  cx: Cx,
  holdings: readonly Holding[],
  subject: Subject,
  request: RightsRequest,
  held: readonly Held[],
  input: Answer,
): Promise<'overtaken' | null> {
  return cx.onErrand('rights', async () => {
    if (!mayAnswer(cx, request)) throw forbidden();
    if (!answersOf[request.kind].includes(input.answer)) throw invalid('answer');
    const { householdId } = request;
    const written = await cx.db
      .updateTable('rights_request')
      .set({
        answer: input.answer,
        answer_words: input.words,
        answered_at: cx.now,
        answered_by_person_id: cx.actor.personId,
        version: sql`version + 1`,
      })
      .where('household_id', '=', householdId)
      .where('id', '=', request.id)
      .where('version', '=', input.version)
      .where('answer', 'is', null)
      .returning('audiences')
      .executeTakeFirst();
    if (written === undefined) return 'overtaken';
    cx.record({
      action: 'rights.answer',
      objectKind: 'rights',
      objectId: request.personId,
      householdId,
      role: subject.role,
      reason: input.answer,
    });
    if (request.kind === 'restriction' && input.answer === 'refused') {
      await readAgain(cx, request, written.audiences as Narrowed[]);
    }
    if (input.answer === 'removed' && request.record !== null) {
      const { table, key } = request.record;
      const doomed = { householdId, table, key, why: 'correction' as const, day: cx.today };
      await destroyWords(holdings, (name, text, values) => cx.statement(name, text, values), doomed);
      await noteDestroyed(cx, request, doomed);
    }
    if (request.kind === 'deletion' && input.answer === 'granted') await listAsked(cx, request, held);
    return null;
  });
}

/** A restriction is over: who read before reads again. */
async function readAgain(cx: Cx, request: RightsRequest, narrowed: readonly Narrowed[]): Promise<void> {
  await widen(cx, request.householdId, request.personId, narrowed);
  await release(cx, request.householdId, request.id);
}

/** What is to be deleted, the one record or all that this organisation keeps, goes on its list. */
async function listAsked(cx: Cx, request: RightsRequest, held: readonly Held[]): Promise<void> {
  const { householdId, law } = request;
  const kept = held.filter(({ organisation }) => organisation === request.organisation);
  const records = request.record === null ? kept.map(({ kind, key }) => ({ table: kind, key })) : [request.record];
  await listForDestruction(
    cx,
    request.organisationId,
    records.map((each) => ({ ...each, householdId, law, why: 'deletion' })),
  );
}

/** The client ends a restriction before or after the answer: everybody reads again who read before. */
export async function endRestriction(cx: Cx, subject: Subject, request: RightsRequest): Promise<void> {
  return cx.onErrand('rights', async () => {
    if (!subject.self && cx.togetherWith !== request.personId) throw invalid('together');
    const ended = await cx.db
      .updateTable('rights_request')
      .set({ ended_on: cx.today, version: sql`version + 1` })
      .where('household_id', '=', request.householdId)
      .where('id', '=', request.id)
      .where('kind', '=', 'restriction')
      .where('ended_on', 'is', null)
      .returning('audiences')
      .executeTakeFirst();
    if (ended === undefined) return;
    await readAgain(cx, request, ended.audiences as Narrowed[]);
    cx.record({
      action: 'rights.end',
      objectKind: 'rights',
      objectId: request.personId,
      householdId: request.householdId,
      role: subject.role,
    });
  });
}

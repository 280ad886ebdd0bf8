import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { atTable, tableAt } from '../queries/table.ts';
import { staffHat } from '../queries/staff.ts';
import { insertPlace } from './insert-place.ts';

export interface RequestAnswer {
  readonly requestId: string;
  readonly answer: 'join' | 'not-now';
  /** For the household's own memory; the asker does not read it. */
  readonly words: string;
}

/**
 * Answers somebody who asks whether there is a table already. `join` asks that person to this table.
 * The client with whom it is answered is named (`cx.togetherWith`): without that there is no answer.
 * @returns `needs-client` when it was not answered with the client, `answered-before` when somebody was first
 */
export async function answerRequest(
  cx: Cx,
  householdId: string,
  input: RequestAnswer,
): Promise<'answered' | 'needs-client' | 'answered-before'> {
  const table = await tableAt(cx, householdId, 'request.answer');
  if (cx.togetherWith === null) return 'needs-client';
  const request = await cx.db
    .selectFrom('table_request')
    .select(['asker_person_id', 'reason', 'answer'])
    .where('household_id', '=', householdId)
    .where('id', '=', input.requestId)
    .forUpdate()
    .executeTakeFirst();
  if (request === undefined) throw notFound();
  if (request.answer !== null) return 'answered-before';
  await cx.db
    .updateTable('table_request')
    .set({
      answer: input.answer,
      answer_words: input.words,
      answered_on: cx.today,
      answered_by_person_id: cx.actor.personId,
      with_client: true,
    })
    .where('household_id', '=', householdId)
    .where('id', '=', input.requestId)
    .execute();
  if (input.answer === 'join') await askToTable(cx, householdId, request.asker_person_id, request.reason);
  cx.record({
    action: 'request.answer',
    objectKind: 'table-request',
    objectId: input.requestId,
    ...atTable(table),
    reason: input.answer,
  });
  return 'answered';
}

async function askToTable(cx: Cx, householdId: string, personId: string, whyAsked: string): Promise<void> {
  const sits = await cx.db
    .selectFrom('place')
    .select('id')
    .where('household_id', '=', householdId)
    .where('person_id', '=', personId)
    .where('state', 'in', ['asked', 'accepted'])
    .executeTakeFirst();
  const hat = await staffHat(cx, personId);
  if (sits !== undefined || hat === null) return;
  await insertPlace(cx, householdId, { ...hat, personId, kind: 'professional', whyAsked, state: 'asked' });
}

import type { Cx } from '../../../kernel/cx.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { atTable } from '../../households/index.ts';
import { planOf, sayStanding } from '../../plan/index.ts';
import { readersAt } from '../../sharing/index.ts';
import { allAnswered } from '../model.ts';
import { askedOf, knows } from '../rules/asked.ts';
import { attendeesOf } from '../queries/attendees.ts';
import { openRoom } from './open-room.ts';
import { linkChange, recordingAt } from './recording-at.ts';

export interface Asked {
  readonly kind: 'behind' | 'round';
  readonly goalId?: string | null;
  readonly actionId?: string | null;
  readonly words?: string;
  readonly id?: string;
}

/** Asks everybody who is there and may read what it is about: "sta je erachter?", or one round. One question at a time. @returns its id @throws not-found for what this recorder may not read */
export async function askTable(cx: Cx, householdId: string, meetingId: string, input: Asked): Promise<string> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  const about = { goalId: input.goalId ?? null, actionId: input.actionId ?? null };
  if (!knows(await planOf(cx, table), about)) throw notFound();
  await openRoom(cx, householdId, meetingId);
  await closeQuestion(cx, householdId, meetingId);
  const id = input.id ?? cx.newId();
  await cx.db
    .insertInto('meeting_question')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      meeting_id: meetingId,
      id,
      kind: input.kind,
      goal_id: input.goalId ?? null,
      action_id: input.actionId ?? null,
      words: input.words ?? '',
      asked_at: cx.now,
      asked_by_person_id: cx.actor.personId,
    })
    .execute();
  cx.record({ action: 'meeting.record', objectKind: 'question', objectId: id, ...atTable(table) });
  return id;
}

/** "Gezegd aan tafel": who leads enters what somebody answered aloud. The last answer closes the question. */
export async function replyAloud(
  cx: Cx,
  householdId: string,
  meetingId: string,
  input: {
    readonly questionId: string;
    readonly personId: string;
    readonly answer: Answer | null;
    readonly words: string;
  },
): Promise<void> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  const { here } = await attendeesOf(cx, householdId, meetingId);
  const question = await cx.db
    .selectFrom('meeting_question')
    .select(['closed_at', 'goal_id', 'action_id'])
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('id', '=', input.questionId)
    .executeTakeFirst();
  if (question === undefined) throw notFound();
  const askedIds = askedOf(
    await readersAt(cx, householdId),
    await planOf(cx, table),
    { goalId: question.goal_id, actionId: question.action_id },
    here,
  );
  if (!askedIds.includes(input.personId)) throw notFound();
  if (question.closed_at !== null) throw conflict('question');
  await keepReply(cx, householdId, { ...input, typedBy: cx.actor.personId });
  cx.record({
    action: 'meeting.record',
    objectKind: 'question',
    objectId: input.questionId,
    ...atTable(table),
    fields: ['answer'],
  });
  const replied = await cx.db
    .selectFrom('meeting_reply')
    .select('person_id')
    .where('household_id', '=', householdId)
    .where('question_id', '=', input.questionId)
    .execute();
  if (
    allAnswered(
      askedIds,
      replied.map((each) => each.person_id),
    )
  )
    await closeQuestion(cx, householdId, meetingId);
}

type Answer = 'yes' | 'partly' | 'no' | 'could-not-answer';

/** One answer per person; a second one takes its place until the question is closed. */
export async function keepReply(
  cx: Pick<Cx, 'db' | 'tenant' | 'now'>,
  householdId: string,
  input: {
    readonly questionId: string;
    readonly personId: string;
    readonly answer: Answer | null;
    readonly words: string;
    readonly typedBy: string | null;
  },
): Promise<void> {
  const { answer, words } = input;
  await cx.db
    .insertInto('meeting_reply')
    .values({
      tenant_id: cx.tenant,
      household_id: householdId,
      question_id: input.questionId,
      person_id: input.personId,
      answer,
      words,
      at: cx.now,
      typed_by_person_id: input.typedBy,
    })
    .onConflict((row) =>
      row.columns(['tenant_id', 'household_id', 'question_id', 'person_id']).doUpdateSet((each) => ({
        answer,
        words,
        at: cx.now,
        typed_by_person_id: input.typedBy,
        version: each('meeting_reply.version', '+', 1),
      })),
    )
    .execute();
}

/** Closes the question that is open: the answers show, and are taken into the plan. */
export async function closeQuestion(cx: Cx, householdId: string, meetingId: string): Promise<void> {
  await recordingAt(cx, householdId, meetingId);
  await cx.db
    .updateTable('meeting_question')
    .set({ closed_at: cx.now })
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('closed_at', 'is', null)
    .execute();
  await keepAnswers(cx, householdId, meetingId);
}

/** Takes a round back until the meeting closes: its answers are in no minutes any more. @throws not-found for anything else */
export async function undoRound(cx: Cx, householdId: string, meetingId: string, questionId: string): Promise<void> {
  const { table } = await recordingAt(cx, householdId, meetingId);
  const { numUpdatedRows } = await cx.db
    .updateTable('meeting_question')
    .set({ undone_at: cx.now })
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('id', '=', questionId)
    .where('kind', '=', 'round')
    .where('closed_at', 'is not', null)
    .where('undone_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound();
  cx.record({
    action: 'meeting.record',
    objectKind: 'question',
    objectId: questionId,
    ...atTable(table),
    fields: ['undone_at'],
    reason: 'undone',
  });
}

/**
 * Takes the answers of closed questions about a goal, an action or the whole plan into the plan and the minutes, as they
 * were said: dissent is kept. Checks no right: for after an act of who leads.
 */
export async function keepAnswers(cx: Cx, householdId: string, meetingId: string): Promise<void> {
  const closed = await cx.db
    .updateTable('meeting_question')
    .set({ kept_at: cx.now })
    .where('household_id', '=', householdId)
    .where('meeting_id', '=', meetingId)
    .where('closed_at', 'is not', null)
    .where('kept_at', 'is', null)
    .returning(['id', 'kind', 'goal_id', 'action_id'])
    .execute();
  for (const question of closed) {
    if (question.kind !== 'behind') continue;
    const replies = await cx.db
      .selectFrom('meeting_reply')
      .select(['person_id', 'answer', 'words'])
      .where('household_id', '=', householdId)
      .where('question_id', '=', question.id)
      .orderBy('at')
      .execute();
    for (const { person_id, answer, words } of replies) {
      if (answer === null) continue;
      const about = { goal: question.goal_id, action: question.action_id };
      const said = await sayStanding(cx, householdId, { ...about, answer, words }, person_id);
      await linkChange(cx, householdId, meetingId, { number: said.number, phase: 'agreement' });
    }
  }
}

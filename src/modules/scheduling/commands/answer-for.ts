import type { Cx } from '../../../kernel/cx.ts';
import { notFound } from '../../../kernel/errors.ts';
import { answersTo, type PollAnswerInput } from '../model.ts';
import { mandateOf, questionsFor } from '../queries/planned-for.ts';
import { keepAnswer } from './keep-answer.ts';

/**
 * Answers a search for a date for the colleague of a mandate. What that colleague wrote beside it stays as it was, unread.
 * @throws not-found without a mandate, or for a search that does not ask that colleague
 */
export async function answerFor(
  cx: Cx,
  mandateId: string,
  { search, ...input }: { readonly search: string } & Pick<PollAnswerInput, 'answers' | 'rest'>,
): Promise<{ readonly done: true } | { readonly refused: 'client-first' | readonly string[] }> {
  const mandate = await mandateOf(cx, mandateId);
  if (mandate === null) throw notFound();
  const question = (await questionsFor(cx, mandate)).find(({ pollId }) => pollId === search);
  if (question === undefined) throw notFound();
  if (question.waits) return { refused: 'client-first' };
  const left = question.moments.map(({ id }) => id);
  const { answers, open } = answersTo(left, input);
  if (open.length > 0) return { refused: open };
  const { householdId, pollId, personId } = question;
  await keepAnswer(cx, { householdId, pollId, personId, left, outside: 'planner' }, { answers });
  cx.record({
    action: 'poll.answer',
    objectKind: 'date-poll',
    objectId: pollId,
    householdId,
    role: 'planner',
    reason: 'planner',
  });
  return { done: true };
}

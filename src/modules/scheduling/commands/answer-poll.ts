import { authorOf } from '../../../kernel/access/author.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { type AnonymousCx, type Cx } from '../../../kernel/cx.ts';
import { atTable } from '../../households/index.ts';
import { answersTo, clientsToAnswer, isGone, type PollAnswerInput } from '../model.ts';
import { pollByLink } from '../queries/by-link.ts';
import { pollAt } from '../queries/poll.ts';
import { tellAsked } from './tell-asked.ts';
import { keepAnswer } from './keep-answer.ts';

/** Kept, or: clients answer first, or these moments have no answer yet. */
export type PollAnswerOutcome = { readonly done: true } | { readonly refused: 'client-first' | readonly string[] };

/**
 * Says what one can at each moment; of a client also by a professional who fills it in together. May be changed until a
 * moment is chosen. A moment at which a client cannot is gone for everyone.
 */
export async function answerPoll(
  cx: Cx,
  householdId: string,
  pollId: string,
  input: PollAnswerInput,
): Promise<PollAnswerOutcome> {
  const { table, poll } = await pollAt(cx, householdId, pollId, 'poll.answer');
  const personId = authorOf(cx);
  const me = poll.people.find((person) => person.personId === personId);
  if (me === undefined) throw notFound();
  if (poll.state !== 'open') throw conflict('poll');
  if (!me.client && clientsToAnswer(poll.people).length > 0) return { refused: 'client-first' };
  const others = poll.people.filter((person) => person.personId !== personId);
  const left = poll.moments.filter((moment) => !isGone(moment, others)).map(({ id }) => id);
  const { answers, open } = answersTo(left, input);
  if (open.length > 0) return { refused: open };
  await keepAnswer(
    cx,
    { householdId, pollId, personId, left },
    { ...input, answers, label: me.client ? input.label : '' },
  );
  // The client marked the moments: now the others are asked.
  if (me.client && !me.answered) await tellAsked(cx, householdId, pollId, 'poll-asked');
  cx.record({ action: 'poll.answer', objectKind: 'date-poll', objectId: pollId, ...atTable(table) });
  return { done: true };
}

/**
 * The same with a personal link and without an account. The link is no sign-in: it gives this one act.
 * @throws not-found when the link was taken back, or never was
 */
export async function answerByLink(
  cx: AnonymousCx | Cx,
  token: string,
  input: PollAnswerInput,
): Promise<PollAnswerOutcome | { readonly refused: 'over' }> {
  const poll = await pollByLink(cx, token);
  if (poll === null) throw notFound();
  if (poll.state !== 'open') return { refused: 'over' };
  if (poll.waits) return { refused: 'client-first' };
  const left = poll.moments.map(({ id }) => id);
  const { answers, open } = answersTo(left, input);
  if (open.length > 0) return { refused: open };
  const { householdId, pollId, personId } = poll;
  await keepAnswer(
    cx,
    { householdId, pollId, personId, left, outside: 'link' },
    { ...input, answers, label: poll.client ? input.label : '' },
  );
  // The client marked the moments: now the others are asked.
  if (poll.client && !poll.answered) await tellAsked(cx, householdId, pollId, 'poll-asked');
  cx.record({
    action: 'poll.answer',
    objectKind: 'date-poll',
    objectId: pollId,
    householdId,
    reason: 'link',
    by: personId,
  });
  return { done: true };
}

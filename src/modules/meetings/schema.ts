import { z } from 'zod';
import {
  choice,
  day,
  id,
  manyIds,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalText,
  text,
  ticked,
  time,
  version,
  whole,
} from '../../kernel/web/fields.ts';
import { togetherField } from '../../kernel/web/together.ts';
import { declineReason } from '../households/index.ts';
import {
  actionInput,
  actionStates,
  goalInput,
  goalStates,
  moneyFirstInput,
  optionInput,
  settlements,
  standingAnswers,
} from '../plan/index.ts';
import { audienceFields, audienceKinds, checkGroups } from '../sharing/index.ts';
import { agendaSteps, answers, checkOutAnswers, grantReasons, repeats, seriesTimes, hands } from './model.ts';
import { sides } from './rules/balance.ts';
import { madeBy } from './rules/made.ts';

const when = {
  date: day,
  time,
  minutesLong: whole(10, 480),
  place: optionalText(300),
  placeChosenByClient: ticked,
  people: manyIds.refine((ids) => ids.length > 0, { message: 'choose' }),
  /** Only when no client is among the people. */
  withoutClientReason: optionalText(1000),
} as const;

/** A joint meeting to come; with `afterwards` one that was held already. */
export const meetingInput = z.object({
  kind: optionalChoice(['closing']),
  ...when,
  afterwards: ticked,
  ...togetherField,
});
/** The same, and whether it comes more often: so many meetings, each a meeting of its own. */
export const planInput = meetingInput.extend({
  repeat: optionalChoice(repeats),
  times: optionalChoice(seriesTimes),
});
export const moveInput = z.object({ ...when, version, ...togetherField });
export const cancelInput = z.object({ reason: text(1000), version, ...togetherField });
/** One's own answer, or that of a client in the field named by `field`: on one page every field has a name of its own. */
export const answerInput = z.preprocess(
  (sent: Readonly<Record<string, unknown>>) => {
    const { field } = sent;
    return typeof field === 'string' && /^answer-[0-9a-f-]{36}$/.test(field) ? { ...sent, answer: sent[field] } : sent;
  },
  z.object({ answer: choice(answers), ...togetherField }),
);

/** The same by a personal link, of whose it is. */
export const linkAnswerInput = z.object({ answer: choice(answers) });
/** Whose personal link is taken back. */
export const endLinkInput = z.object({ person: id });

/** Why somebody cannot come. */
export const whyNotInput = z.object({ code: declineReason, words: optionalText(500) });

export const topicInput = z
  .object({
    words: text(1000),
    audience: choice(audienceKinds),
    /** A child of the household, where it is about one. */
    child: optionalId,
    employer: optionalId,
    ...audienceFields,
    ...togetherField,
  })
  .superRefine(checkGroups);
export const preparationInput = z.object({
  words: optionalText(4000),
  strengths: optionalText(4000),
  whomToBring: optionalText(500),
  shared: ticked,
  version,
  ...togetherField,
});

/** Who is there; a meeting without a client says why. */
export const attendanceInput = z.object({ present: manyIds, withoutClientReason: optionalText(1000) });
/** Who spoke first; the client may pass. */
export const firstWordInput = z.object({ speaker: optionalId, passed: ticked });
/** One point of the check. */
export const actionCheckInput = z
  .object({
    item: id,
    state: choice(actionStates),
    words: optionalText(1000),
    /** What an authority decided, and when: both or neither. */
    decision: optionalText(1000),
    decidedOn: optionalDay,
    version,
  })
  .superRefine(({ decision, decidedOn }, context) => {
    if (decision !== '' && decidedOn === null)
      context.addIssue({ code: 'custom', path: ['decidedOn'], message: 'required' });
    if (decision === '' && decidedOn !== null)
      context.addIssue({ code: 'custom', path: ['decision'], message: 'required' });
  });
export const goalCheckInput = z.object({
  item: id,
  state: choice(goalStates),
  words: optionalText(1000),
  /** When everybody looks at it again, while it is open. */
  reviewOn: optionalDay,
  version,
});
export const standingInput = z.object({
  person: id,
  answer: choice(standingAnswers),
  words: optionalText(1000),
  /** What it is about: a goal or an action; or the submission that made it, typed without a connection. Neither: the whole plan. */
  item: optionalId,
  made: optionalId,
  ...togetherField,
});
export const wordsInput = z.object({ freeWords: optionalText(8000), version });
/** The day on which it was, and why there is no next date when there is none. */
export const finishInput = z.object({ heldOn: day, noNextReason: optionalText(1000) });
/** How something that was disputed was settled together. */
export const settledInput = z
  .object({ dispute: id, how: choice(settlements), text: optionalText(1000), settledWords: optionalText(1000) })
  .superRefine(({ how, text: typed }, found) => {
    if (how === 'changed' && typed === '') found.addIssue({ code: 'custom', path: ['text'], message: 'required' });
  });
/** What is taken back: an entry of the minutes, a topic that was talked about, or the next date. */
export const undoInput = z.object({
  number: whole(0, 1_000_000_000).optional(),
  topic: optionalId,
  next: optionalChoice(['yes']),
  step: optionalChoice(agendaSteps),
});
/** What is said about minutes: about which part, how it was, and why when they are final. */
export const minutesChangeInput = z.object({
  about: optionalText(40).refine((value) => value !== '', { message: 'choose' }),
  words: text(2000),
  reason: optionalText(500),
  ...togetherField,
});
/** Minutes for somebody who was not there. */
export const minutesGivenInput = z.object({
  person: id,
  ground: choice(grantReasons),
  words: optionalText(500),
  ...togetherField,
});
export const minutesTermForm = z.object({ days: whole(0, 14), version: whole(0, 1_000_000_000) });
/** "Zo heb ik dat niet afgesproken": how it was. */
export const disputeInput = z.object({ words: text(1000), ...togetherField });
export const discussedInput = z.object({ topic: id });

/** What the plan itself takes, said at the table. */
export const newGoalInput = goalInput;
/** Its goal may still wait on the device: then `wacht:` and the submission that makes it. */
export const newActionInput = actionInput.safeExtend({
  goal: optionalText(60)
    .transform((value) => (value.startsWith('wacht:') ? madeBy(value.slice('wacht:'.length)) : value || null))
    .pipe(z.uuid({ error: 'wrong' }).nullable()),
});
/** Of a goal, or of the goal that this submission made, typed without a connection. */
export const optionInTableInput = optionInput.extend({ forGoal: optionalId, made: optionalId });
/** Whether the client wants to work on money first. */
export const moneyInTableInput = moneyFirstInput;
export const choiceInTableInput = z.object({ option: id, forGoal: id, ...togetherField });

export const roomActs = [
  'open',
  'step',
  'item',
  'word',
  'come',
  'go',
  'let-in',
  'turn-away',
  'seen',
  'ask',
  'reply',
  'close',
  'undo-round',
  'counts',
  'turn',
  'turn-back',
] as const;
/** One tap of who leads the meeting: where the table is, who has the word, who comes and goes, what is asked. */
export const roomInput = z.object({
  act: choice(roomActs),
  step: optionalChoice(agendaSteps),
  person: optionalId,
  device: optionalId,
  /** A goal or an action: what is shown, or what a question is about. */
  goal: optionalId,
  item: optionalId,
  /** A question; or the submission that asked it, typed without a connection. */
  question: optionalId,
  made: optionalId,
  stand: optionalChoice(standingAnswers),
  /** What somebody said aloud, and what a round asks. */
  said: optionalText(1000),
  ask: optionalText(500),
  /** Whether who spoke is counted, and whose turn it was. */
  counts: optionalChoice(['off', 'sides', 'names']),
  side: optionalChoice(sides),
});

/** How the meeting was: each question may stay open. */
export const checkOutInput = z.object({
  heard: optionalChoice(checkOutAnswers),
  clear: optionalChoice(checkOutAnswers),
  own: optionalChoice(checkOutAnswers),
  more: optionalText(500),
});
export const checkOutAloudInput = checkOutInput.extend({ person: id });
/** From a phone at the table: the own answer, or a hand that is raised. */
export const seatInput = z.object({
  act: choice(['answer', 'hand', 'check-out']),
  question: optionalId,
  answer: optionalChoice(standingAnswers),
  words: optionalText(1000),
  wants: optionalChoice(hands),
});
/** Joining: the code on the shared screen, then a chair. */
export const joinInput = z.object({ code: text(20), chair: optionalText(40) });

/**
 * An entry of the minutes, new or changed. On one page there are several of these forms, so every field has a name of its
 * own that begins with `field`.
 */
export const noteInput = z.preprocess(
  (sent: Readonly<Record<string, unknown>>) => {
    const { field } = sent;
    if (typeof field !== 'string' || !/^[0-9a-z-]{1,40}$/.test(field)) return sent;
    const own = Object.entries(sent).map(([name, value]) =>
      name.startsWith(`${field}.`) ? [name.slice(field.length + 1), value] : [name, value],
    );
    return Object.fromEntries(own) as Record<string, unknown>;
  },
  z.object({
    act: choice(['add', 'change', 'undo']),
    step: optionalChoice(agendaSteps),
    note: optionalId,
    version: whole(0, 1_000_000_000).optional(),
    kind: optionalChoice(['note', 'part', 'parked', 'bottleneck']),
    words: optionalText(2000),
    liesWith: optionalChoice(['organisation', 'policy']),
    owner: optionalId,
    returnOn: optionalDay,
  }),
);

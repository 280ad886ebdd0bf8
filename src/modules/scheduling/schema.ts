import { z } from 'zod';
import {
  day,
  id,
  manyIds,
  manyOf,
  optionalId,
  optionalText,
  text,
  ticked,
  time,
  version,
  whole,
} from '../../kernel/web/fields.ts';
import { togetherField } from '../../kernel/web/together.ts';
import { dayParts, type MomentAnswer, momentAnswers } from './model.ts';

/** A search for a date; with `meeting` one for a meeting that was planned already. */
export const openPollInput = z.object({
  from: day,
  until: day,
  parts: manyOf(dayParts).refine((parts) => parts.length > 0, { message: 'choose' }),
  minutesLong: whole(10, 480),
  place: optionalText(300),
  placeChosenByClient: ticked,
  must: manyIds.refine((ids) => ids.length > 0, { message: 'choose' }),
  may: manyIds,
  label: text(60),
  answerBy: day,
  closing: ticked,
  meeting: optionalId,
  ...togetherField,
});

/** The name of the field of one moment. */
export const fieldOfMoment = (momentId: string): string => `moment-${momentId}`;

const isAnswer = (value: unknown): value is MomentAnswer => (momentAnswers as readonly unknown[]).includes(value);

/**
 * What one person can: an answer per moment, in fields with the id of the moment in their name. What is no answer counts
 * as none and is asked for again at its moment, also when the rest of the days is answered in one tap.
 */
function withAnswers(sent: Readonly<Record<string, unknown>>) {
  const given = Object.entries(sent).filter(([name, answer]) => name.startsWith('moment-') && answer !== '');
  const known = given.filter(([, answer]) => isAnswer(answer));
  const restCounts = known.length === given.length && (sent['rest'] === 'yes' || sent['rest'] === 'no');
  return {
    ...sent,
    rest: restCounts ? sent['rest'] : undefined,
    answers: Object.fromEntries(known.map(([name, answer]) => [name.slice('moment-'.length), answer])),
  };
}

const rest = z.enum(['yes', 'no']).optional();

export const answerInput = z.preprocess(
  withAnswers,
  z.object({
    answers: z.record(z.string(), z.enum(momentAnswers)),
    rest,
    replaces: optionalText(200),
    words: optionalText(500),
    label: optionalText(60),
    ...togetherField,
  }),
);

export const momentInput = z.object({ date: day, time, version });
export const chooseInput = z.object({ moment: optionalId, version, ...togetherField });
export const stopInput = z.object({ reason: text(1000), version });
export const versionInput = z.object({ version });

/** The same by who plans for a colleague: the moments of one search alone. */
export const answerForInput = z.preprocess(
  withAnswers,
  z.object({ search: id, rest, answers: z.record(z.string(), z.enum(momentAnswers)) }),
);

import { z } from 'zod';
import { day, manyIds, optionalChoice, optionalId, optionalText, version, whole } from '../../kernel/web/fields.ts';
import { togetherField } from '../../kernel/web/together.ts';
import { indicators } from './rules/form.ts';

/** A meeting to look back at: who was there, and that each of them agreed. */
export const roundInput = z.object({
  meetingNumber: whole(1, 99),
  heldOn: day,
  present: manyIds.refine((ids) => ids.length > 0, { message: 'choose' }),
  agreed: manyIds,
  observer: optionalId,
});

/** 1-4 as on the scale, or n.v.t. */
export const pointAnswers = ['1', '2', '3', '4', 'nvt'] as const;

/** All fields of the form; one part sends its own. What is left open is left open. */
export const partInput = z.object({
  ...Object.fromEntries(indicators.map(({ code }) => [code, optionalChoice(pointAnswers)])),
  ...Object.fromEntries(indicators.map(({ code }) => [`words-${code}`, optionalText(1000)])),
  balance: optionalChoice(['yes', 'no']),
  macro: optionalText(4000),
  meso: optionalText(4000),
  version,
  ...togetherField,
});

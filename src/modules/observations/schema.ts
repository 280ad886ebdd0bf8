import { z } from 'zod';
import { manyIds, optionalChoice, optionalId, optionalText, version } from '../../kernel/web/fields.ts';
import { togetherField } from '../../kernel/web/together.ts';
import { indicators } from './rules/form.ts';

/** A held meeting to look back at, and who of those who were there agreed. */
export const roundInput = z.object({
  meetingId: optionalId,
  agreed: manyIds,
  observer: optionalId,
});

/** 1-4 as on the scale, or n.v.t. */
const pointAnswers = ['1', '2', '3', '4', 'nvt'] as const;

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

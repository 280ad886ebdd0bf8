import { z } from 'zod';
import { day, id, manyIds, optionalChoice, optionalDay, optionalText, text, version } from '../../kernel/web/fields.ts';
import { togetherField } from '../../kernel/web/together.ts';
import { audienceFields, checkGroups } from '../sharing/index.ts';
import { urgencies } from './model.ts';

/** Who reads a signal. "Only me" is no choice: a signal that nobody reads is none. */
export const signalAudiences = ['table', 'domains', 'client-and-me'] as const;

export const signalInput = z
  .object({
    ...togetherField,
    /** An adult's id, or `household`. */
    about: optionalText(40),
    words: text(4000),
    audience: optionalChoice(signalAudiences),
    concerned: manyIds,
    ...audienceFields,
  })
  .superRefine(checkGroups);

export const answerInput = z.object({ answer: text(4000), version });
export const noteInput = z.object({ note: text(1000), noteDay: optionalDay });

/** What a household opens with, and what the look-up of an existing table compares. */
export const openingInput = z.object({
  name: text(100),
  safeContact: text(500),
  askedBy: text(300),
  surname: optionalText(100),
  birthDate: optionalDay,
  /** Sent by "ga toch verder": the look-up was done. */
  lookedUp: optionalText(3),
});
export const requestInput = z.object({ lookupId: id, reason: text(1000) });

/** The part of the talk that is not about a life domain; the domains are added by the page's own schema. */
export const talkFields = {
  version,
  heldOn: day,
  strengths: optionalText(4000),
  ownNetwork: optionalText(4000),
  urgency: optionalChoice(urgencies),
  urgencyWords: optionalText(1000),
} as const;

export const domainChoice = optionalChoice(['not-discussed', 'none', 'question', 'suspicion']);

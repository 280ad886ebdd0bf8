import { z } from 'zod';
import { choice, day, manyOf, optionalText, text, version } from '../../kernel/web/fields.ts';
import { domainGroups } from '../households/index.ts';

/** Shorter is no reason. */
const reason = text(1000).refine((words) => [...words].length >= 20, { message: 'too-short:20' });

export const askSchema = z.object({
  surname: text(100),
  birthDate: day,
  reason,
  groups: manyOf(domainGroups).refine((chosen) => chosen.length > 0, { message: 'choose' }),
});
export const openSchema = z.object({});
export const reviewSchema = z.object({ verdict: choice(['accepted', 'not-accepted']), words: text(1000), version });
export const tellSchema = z
  .object({ when: choice(['now', 'later']), day: optionalText(10), because: optionalText(500), version })
  .superRefine((input, context) => {
    if (input.when !== 'later') return;
    if (!day.safeParse(input.day).success) context.addIssue({ code: 'custom', path: ['day'], message: 'date' });
    if (input.because === '') context.addIssue({ code: 'custom', path: ['because'], message: 'required' });
  });

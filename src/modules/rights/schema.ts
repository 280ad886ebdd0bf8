import { z } from 'zod';
import { choice, id, optionalText, text, version } from '../../kernel/web/fields.ts';

export const askInput = z.object({
  kind: choice(['correction', 'restriction', 'deletion']),
  words: text(2000),
  over: optionalText(63),
  nummer: optionalText(200),
});

export const answerInput = z.object({
  answer: choice(['granted', 'refused', 'removed']),
  words: text(2000),
  version,
});

export const endInput = z.object({ request: id });

export const listInput = z.object({ organisation: id });
export const approveInput = z.object({ list: id, version });
/** On one page every field has a name of its own: those of a list end with its id, which the form names as `of`. */
export const holdInput = z.preprocess(
  (sent: Readonly<Record<string, unknown>>) => {
    const of = typeof sent['of'] === 'string' ? sent['of'] : '';
    const named = (field: string) => sent[`${field}-${of}`] ?? sent[field];
    return { ...sent, household: named('household'), reason: named('reason') };
  },
  z.object({
    organisation: id,
    household: id,
    reason: choice(['objection', 'complaint', 'court', 'audit']),
  }),
);
export const releaseInput = z.object({ hold: id });

/** An empty term is a rule that destroys nothing. */
const months = optionalText(4).transform((value, context) => {
  if (value === '') return null;
  const found = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (found < 1 || found > 1200) context.addIssue({ code: 'custom', message: 'number' });
  return found;
});

export const retentionInput = z.object({
  organisation: id,
  law: choice(['wmo', 'jeugdwet', 'participatiewet', 'wgs', 'consent', 'wams']),
  start: choice(['trajectory-end', 'written']),
  months,
});

import type { PartInput } from '../../commands/fill-part.ts';
import { allPoints } from '../../rules/agreement.ts';
import { topics } from '../../rules/form.ts';
import type { partInput } from '../../schema.ts';
import type { z } from 'zod';

/** What one part says; the fields of other parts are not looked at. n.v.t. is an answer without a point. */
export function partFrom(input: z.output<typeof partInput>, part: number): Omit<PartInput, 'version'> {
  const topic = topics[part - 1];
  if (topic === undefined) {
    const { balance, macro, meso } = input;
    return { answers: [], last: { balance: balance === null ? null : balance === 'yes', macro, meso } };
  }
  const fields: Readonly<Record<string, unknown>> = input;
  const answers = topic.indicators.map(({ code }) => {
    const chosen = fields[code];
    const typed = fields[`words-${code}`];
    const words = typeof typed === 'string' ? typed : '';
    const point = allPoints.find((each) => String(each) === chosen) ?? null;
    return { indicator: code, answer: typeof chosen === 'string' || words !== '' ? { point, words } : null };
  });
  return { answers, last: null };
}

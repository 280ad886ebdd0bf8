import { expect, test } from 'vitest';
import { nl } from './nl.ts';

/** Said to professionals only. */
const staffOnly = new Set([
  'audienceStaff',
  'overtaken',
  'noteHint',
  'aboutTogether',
  'leadStaff',
  'audienceLeadsStaffHint',
]);

test('no sentence that a client reads about signals has more than twelve words', () => {
  const long = Object.entries(nl.signals)
    .filter(([name, text]) => typeof text === 'string' && !staffOnly.has(name))
    .flatMap(([, text]) => String(text).split(/(?<=[.?!])\s+/))
    .filter((sentence) => sentence.split(/\s+/).length > 12);
  expect(long).toEqual([]);
});

import { expect, test } from 'vitest';
import { traceIdOf } from './trace.ts';

const trace = '0af7651916cd43dd8448eb211c80319c';
const asUuid = '0af76519-16cd-43dd-8448-eb211c80319c';

test('a trace id comes from a header as the standard writes it, of this version and of later ones', () => {
  expect(traceIdOf(`00-${trace}-b7ad6b7169203331-01`)).toBe(asUuid);
  expect(traceIdOf(` 00-${trace}-b7ad6b7169203331-00 `)).toBe(asUuid);
  expect(traceIdOf(`cc-${trace}-b7ad6b7169203331-01-what-comes-later`)).toBe(asUuid);
});

test('anything else begins a trace of its own', () => {
  const wrong = [
    undefined,
    '',
    `00-${trace}-b7ad6b7169203331`,
    `00-${trace}-b7ad6b7169203331-01-more`,
    `ff-${trace}-b7ad6b7169203331-01`,
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `00-${trace}-${'0'.repeat(16)}-01`,
    `00-${trace.toUpperCase()}-b7ad6b7169203331-01`,
    `00-${trace}' or true--b7ad6b7169203331-01`,
  ];
  expect(wrong.map(traceIdOf)).toEqual(wrong.map(() => null));
});

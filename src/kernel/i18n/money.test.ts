import { expect, test } from 'vitest';
import { readCents } from './money.ts';

test('an amount is read as people write it', () => {
  for (const [typed, cents] of [
    ['1.250', 125_000],
    ['1250,50', 125_050],
    ['€ 12', 1200],
    ['ongeveer 1.000', 100_000],
    ['Ongeveer 300 euro', 30_000],
    ['ca. 45', 4500],
    ['12,-', 1200],
    ['1.250,-- EUR', 125_000],
  ] as const)
    expect([typed, readCents(typed)]).toEqual([typed, cents]);
  for (const typed of ['', 'veel', 'ongeveer', 'euro', '-12', '12-13', '1e3', 'ongeveer ongeveer 3'])
    expect([typed, readCents(typed)]).toEqual([typed, null]);
});

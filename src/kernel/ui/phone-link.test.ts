import { expect, test } from 'vitest';
import { dialled } from './index.ts';

test('a number is dialled as people write it: abroad too, and without the nought between brackets', () => {
  expect(['06 12 34 56 78', '024-123 45 67', '+31 (0)24 123 45 67', '0800 2000'].map(dialled)).toEqual([
    '0612345678',
    '0241234567',
    '+31241234567',
    '08002000',
  ]);
});

import { describe, expect, test } from 'vitest';
import { time } from './fields.ts';

describe('a time of day', () => {
  test.each([
    ['14:00', '14:00'],
    ['14.00', '14:00'],
    ['9.30', '09:30'],
    ['14', '14:00'],
    ['14u', '14:00'],
    ['14u30', '14:30'],
    ['14 uur', '14:00'],
    ['14.30 uur', '14:30'],
    ['0:05', '00:05'],
  ])('is read as people write it: %s', (typed, read) => {
    expect(time.parse(typed)).toBe(read);
  });

  test.each(['', '25', '14:60', '1400', '140', 'twee uur', '14:0', '-1', '14-30', '14u3'])(
    'is not guessed: "%s"',
    (typed) => {
      expect(time.safeParse(typed).success).toBe(false);
    },
  );
});

import { afterEach, expect, test, vi } from 'vitest';
import { leftFor } from './wait-limits.ts';

const asked = 1000;
/** So many milliseconds after somebody asked. */
const after = (ms: number) => vi.spyOn(performance, 'now').mockReturnValue(asked + ms);
afterEach(() => {
  vi.restoreAllMocks();
});

test('whatever takes as long as it may, one after the other, is over within the three seconds that are promised', () => {
  const waits = ['turn', 'connection', 'lock', 'commit'] as const;
  for (let those = 1; those < 2 ** waits.length; those += 1) {
    let waited = 0;
    for (const [at, what] of waits.entries()) {
      if ((those & (2 ** at)) === 0) continue;
      after(waited);
      waited += leftFor(what, asked);
    }
    expect(waited).toBeLessThanOrEqual(2900);
  }
});

test('who waited long already still gets the least for each, and who waits for nothing the whole', () => {
  after(60_000);
  expect(['connection', 'lock', 'commit'].map((what) => leftFor(what as 'lock', asked))).toEqual([300, 300, 500]);
  expect(leftFor('lock', undefined)).toBe(2400);
});

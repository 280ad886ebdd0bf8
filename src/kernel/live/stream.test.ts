import { afterEach, expect, test, vi } from 'vitest';
import type { Live } from './hub.ts';
import { liveStream } from './stream.ts';

afterEach(() => vi.useRealTimers());

test('an open page asks again within two minutes whether it may hear of a table, and misses little meanwhile', async () => {
  vi.useFakeTimers();
  const followed: string[] = [];
  const live: Live = {
    followers: 0,
    follow: (householdId) => {
      followed.push(householdId);
      return () => void followed.pop();
    },
  };
  const said = new Response(liveStream(live, 'linde', 0)).text();
  expect(followed).toEqual(['linde']);
  vi.advanceTimersByTime(2 * 60_000);
  expect(followed).toEqual([]);
  expect(await said).toMatch(/^retry: 2000\n\n(: here\n\n)*retry: 100\n\n$/);
});

import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { patienceAfter } from './while-starting.tsx';
import { watchHearing } from './hearing.ts';

/** As when a large file is read: nothing else happens. */
function busy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('whoever comes while nothing is heard has waited that long, and it is remembered', async () => {
  const hearing = watchHearing();
  await sleep(60);
  busy(300);
  expect(hearing.deafMs).toBeGreaterThan(200);
  await sleep(0);
  await sleep(60);
  expect(hearing.worstMs).toBeGreaterThan(200);
  hearing.stop();
});

test('who may have waited already waits less, and nobody longer than for the promised page', () => {
  expect(patienceAfter({ deafMs: 0, worstMs: 100 })).toBe(2300);
  expect(patienceAfter({ deafMs: 700, worstMs: 700 })).toBe(1000);
  expect(patienceAfter({ deafMs: 2000, worstMs: 2000 })).toBe(0);
});

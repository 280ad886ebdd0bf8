import { afterAll, beforeAll, expect, it } from 'vitest';
import { chanceFrom } from '../../scripts/chance.ts';
import { drill } from '../../scripts/outbox/run.ts';
import { type TestDatabase, testDatabase } from '../../src/testing/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** In one line each, so that a red run says why a message came twice. */
const doubles: string[] = [];

it('messages survive killed senders and a mail server with moods: none lost, none after access ended', async () => {
  const figures = await drill({
    ...database.config,
    messages: 60,
    people: 12,
    killEvery: [200, 600],
    chance: chanceFrom(20261126),
    untilMs: 60_000,
    explained: (line) => doubles.push(line),
  });
  // A kill between a reply that was heard and the word commit, said in the same turn (sending.test.ts), happens to one run
  // in some thirty on a busy machine, and no design closes that gap (docs/decisions/0076). Two would not be chance.
  expect(doubles.filter((line) => !/ (after-final-dot|before-noted): /.test(line))).toEqual([]);
  expect(figures.doubledBeforeNoted, doubles.join('\n')).toBeLessThanOrEqual(1);
  expect(figures.doubled).toBe(figures.doubledBeforeNoted);
  expect(figures).toMatchObject({ lost: 0, afterWithdrawal: 0, neverWritten: 0, stillWaiting: 0 });
  expect(figures.kills).toBeGreaterThan(0);
  expect(figures.written).toBe(60);
}, 90_000);
